/** What the pages of batches show. */
@NullMarked
package pl.oparcie.bulk.view;

import org.jspecify.annotations.NullMarked;
