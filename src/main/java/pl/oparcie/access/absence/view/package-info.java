@NullMarked
package pl.oparcie.access.absence.view;

import org.jspecify.annotations.NullMarked;
