/** What the pages show. */
@NullMarked
package pl.oparcie.template.view;

import org.jspecify.annotations.NullMarked;
