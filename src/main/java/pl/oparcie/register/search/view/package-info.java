/** What the search pages show. */
@NullMarked
package pl.oparcie.register.search.view;

import org.jspecify.annotations.NullMarked;
