@NullMarked
package pl.oparcie.access.login.view;

import org.jspecify.annotations.NullMarked;
