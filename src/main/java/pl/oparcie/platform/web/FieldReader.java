package pl.oparcie.platform.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.LooseDate;

/** Reads what was typed into fields as texts, days, numbers and choices, and notes what is wrong beside each field. */
public abstract sealed class FieldReader permits Fields {

    /** Longest text of a field that names no limit of its own, in characters. */
    public static final int LONGEST = 20_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?::([0-5]\\d)(?::\\d\\d)?)?");

    FieldReader() {}

    /** The words typed into the field, or nothing. */
    public abstract String value(String name);

    /** All values of a field that may have several. */
    public abstract List<String> values(String name);

    /** Whether the value is among those chosen. */
    public abstract boolean has(String name, String value);

    /** What is wrong with the field, or null. */
    public abstract @Nullable String problem(String name);

    /** Notes what is wrong with a field. The first problem of a field is the one that is shown. */
    public abstract void reject(String name, String key, @Nullable Object... arguments);

    /** A text that may be missing. */
    public Optional<String> text(String name, int longest) {
        var value = value(name).strip().replace("\r\n", "\n");
        if (value.length() > longest) {
            reject(name, "problem.too-long", longest, value.length());
            return Optional.empty();
        }
        if (CONTROL.matcher(value).find()) {
            reject(name, "problem.characters");
            return Optional.empty();
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** A text that may be missing, of at most {@link #LONGEST} characters. */
    public Optional<String> text(String name) {
        return text(name, LONGEST);
    }

    /** A text that must be there; empty, with a problem noted, when it is not. */
    public String requiredText(String name, int longest) {
        var value = text(name, longest);
        if (value.isEmpty() && problem(name) == null) {
            reject(name, "problem.required");
        }
        return value.orElse("");
    }

    /** A date that may be missing: 23.11.2026 or 2026-11-23. */
    public Optional<LocalDate> date(String name) {
        var value = value(name).strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var day = LooseDate.parse(value);
        if (day.isEmpty()) {
            reject(name, "problem.date");
        }
        return day;
    }

    /** A date that must be there; {@link LocalDate#EPOCH}, with a problem noted, when it is not. */
    public LocalDate requiredDate(String name) {
        if (value(name).isBlank()) {
            reject(name, "problem.required-date");
        }
        return date(name).orElse(LocalDate.EPOCH);
    }

    /** A time of day that may be missing: 10.30, 10:30 or 9. */
    public Optional<LocalTime> time(String name) {
        var value = value(name).strip().replace('.', ':');
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var parts = TIME.matcher(value);
        if (!parts.matches()) {
            reject(name, "problem.time");
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(
                Integer.parseInt(parts.group(1)), parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2))));
    }

    /** A whole number that may be missing. */
    public Optional<Integer> integer(String name, int least, int most) {
        var value = value(name).strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("-?\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            reject(name, "problem.integer", least, most);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(value));
    }

    /** One of an enum's constants; anything else is refused. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        var value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var found = constant(value, type);
        if (found.isEmpty()) {
            reject(name, "problem.choice");
        }
        return found;
    }

    /** One of an enum's constants that must be chosen; the first one, with a problem noted, when it is not. */
    public <E extends Enum<E>> E requiredChoice(String name, Class<E> type) {
        if (value(name).isEmpty()) {
            reject(name, "problem.choose");
        }
        return choice(name, type).orElse(type.getEnumConstants()[0]);
    }

    /** Any number of an enum's constants. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        for (var value : values(name)) {
            if (!value.isEmpty()) {
                constant(value, type).ifPresentOrElse(chosen::add, () -> reject(name, "problem.choice"));
            }
        }
        return chosen;
    }

    private static <E extends Enum<E>> Optional<E> constant(String value, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** Whether a box is ticked. */
    public boolean flag(String name) {
        return has(name, "true") || has(name, "on");
    }

    /** An identifier chosen on the page. */
    public Optional<UUID> uuid(String name) {
        return oneUuid(name, value(name));
    }

    /** Identifiers chosen on the page. */
    public Set<UUID> uuids(String name) {
        var found = new LinkedHashSet<UUID>();
        values(name).forEach(value -> oneUuid(name, value).ifPresent(found::add));
        return found;
    }

    private Optional<UUID> oneUuid(String name, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            reject(name, "problem.choice");
            return Optional.empty();
        }
    }
}
