package pl.oparcie.access.login.view;

/** The log-in page. */
public record LoginPage(boolean refused) {}
