@NullMarked
package pl.oparcie.term.view;

import org.jspecify.annotations.NullMarked;
