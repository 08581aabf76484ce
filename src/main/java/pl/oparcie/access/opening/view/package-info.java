@NullMarked
package pl.oparcie.access.opening.view;

import org.jspecify.annotations.NullMarked;
