/** Search first, create second: one box that finds people, households and cases by any spelling. */
@NullMarked
package pl.oparcie.register.search;

import org.jspecify.annotations.NullMarked;
