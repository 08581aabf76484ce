/** YAML files that are part of the program: read strictly, every mistake told with its file and line. */
@NullMarked
package pl.oparcie.platform.yaml;

import org.jspecify.annotations.NullMarked;
