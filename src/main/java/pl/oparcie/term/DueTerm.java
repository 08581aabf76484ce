package pl.oparcie.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Law;
import pl.oparcie.platform.text.Texts;

/**
 * An open term, as pages show it.
 *
 * @param isFinal red when passed; a target date is yellow
 * @param source where its length comes from: LAW, PROCEDURE, DEFAULT or AGREED
 */
public record DueTerm(
        UUID id,
        String kind,
        @Nullable UUID caseId,
        LocalDate eventOn,
        LocalDate dueOn,
        LocalDate firstDueOn,
        String basis,
        String source,
        boolean isFinal,
        @Nullable UUID ownerId,
        @Nullable String ownerRole,
        String titleKey,
        List<String> titleArgs,
        String url,
        @Nullable String movedReason,
        int version) {

    private static final int SOON = 3;

    /** Its name in the reader's language. */
    public String title() {
        return Texts.text(titleKey, titleArgs.toArray());
    }

    /** Days left: 0 today, negative when late. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    /** The kind of its mark: late, soon or ok. */
    public String mark(LocalDate today) {
        var left = daysLeft(today);
        if (left < 0) {
            return isFinal ? "late" : "soon";
        }
        return left <= SOON ? "soon" : "ok";
    }

    /** The words of its mark: "3 dni po terminie", "dziś", "jutro", "za 8 dni". */
    public String label(LocalDate today) {
        var left = daysLeft(today);
        if (left < 0) {
            return Texts.text(isFinal ? "term.late" : "term.past-target", -left);
        }
        return Texts.text("term.left", left);
    }

    /** The words of its day: "dziś", "piątek 20.11", "20.11.2027". */
    public String when(LocalDate today) {
        if (dueOn.equals(today)) {
            return Texts.text("common.today");
        }
        return dueOn.getYear() == today.getYear() || Math.abs(daysLeft(today)) < 60
                ? weekday(dueOn.getDayOfWeek()) + " " + Texts.dayMonth(dueOn)
                : Texts.date(dueOn);
    }

    /** Why there is such a term: its basis, and that it was moved. */
    public String why() {
        var words = basis.isEmpty() ? Texts.text("term.agreed") : Law.now(basis);
        return movedReason == null
                ? words
                : words + " · " + Texts.text("term.moved-from", Texts.date(firstDueOn), movedReason);
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.of(Texts.language()));
    }
}
