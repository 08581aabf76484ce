package pl.oparcie.register.household.view;

import pl.oparcie.platform.web.Fields;

/** Somebody moves out. */
public record MoveOutPage(Fields fields, String action, String backUrl, String household, String person) {}
