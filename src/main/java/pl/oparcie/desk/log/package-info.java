/** The audit log as people read it: the inspector's view, and who opened a case. */
@NullMarked
package pl.oparcie.desk.log;

import org.jspecify.annotations.NullMarked;
