package pl.oparcie.access.account.view;

import pl.oparcie.platform.web.Fields;

/** Changing the password; {@code must}: before anything else. */
public record PasswordPage(Fields fields, boolean must) {}
