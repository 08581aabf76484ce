@NullMarked
package pl.oparcie.desk.view;

import org.jspecify.annotations.NullMarked;
