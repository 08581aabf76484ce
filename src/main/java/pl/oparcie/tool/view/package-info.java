/** What the pages of tools show. */
@NullMarked
package pl.oparcie.tool.view;

import org.jspecify.annotations.NullMarked;
