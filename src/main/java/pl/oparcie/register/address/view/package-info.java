/** What the pages of districts show. */
@NullMarked
package pl.oparcie.register.address.view;

import org.jspecify.annotations.NullMarked;
