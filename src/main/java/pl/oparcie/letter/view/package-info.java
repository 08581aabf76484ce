/** What the pages of letters show. */
@NullMarked
package pl.oparcie.letter.view;

import org.jspecify.annotations.NullMarked;
