package pl.oparcie.interview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pl.oparcie.form.Answers;
import pl.oparcie.platform.RuleViolation;

/**
 * Answers that mean a refusal: each asks for the refusal itself, with who, when, the instruction and the witness (R16). A ticked box alone
 * proves nothing.
 */
final class AnsweredRefusals {

    private AnsweredRefusals() {}

    /**
     * An answer, and what is refused by it.
     *
     * @param what one of these was refused
     */
    private record Meaning(String key, Predicate<Answers> given, Set<Answered.Refused> what) {}

    private static final List<Meaning> ALL = Stream.concat(
                    Stream.of(
                            new Meaning(
                                    "assetStatement",
                                    given -> given.codes("assetStatement").contains("REFUSED"),
                                    EnumSet.of(Answered.Refused.STATEMENT)),
                            yes("statementRefused", Answered.Refused.STATEMENT),
                            yes("interviewRefused", Answered.Refused.INTERVIEW),
                            yes("contractRefused", Answered.Refused.CONTRACT),
                            yes(
                                    "prevented",
                                    Answered.Refused.INTERVIEW,
                                    Answered.Refused.EXPLANATIONS,
                                    Answered.Refused.STATEMENT)),
                    Stream.of("incomes", "estates", "movables", "funds")
                            .map(key -> new Meaning(
                                    key,
                                    given -> given.refused().contains(key),
                                    EnumSet.of(Answered.Refused.STATEMENT))))
            .toList();

    private static Meaning yes(String key, Answered.Refused first, Answered.Refused... more) {
        return new Meaning(key, given -> given.yes(key), EnumSet.of(first, more));
    }

    /** What was answered as refused and not noted as a refusal. */
    static List<RuleViolation> unnoted(Answers given, List<Told.Refusal> noted) {
        var found = new ArrayList<RuleViolation>();
        for (var meaning : ALL) {
            if (meaning.given().test(given)
                    && noted.stream().noneMatch(refusal -> meaning.what().contains(refusal.what()))) {
                var question = given.form().question(meaning.key());
                found.add(new RuleViolation(
                                "interview.rule.refusal-unnoted",
                                (question.no() + " " + question.label().now()).strip())
                        .at(meaning.key()));
            }
        }
        return found;
    }

    /** Whether an application for cash benefits was ordered and the form no longer asks the income (R09). */
    static boolean leavesIncomeOut(Interview interview, Answers given) {
        return interview.purpose() == Answered.Purpose.CASH
                && interview.applicationOn() != null
                && given.form().find("purpose").isPresent()
                && given.text("purpose")
                        .filter(purpose -> !purpose.equals("CASH"))
                        .isPresent();
    }
}
