/** Polish text for machines: folding and base forms for search, dates as people write and read them. */
@NullMarked
package pl.oparcie.platform.text;

import org.jspecify.annotations.NullMarked;
