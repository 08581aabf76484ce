/** The case itself: its page, lists, data, reasons, target groups and those who work on it. */
@NullMarked
package pl.oparcie.casework.file;

import org.jspecify.annotations.NullMarked;
