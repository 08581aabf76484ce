/** What the pages of contracts show. */
@NullMarked
package pl.oparcie.contract.view;

import org.jspecify.annotations.NullMarked;
