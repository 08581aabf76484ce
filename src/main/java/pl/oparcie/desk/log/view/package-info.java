@NullMarked
package pl.oparcie.desk.log.view;

import org.jspecify.annotations.NullMarked;
