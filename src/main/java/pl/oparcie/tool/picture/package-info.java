/** Pictures that tools draw: shapes, the check that nothing lies on anything else, and SVG. Nothing here knows what is drawn. */
@NullMarked
package pl.oparcie.tool.picture;

import org.jspecify.annotations.NullMarked;
