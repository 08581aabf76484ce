package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.Answers;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.view.FormChanges;

/**
 * The parts of an update: each that is taken over from the interview before is said to have changed or confirmed as unchanged before the
 * update is approved (R39). What nobody said anything about would otherwise be frozen as found today.
 */
final class UpdateParts {

    /** The parts, with the section of the form in which each stands. */
    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("DATA", "changes");
        SECTIONS.put("MATERIAL", "material");
        SECTIONS.put("LIVING", "living");
        SECTIONS.put("HEALTH", "health");
        SECTIONS.put("WORK", "work");
        SECTIONS.put("FAMILY", "family");
    }

    /** Stands for each part of which nothing was said yet. */
    static final String EACH = "EACH";

    static final List<String> ALL = List.copyOf(SECTIONS.keySet());

    private UpdateParts() {}

    static List<String> unsaid(Definition form, Answers given, InterviewKnowledge.@Nullable Former former) {
        var changed = given.codes("changes");
        var confirmed = given.codes("confirmedUnchanged");
        return ALL.stream()
                .filter(part -> !changed.contains(part) && !confirmed.contains(part))
                .filter(part -> !part.equals("MATERIAL") || asksIncome(given))
                .filter(part ->
                        former == null || former.answers() == null || carried(form, part, given, former.answers()))
                .toList();
    }

    private static boolean asksIncome(Answers given) {
        var purpose = given.text("purpose").orElse("");
        return (purpose.equals(Answered.Purpose.CASH.name()) || purpose.equals(Answered.Purpose.KIND.name()))
                && !given.skipped("material");
    }

    /** Whether something of the part stands in the update as the interview before had it; what is asked anew needs no further word. */
    private static boolean carried(Definition form, String part, Answers given, Answers former) {
        var anew = anew(given, former);
        return form.sections().stream()
                .filter(section -> section.key().equals(SECTIONS.get(part)))
                .flatMap(section -> section.questions().stream())
                .anyMatch(question -> former.value(question.key()) != null
                        && question.computed() == null
                        && !ofTheOrder(question)
                        && !anew.asks(question.key()));
    }

    private static AskedAnew anew(Answers given, Answers former) {
        return new AskedAnew(former, given.value(AskedAnew.MONTH));
    }

    private static boolean ofTheOrder(Question question) {
        return question.prefill().stream().anyMatch(path -> path.startsWith("interview.") || path.equals("today"));
    }

    static List<String> contradicted(Definition form, Answers given, Answers former, FormChanges changes) {
        var changed = given.codes("changes");
        var confirmed = given.codes("confirmedUnchanged");
        var anew = anew(given, former);
        return ALL.stream()
                .filter(part -> confirmed.contains(part)
                        && !changed.contains(part)
                        && changes.sections().stream()
                                .flatMap(section -> section.changes().stream())
                                .anyMatch(change -> !change.before().isEmpty()
                                        && form.question(change.key()).computed() == null
                                        && form.sectionOf(change.key()).key().equals(SECTIONS.get(part))
                                        && !anew.asks(change.key())
                                        && otherwise(form.question(change.key()), anew, given, former)))
                .toList();
    }

    /** Whether something of a part differs at all, also what is asked anew for another month. */
    static boolean differs(Definition form, String part, FormChanges changes) {
        return changes.sections().stream()
                .flatMap(section -> section.changes().stream())
                .anyMatch(change -> form.question(change.key()).computed() == null
                        && form.sectionOf(change.key()).key().equals(SECTIONS.get(part)));
    }

    private static boolean otherwise(Question question, AskedAnew anew, Answers given, Answers former) {
        return question.table() == null || !anew.kept(given, question.key()).equals(anew.kept(former, question.key()));
    }

    /** Which parts are still to be said something about, in words. */
    static String words(List<String> parts) {
        return text("interview.rule.parts", names(parts));
    }

    static String names(List<String> parts) {
        return parts.stream()
                .map(part -> text("interview.part-of-update." + part))
                .collect(Collectors.joining(", "));
    }
}
