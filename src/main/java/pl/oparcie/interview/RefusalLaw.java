package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.code.CodeValue;
import pl.oparcie.code.Codes;
import pl.oparcie.platform.web.Option;

/**
 * What can be refused at an interview, what the person is told of it and what the head may decide then (R16): by the kind of the interview,
 * the body that asked for it and the day, as the dictionaries say.
 */
@Component
class RefusalLaw {

    private static final String MATTERS = "refusal-matter";
    private static final String OUTCOMES = "refusal-outcome";
    private static final String INSTRUCTIONS = "refusal-instruction";

    private final Codes codes;

    RefusalLaw(Codes codes) {
        this.codes = codes;
    }

    /** What can be refused at the interview. */
    List<Option> matters(Interview interview, LocalDate on) {
        return options(values(MATTERS, interview, on), "what");
    }

    boolean refusable(Interview interview, Answered.Refused what, LocalDate on) {
        return matters(interview, on).stream().anyMatch(option -> option.value().equals(what.name()));
    }

    /** What the person is to be told: each sentence that holds for the interview. */
    String instruction(Interview interview, LocalDate on) {
        return values(INSTRUCTIONS, interview, on)
                .map(value -> value.label().now())
                .collect(Collectors.joining(" "));
    }

    /** What the head may decide on a refusal, when these are all that were noted; what was let go no longer counts. */
    List<Option> outcomes(Interview interview, Told.Refusal refusal, Collection<Told.Refusal> all) {
        return options(after(interview, refusal, all), "outcome");
    }

    /** Those of them that have to say how those stand who depend on the person. */
    List<Option> dependants(Interview interview, Told.Refusal refusal, Collection<Told.Refusal> all) {
        return options(after(interview, refusal, all).filter(value -> asksDependants(value, refusal)), "outcome");
    }

    /** The decision chosen, if the law has it for this refusal. */
    Optional<CodeValue> outcome(
            Interview interview, Told.Refusal refusal, Collection<Told.Refusal> all, Answered.Decision decision) {
        return after(interview, refusal, all)
                .filter(value -> decision.name().equals(value.flags().get("outcome")))
                .findFirst();
    }

    private Stream<CodeValue> after(Interview interview, Told.Refusal refusal, Collection<Told.Refusal> all) {
        var refused = all.stream()
                .filter(one -> one.decision() != Answered.Decision.NOTHING)
                .map(one -> one.what().name())
                .collect(Collectors.toSet());
        return values(OUTCOMES, interview, refusal.onDate())
                .filter(value -> words(value, "after").contains(refusal.what().name()))
                .filter(value -> refused.containsAll(words(value, "with")));
    }

    /** Whether the decision has to say how those stand who depend on the person (art. 11 ust. 3). */
    static boolean asksDependants(CodeValue outcome, Told.Refusal refusal) {
        return words(outcome, "dependants").contains(refusal.what().name());
    }

    /** Whether the decision has to name its evidence. */
    static boolean asksEvidence(CodeValue outcome, Told.Refusal refusal) {
        return words(outcome, "evidence").contains(refusal.what().name());
    }

    static boolean ends(CodeValue outcome) {
        return "YES".equals(outcome.flags().get("ends"));
    }

    /** What was refused, in words; nothing where the dictionary has none. */
    Optional<String> matter(Interview interview, Told.Refusal refusal) {
        return label(values(MATTERS, interview, refusal.onDate()), "what", refusal.what());
    }

    /** What was decided, in words; nothing where the dictionary has none. */
    Optional<String> decided(Interview interview, Told.Refusal refusal, Answered.Decision decision) {
        return label(values(OUTCOMES, interview, refusal.onDate()), "outcome", decision);
    }

    private static Optional<String> label(Stream<CodeValue> values, String flag, Enum<?> wanted) {
        return values.filter(value -> wanted.name().equals(value.flags().get(flag)))
                .map(value -> value.label().now())
                .findFirst();
    }

    private Stream<CodeValue> values(String list, Interview interview, LocalDate on) {
        var asked = interview.source() == Answered.Source.OTHER_BODY ? "BODY" : "OWN";
        return codes.list(list, on).stream()
                .filter(value -> words(value, "kinds").contains(interview.kind().name())
                        && holds(value, "asked", asked)
                        && holds(value, "purpose", InterviewStore.name(interview.relativePurpose()))
                        && holds(value, "ground", InterviewStore.name(interview.ground())));
    }

    /** Whether a value without the flag, or with it among its words. */
    private static boolean holds(CodeValue value, String flag, @Nullable String wanted) {
        return !value.flags().containsKey(flag)
                || (wanted != null && words(value, flag).contains(wanted));
    }

    private static Set<String> words(CodeValue value, String flag) {
        return Arrays.stream(value.flags().getOrDefault(flag, "").split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Option> options(Stream<CodeValue> values, String flag) {
        return values.map(value -> new Option(
                        value.flags().getOrDefault(flag, value.code()),
                        value.label().now()))
                .toList();
    }
}
