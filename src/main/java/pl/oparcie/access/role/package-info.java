/** The roles a user may hold, and which of them one person must not hold together. */
@NullMarked
package pl.oparcie.access.role;

import org.jspecify.annotations.NullMarked;
