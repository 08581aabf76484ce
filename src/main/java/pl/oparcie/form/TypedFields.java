package pl.oparcie.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.CodeBook;
import pl.oparcie.code.CodeValue;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Section;
import pl.oparcie.platform.text.LooseDate;
import pl.oparcie.platform.text.Postcode;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Answers as somebody typed them; what cannot be understood is told to the listener. */
final class TypedFields implements Source {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?:[.:]([0-5]\\d))?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./-](\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");
    private static final Set<String> YES_NO = Set.of("YES", "NO", "NOT_ASKED");

    private final Fields in;
    private final CodeBook codes;
    private final List<Option> people;
    private final Problems problems;

    TypedFields(Fields in, CodeBook codes, List<Option> people, Problems problems) {
        this.in = in;
        this.codes = codes;
        this.people = people;
        this.problems = problems;
    }

    /** Hears what is wrong with a field. */
    interface Problems {
        void add(String name, String key, Object... arguments);
    }

    @Override
    public @Nullable Object answer(Question question, String name) {
        if (question.afterwards()) {
            return null;
        }
        return switch (question.type()) {
            case TEXT -> text(question, name, 500);
            case LONG -> text(question, name, Fields.LONGEST);
            case INTEGER, SCALE -> whole(question, name);
            case NUMBER, MONEY -> number(question, name);
            case DATE -> date(name);
            case MONTH -> month(name);
            case TIME -> time(name);
            case DATETIME -> moment(name);
            case PERIOD -> period(name);
            case YES_NO -> choice(name, YES_NO);
            case ONE -> choice(name, known(question));
            case MANY -> choices(name, known(question));
            case PERSON -> person(name);
            case ADDRESS -> address(name);
            case TABLE, SIGNATURE, COMPUTED, NOTE -> null;
        };
    }

    private String value(String name) {
        return in.value(name).strip();
    }

    private @Nullable String text(Question question, String name, int otherwise) {
        var value = value(name).replace("\r\n", "\n");
        var most = question.limits().characters(otherwise);
        var least = question.limits().min();
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() > most) {
            problems.add(name, "problem.too-long", most, value.length());
            return null;
        }
        if (CONTROL.matcher(value).find()) {
            problems.add(name, "problem.characters");
            return null;
        }
        if (least != null && value.length() < least.intValue()) {
            problems.add(name, "form.problem.short", least.intValue(), value.length());
        }
        return value;
    }

    private @Nullable BigDecimal digits(String name) {
        var value = value(name)
                .replace("zł", "")
                .replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace(',', '.');
        if (value.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(value).matches()) {
            problems.add(name, "form.problem.number");
            return null;
        }
        return new BigDecimal(value);
    }

    private @Nullable Integer whole(Question question, String name) {
        var number = digits(name);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(999_999_999)) > 0) {
            problems.add(name, "form.problem.whole");
            return null;
        }
        return within(question, name, number) ? number.intValue() : null;
    }

    private @Nullable BigDecimal number(Question question, String name) {
        var number = digits(name);
        if (number == null) {
            return null;
        }
        var decimals = question.limits().decimals();
        if (number.stripTrailingZeros().scale() > decimals) {
            problems.add(name, "form.problem.decimals", decimals);
            return null;
        }
        return within(question, name, number) ? number.setScale(decimals) : null;
    }

    private boolean within(Question question, String name, BigDecimal number) {
        var least = question.limits().min();
        var most = question.limits().max();
        if (least != null && number.compareTo(least) < 0) {
            problems.add(name, "form.problem.least", least.toPlainString());
            return false;
        }
        if (most != null && number.compareTo(most) > 0) {
            problems.add(name, "form.problem.most", most.toPlainString());
            return false;
        }
        return true;
    }

    private @Nullable LocalDate date(String name) {
        var value = value(name);
        if (value.isEmpty()) {
            return null;
        }
        var day = LooseDate.parse(value);
        if (day.isEmpty()) {
            problems.add(name, "problem.date");
        }
        return day.orElse(null);
    }

    private @Nullable YearMonth month(String name) {
        var value = value(name);
        if (value.isEmpty()) {
            return null;
        }
        var words = MONTH.matcher(value);
        var iso = ISO_MONTH.matcher(value);
        var year = words.matches() ? words.group(2) : iso.matches() ? iso.group(1) : "0";
        var month = words.matches() ? words.group(1) : iso.matches() ? iso.group(2) : "0";
        if (month.isEmpty()
                || Integer.parseInt(month) < 1
                || Integer.parseInt(month) > 12
                || Integer.parseInt(year) < 1900
                || Integer.parseInt(year) > 2150) {
            problems.add(name, "form.problem.month");
            return null;
        }
        return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
    }

    private @Nullable LocalTime time(String name) {
        var value = value(name);
        if (value.isEmpty()) {
            return null;
        }
        var parts = TIME.matcher(value);
        if (!parts.matches()) {
            problems.add(name, "problem.time");
            return null;
        }
        return LocalTime.of(
                Integer.parseInt(parts.group(1)), parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)));
    }

    private @Nullable LocalDateTime moment(String name) {
        var day = date(name + ".date");
        var time = time(name + ".time");
        if (day == null || time == null) {
            if (day != null && value(name + ".time").isEmpty()) {
                problems.add(name + ".time", "form.problem.no-time");
            } else if (time != null && value(name + ".date").isEmpty()) {
                problems.add(name + ".date", "problem.required-date");
            }
            return null;
        }
        return day.atTime(time);
    }

    private @Nullable Map<String, Object> period(String name) {
        var from = date(name + ".from");
        var to = date(name + ".to");
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(name + ".to", "form.problem.period");
        }
        var period = new LinkedHashMap<String, Object>();
        if (from != null) {
            period.put("from", from);
        }
        if (to != null) {
            period.put("to", to);
        }
        return period.isEmpty() ? null : period;
    }

    private Set<String> known(Question question) {
        var codesOf = new LinkedHashSet<String>();
        if (question.list() != null) {
            codes.all(question.list()).stream().map(CodeValue::code).forEach(codesOf::add);
        }
        return codesOf;
    }

    private @Nullable String choice(String name, Set<String> known) {
        var value = in.value(name);
        if (value.isEmpty()) {
            return null;
        }
        if (!known.contains(value)) {
            problems.add(name, "problem.choice");
            return null;
        }
        return value;
    }

    private @Nullable List<String> choices(String name, Set<String> known) {
        var chosen = new ArrayList<String>();
        for (var value : in.values(name)) {
            if (known.contains(value)) {
                chosen.add(value);
            } else if (!value.isEmpty()) {
                problems.add(name, "problem.choice");
            }
        }
        return chosen.isEmpty() ? null : List.copyOf(new LinkedHashSet<>(chosen));
    }

    private @Nullable Who person(String name) {
        var chosen = in.value(name);
        for (var person : people) {
            if (person.value().equals(chosen)) {
                return new Who(person.label(), person.value());
            }
        }
        var typed = value(name + ".name");
        if (typed.length() > 200) {
            problems.add(name + ".name", "problem.too-long", 200, typed.length());
            return null;
        }
        return typed.isEmpty() || CONTROL.matcher(typed).find() ? null : new Who(typed, null);
    }

    private @Nullable Map<String, Object> address(String name) {
        var parts = new LinkedHashMap<String, Object>();
        for (var part : Written.ADDRESS) {
            var value = value(name + "." + part);
            if (value.length() > 120) {
                problems.add(name + "." + part, "problem.too-long", 120, value.length());
            } else if (CONTROL.matcher(value).find()) {
                problems.add(name + "." + part, "problem.characters");
            } else if (part.equals("postcode") && !value.isEmpty() && !Postcode.right(value)) {
                problems.add(name + "." + part, "problem.postcode");
            } else if (!value.isEmpty()) {
                parts.put(part, value);
            }
        }
        return parts.isEmpty() ? null : parts;
    }

    @Override
    public List<String> rows(Question table) {
        return in.rows(table.key()).stream().map(row -> row.path("")).toList();
    }

    @Override
    public Answers.@Nullable SectionState state(Section section) {
        var name = "section." + section.key();
        var reason = value(name + ".reason");
        if (reason.length() > 500) {
            problems.add(name + ".reason", "problem.too-long", 500, reason.length());
            reason = "";
        }
        return switch (in.value(name)) {
            case "COMPLETED" -> new Answers.SectionState(true, "");
            case "NOT_NEEDED" -> new Answers.SectionState(false, reason);
            default -> null;
        };
    }

    @Override
    public boolean refused(Question question) {
        return question.refusal() && in.flag(question.key() + ".refused");
    }

    /** Said with its button, before, or by saving the part while it was the one shown. */
    @Override
    public boolean seen(Section section) {
        var key = section.key();
        return in.values("seen").contains(key)
                || in.value("_seen").equals(key)
                || in.value("_at").equals(key);
    }

    @Override
    public boolean frozen() {
        return false;
    }
}
