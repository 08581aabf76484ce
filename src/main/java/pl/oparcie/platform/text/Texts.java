package pl.oparcie.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import pl.oparcie.platform.Today;

/** Words of the interface in the language of the request. Messages are ICU patterns in {@code messages/<module>_<language>.properties}. */
public final class Texts {

    public static final Locale POLISH = Locale.of("pl", "PL");
    private static final Map<String, Map<String, Message>> BY_LANGUAGE = Map.of("pl", load("pl"), "en", load("en"));
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d.MM.yyyy");
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d.MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("d.MM.yyyy, H.mm");
    private static final Map<String, DateTimeFormatter> LONG = inWords("EEEE, d MMMM yyyy");
    private static final Map<String, DateTimeFormatter> WORDS = inWords("d MMMM yyyy");

    private Texts() {}

    private static Map<String, Message> load(String language) {
        var all = new Properties();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var locale = Locale.of(language);
        Map<String, Message> messages = HashMap.newHashMap(all.size());
        all.forEach((key, pattern) -> messages.put((String) key, new Message((String) pattern, locale)));
        return messages;
    }

    private static Map<String, DateTimeFormatter> inWords(String pattern) {
        return Map.of(
                "pl", DateTimeFormatter.ofPattern(pattern, Locale.of("pl")),
                "en", DateTimeFormatter.ofPattern(pattern, Locale.of("en")));
    }

    /** Language of the request: {@code pl} or {@code en}. */
    public static String language() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? "en" : "pl";
    }

    /** The message, with its arguments set in. A key without a message is shown as it is. */
    public static String text(String key, @Nullable Object... arguments) {
        return in(language(), key, arguments);
    }

    /** The message in the given language. */
    public static String in(String language, String key, @Nullable Object... arguments) {
        var message = Objects.requireNonNull(BY_LANGUAGE.get(language)).get(key);
        return message == null ? key : message.format(arguments);
    }

    /** Whether the key has a message. */
    public static boolean has(String key) {
        return Objects.requireNonNull(BY_LANGUAGE.get("pl")).containsKey(key);
    }

    /** The name of an enum's constant, from {@code prefix.CONSTANT}. */
    public static String name(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    /** The words as a heading or a title: they begin with a capital letter. */
    public static String heading(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(POLISH) + words.substring(1);
    }

    /** 23.11.2026, or nothing. */
    public static String date(@Nullable LocalDate day) {
        return day == null ? "" : SHORT.format(day);
    }

    /** 23.11. */
    public static String dayMonth(@Nullable LocalDate day) {
        return day == null ? "" : DAY_MONTH.format(day);
    }

    /** poniedziałek, 23 listopada 2026. */
    public static String dateLong(LocalDate day) {
        return Objects.requireNonNull(LONG.get(language())).format(day);
    }

    /** 23 listopada 2026. */
    public static String dateWords(LocalDate day) {
        return Objects.requireNonNull(WORDS.get(language())).format(day);
    }

    /** 10.42. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** 10.42, in Poland. */
    public static String time(Instant moment) {
        return TIME.format(moment.atZone(Today.ZONE));
    }

    /** 23.11.2026, 10.42. */
    public static String dateTime(@Nullable Instant moment) {
        return moment == null ? "" : DATE_TIME.format(moment.atZone(Today.ZONE));
    }
}
