package pl.oparcie.casework.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.UserId;

/**
 * What an entry says. Facts stand apart from what the worker makes of them (observation sheet, T22; note of an action, T23).
 *
 * @param people those of the household who took part
 * @param others those who took part and are not of the household, in words
 * @param secondWorker went along (art. 107 ust. 3a)
 * @param crisis what a crisis intervention adds; null for any other kind
 */
record Content(
        ActivityKind kind,
        TaskKind task,
        Medium medium,
        Place place,
        Outcome outcome,
        LocalDate on,
        @Nullable LocalTime at,
        int minutes,
        String title,
        String facts,
        String interpretation,
        Set<UUID> people,
        String others,
        @Nullable UserId secondWorker,
        Police police,
        @Nullable Next next,
        @Nullable Crisis crisis) {

    /** What the worker set himself to do next, and by when. */
    record Next(String step, LocalDate on) {}

    /** What a crisis intervention adds: who is in danger, what was done at once, who was told and why, or why nobody. */
    record Crisis(String danger, String atOnce, Set<Notified> notified, String note) {}

    /** What no entry may say, whoever writes it. */
    void check(LocalDate today, UserId author) {
        if (on.isAfter(today)) {
            throw new RuleViolation("activity.rule.future").at("onDate");
        }
        if (on.isBefore(today.minusYears(5))) {
            throw new RuleViolation("activity.rule.too-old").at("onDate");
        }
        if (title.isEmpty() && facts.isEmpty()) {
            throw new RuleViolation("activity.rule.nothing-said").at("facts");
        }
        if (author.equals(secondWorker)) {
            throw new RuleViolation("activity.rule.second-is-first").at("secondWorker");
        }
        if (next != null && next.on().isBefore(on)) {
            throw new RuleViolation("activity.rule.next-before").at("nextOn");
        }
        if (crisis != null) {
            check(crisis);
        }
    }

    private static void check(Crisis crisis) {
        var nobody = crisis.notified().contains(Notified.NONE);
        if (nobody && crisis.notified().size() > 1) {
            throw new RuleViolation("activity.rule.nobody-and-somebody").at("notified");
        }
        if (nobody && crisis.note().isEmpty()) {
            throw new RuleViolation("activity.rule.nobody-why").at("notifiedNote");
        }
    }
}
