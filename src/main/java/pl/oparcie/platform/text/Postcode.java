package pl.oparcie.platform.text;

import java.util.regex.Pattern;

/** A Polish postcode: 32-992. The one rule of it, for every form and every list. */
public final class Postcode {

    private static final Pattern FORM = Pattern.compile("\\d{2}-\\d{3}");

    private Postcode() {}

    public static boolean right(String text) {
        return FORM.matcher(text).matches();
    }
}
