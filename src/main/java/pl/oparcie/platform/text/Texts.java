package pl.oparcie.platform.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import pl.oparcie.platform.Today;

/** Words of the interface in the language of the request. Messages are ICU patterns in {@code messages/<module>_<language>.properties}. */
public final class Texts {

    public static final Locale POLISH = Locale.of("pl", "PL");
    private static final Map<String, Properties> BY_LANGUAGE = Map.of("pl", load("pl"), "en", load("en"));
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d.MM.yyyy");
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d.MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

    private Texts() {}

    private static Properties load(String language) {
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
        return all;
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
        var pattern = Objects.requireNonNull(BY_LANGUAGE.get(language)).getProperty(key);
        if (pattern == null) {
            return key;
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var format = FORMATS.computeIfAbsent(language + key, unused -> new MessageFormat(pattern, Locale.of(language)));
        return format.clone().format(arguments);
    }

    /** Whether the key has a message. */
    public static boolean has(String key) {
        return Objects.requireNonNull(BY_LANGUAGE.get("pl")).containsKey(key);
    }

    /** The name of an enum's constant, from {@code prefix.CONSTANT}. */
    public static String name(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
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
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.of(language()))
                .format(day);
    }

    /** 23 listopada 2026. */
    public static String dateWords(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of(language())).format(day);
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
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("d.MM.yyyy, H.mm").format(moment.atZone(Today.ZONE));
    }
}
