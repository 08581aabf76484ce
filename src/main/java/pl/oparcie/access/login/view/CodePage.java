package pl.oparcie.access.login.view;

import pl.oparcie.platform.web.Fields;

/** The second step. */
public record CodePage(Fields fields) {}
