package pl.oparcie.interview.view;

import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;

/** The worker's identity card. */
public record CardPage(Fields fields, @Nullable String note) {}
