/** What the pages of institutions show. */
@NullMarked
package pl.oparcie.institution.view;

import org.jspecify.annotations.NullMarked;
