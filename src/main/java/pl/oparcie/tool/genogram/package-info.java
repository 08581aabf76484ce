/** The genogram: who is family to whom, through generations, with what holds and what hurts; as data, as a picture and in words. */
@NullMarked
package pl.oparcie.tool.genogram;

import org.jspecify.annotations.NullMarked;
