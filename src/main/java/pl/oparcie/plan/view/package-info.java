/** What the templates of plans and reviews show. */
@NullMarked
package pl.oparcie.plan.view;

import org.jspecify.annotations.NullMarked;
