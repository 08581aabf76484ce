package pl.oparcie.code.view;

import pl.oparcie.platform.web.Fields;

/** A value, or an amount, that is added or changed. */
public record CodeFormPage(
        String url, String backUrl, String title, String sub, String code, boolean amount, Fields fields) {}
