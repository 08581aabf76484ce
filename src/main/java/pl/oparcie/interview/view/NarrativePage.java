package pl.oparcie.interview.view;

import pl.oparcie.platform.web.Fields;

/** The description built from the answers; {@code takes}: it may be taken into the form. */
public record NarrativePage(String url, String sub, Fields fields, boolean takes) {}
