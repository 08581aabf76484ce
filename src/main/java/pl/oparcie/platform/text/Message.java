package pl.oparcie.platform.text;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message, read once. Most are plain words, or words with texts set in; only numbers and plurals need ICU, whose format serves one
 * thread at a time and is dear to copy.
 */
final class Message {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final String pattern;
    private final Locale locale;
    private final boolean plain;
    /** Words and argument numbers in turn; null when it takes more than setting texts in. */
    private final @Nullable List<Object> simple;

    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable MessageFormat format;

    Message(String pattern, Locale locale) {
        this.pattern = pattern;
        this.locale = locale;
        this.plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        this.simple = plain ? null : simple(pattern);
    }

    String format(@Nullable Object... arguments) {
        if (plain) {
            return pattern;
        }
        var parts = simple;
        return parts != null && allTexts(arguments) ? joined(parts, arguments) : byIcu(arguments);
    }

    private static boolean allTexts(@Nullable Object... arguments) {
        for (var argument : arguments) {
            if (!(argument instanceof String)) {
                return false;
            }
        }
        return true;
    }

    private static String joined(List<Object> parts, @Nullable Object... arguments) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (part instanceof Integer place) {
                text.append(place < arguments.length ? arguments[place] : "{" + place + "}");
            } else {
                text.append(part);
            }
        }
        return text.toString();
    }

    private String byIcu(@Nullable Object... arguments) {
        turn.lock();
        try {
            var ready = format;
            if (ready == null) {
                ready = new MessageFormat(pattern, locale);
                format = ready;
            }
            return ready.format(arguments);
        } finally {
            turn.unlock();
        }
    }

    /** A doubled apostrophe is an apostrophe; one alone, or any other brace, is left to ICU. */
    private static @Nullable List<Object> simple(String pattern) {
        var rest = PLACE.matcher(pattern).replaceAll("x").replace("''", "");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0 || rest.indexOf('\'') >= 0) {
            return null;
        }
        List<Object> parts = new ArrayList<>();
        var place = PLACE.matcher(pattern);
        int from = 0;
        while (place.find()) {
            parts.add(pattern.substring(from, place.start()).replace("''", "'"));
            parts.add(Integer.valueOf(place.group(1)));
            from = place.end();
        }
        parts.add(pattern.substring(from).replace("''", "'"));
        return parts;
    }
}
