/** Safety marks: noted, looked at again, ended. */
@NullMarked
package pl.oparcie.casework.safety;

import org.jspecify.annotations.NullMarked;
