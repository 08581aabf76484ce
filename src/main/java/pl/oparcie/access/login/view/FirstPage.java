package pl.oparcie.access.login.view;

import pl.oparcie.platform.web.Fields;

/** The first administrator's account. */
public record FirstPage(String token, Fields fields) {}
