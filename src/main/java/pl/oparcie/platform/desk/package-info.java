/** What modules put on the desk of the one who logs in. */
@NullMarked
package pl.oparcie.platform.desk;

import org.jspecify.annotations.NullMarked;
