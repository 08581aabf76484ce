/** What the templates of plans and reviews show. */
@NamedInterface("view")
@NullMarked
package pl.oparcie.plan.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
