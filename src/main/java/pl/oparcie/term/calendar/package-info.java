/** Statutory free days and the counting of legal terms (KPA art. 57): pure dates, no clock. */
@NullMarked
package pl.oparcie.term.calendar;

import org.jspecify.annotations.NullMarked;
