/** The trial centre: a town, its people and some fifty families, made up; what happened to them is played back through the use cases. */
@ApplicationModule
@NullMarked
package pl.oparcie.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
