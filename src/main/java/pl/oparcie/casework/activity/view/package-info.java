/** Pages of activities. */
@NullMarked
package pl.oparcie.casework.activity.view;

import org.jspecify.annotations.NullMarked;
