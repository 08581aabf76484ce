/** What the pages of intake show. */
@NullMarked
package pl.oparcie.intake.view;

import org.jspecify.annotations.NullMarked;
