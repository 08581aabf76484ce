/** What the pages of the office show. */
@NullMarked
package pl.oparcie.office.view;

import org.jspecify.annotations.NullMarked;
