@NullMarked
package pl.oparcie.centre.view;

import org.jspecify.annotations.NullMarked;
