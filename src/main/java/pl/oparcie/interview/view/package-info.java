/** What the pages of interviews show. */
@NullMarked
package pl.oparcie.interview.view;

import org.jspecify.annotations.NullMarked;
