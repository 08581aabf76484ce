package pl.oparcie.centre.view;

import pl.oparcie.platform.web.Fields;

/** A day the office gives free. */
public record FreeDayPage(Fields fields) {}
