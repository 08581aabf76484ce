/** The trial centre: a town, its people and forty families, made up. */
@ApplicationModule
@NullMarked
package pl.oparcie.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
