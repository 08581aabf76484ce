/** The user's own account: password, second step, passkeys, sessions. */
@NullMarked
package pl.oparcie.access.account;

import org.jspecify.annotations.NullMarked;
