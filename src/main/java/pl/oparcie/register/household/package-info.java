/** Households as they live: who, where, from when to when. */
@NullMarked
package pl.oparcie.register.household;

import org.jspecify.annotations.NullMarked;
