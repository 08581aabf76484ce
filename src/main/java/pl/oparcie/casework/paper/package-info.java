/** The papers of a case: its documents, whatever in it they are kept with. */
@NullMarked
package pl.oparcie.casework.paper;

import org.jspecify.annotations.NullMarked;
