/** Accounts and teams, kept by the administrator, who sees no client. */
@NullMarked
package pl.oparcie.access.admin;

import org.jspecify.annotations.NullMarked;
