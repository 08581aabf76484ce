@NullMarked
package pl.oparcie.platform.web.view;

import org.jspecify.annotations.NullMarked;
