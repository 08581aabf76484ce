/** What the pages of a household show. */
@NullMarked
package pl.oparcie.register.household.view;

import org.jspecify.annotations.NullMarked;
