/** What the templates of diagnoses show. */
@NullMarked
package pl.oparcie.diagnosis.view;

import org.jspecify.annotations.NullMarked;
