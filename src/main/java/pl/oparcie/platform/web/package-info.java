@NullMarked
package pl.oparcie.platform.web;

import org.jspecify.annotations.NullMarked;
