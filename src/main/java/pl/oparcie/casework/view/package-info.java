/** What the pages of cases show. */
@NullMarked
package pl.oparcie.casework.view;

import org.jspecify.annotations.NullMarked;
