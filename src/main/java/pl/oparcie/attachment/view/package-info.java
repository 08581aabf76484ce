/** What the pages of documents show. */
@NamedInterface("view")
@NullMarked
package pl.oparcie.attachment.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
