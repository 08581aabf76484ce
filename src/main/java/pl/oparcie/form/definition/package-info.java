/** What a form is: its definition, read and checked once, when the program starts. */
@NullMarked
package pl.oparcie.form.definition;

import org.jspecify.annotations.NullMarked;
