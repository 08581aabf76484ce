package pl.oparcie.form.view;

import pl.oparcie.platform.web.Fields;

/** A form to look at: nothing is saved. */
public record FormPage(String url, String title, String version, String validity, Fields fields, FormView form) {}
