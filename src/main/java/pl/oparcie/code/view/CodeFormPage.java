package pl.oparcie.code.view;

import pl.oparcie.platform.web.Fields;

/**
 * A value, or an amount, that is added or changed.
 *
 * @param removeUrl takes the value of an amount back; empty where that cannot be
 * @param used whether something was reckoned with it
 */
public record CodeFormPage(
        String url,
        String backUrl,
        String title,
        String sub,
        String code,
        boolean amount,
        String removeUrl,
        boolean used,
        Fields fields) {}
