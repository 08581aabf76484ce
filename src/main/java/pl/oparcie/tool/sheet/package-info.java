/** What is written into a tool: parts with rows of values, checked by their definition, kept as JSON. */
@NullMarked
package pl.oparcie.tool.sheet;

import org.jspecify.annotations.NullMarked;
