package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;

/** The rules of social contracts (social-contract 6), without database or clock. A finding stops, or it warns. */
final class ContractRules {

    static final int ADULT = 18;
    private static final int WINDOW_MONTHS = 2;
    private static final int INDEPENDENT_MONTHS = 3;
    private static final int ONCE_IN_YEARS = 2;

    private ContractRules() {}

    /** What a rule found; {@code key} is the message {@code contract.rule.KEY}. */
    record Finding(String rule, boolean block, String key, List<Object> args, String field) {

        static Finding block(String rule, String key, String field, Object... args) {
            return new Finding(rule, true, key, List.of(args), field);
        }

        static Finding warn(String rule, String key, Object... args) {
            return new Finding(rule, false, key, List.of(args), "");
        }

        String message() {
            return "contract.rule." + key;
        }
    }

    /** Somebody the contract is with. */
    record Someone(String name, @Nullable LocalDate birthDate, boolean guarded, boolean signs) {}

    /** Who signs for the institution. */
    record Signer(boolean active, boolean socialWorker, boolean centreMaySign) {}

    /** How it is signed: on paper with a scan, or in a file that carries electronic signatures, said to be qualified ones of both. */
    record Signatures(boolean paperScan, boolean electronicPerson, boolean electronicWorker) {

        static final Signatures PAPER = new Signatures(true, false, false);
        static final Signatures NONE = new Signatures(false, false, false);
    }

    /** The days of signing; {@code written}: of the words that are signed. */
    record Days(
            LocalDate drafted,
            LocalDate written,
            @Nullable LocalDate instructed,
            LocalDate concluded,
            LocalDate today) {}

    /** What the contract and the register say of homelessness. */
    record Homeless(boolean said, boolean registered) {}

    /** What is asked before a contract counts as concluded. */
    record Signing(
            ContractKind kind,
            Body body,
            boolean diagnosed,
            List<Someone> people,
            Signer signer,
            Homeless homeless,
            Contract.OtherCentre centre,
            Contract.Referral referral,
            Days days,
            Signatures signatures) {}

    /** Everything that stops the signing, or should be thought over. */
    static List<Finding> signing(Signing given) {
        var found = new ArrayList<>(content(given.kind(), given.body(), given.diagnosed()));
        found.addAll(parties(given.kind(), given.people(), given.days().concluded()));
        found.addAll(signer(given.signer()));
        found.addAll(homeless(given.homeless(), given.centre(), given.days().concluded()));
        found.addAll(referral(given.referral()));
        found.addAll(days(given.days(), given.body()));
        found.addAll(instruction(given.days()));
        found.addAll(signatures(given.signatures()));
        return found;
    }

    /** C-01: a contract rests on a diagnosis and says causes, possibilities and limitations. C-02, C-03, C-04, C-13, C-22. */
    static List<Finding> content(ContractKind kind, Body body, boolean diagnosed) {
        var found = new ArrayList<Finding>();
        if (!diagnosed) {
            found.add(Finding.block("C-01", "no-diagnosis", ""));
        }
        if (body.causes().isBlank()
                || body.possibilities().isBlank()
                || body.limitations().isBlank()) {
            found.add(Finding.block("C-01", "no-assessment", "causes"));
        }
        if (kind == ContractKind.B && !body.tried().isEmpty() && body.failure().isBlank()) {
            found.add(Finding.block("C-01", "no-failure", "failure"));
        }
        found.addAll(goals(body));
        found.addAll(bothSides(body));
        found.addAll(terms(body));
        if (body.evaluations().isEmpty()) {
            found.add(Finding.block("C-13", "no-evaluation", "evaluations"));
        }
        if (body.aims().anyMatch(aim -> aim.evidence().isBlank())) {
            found.add(Finding.warn("C-22", "no-evidence"));
        }
        return found;
    }

    private static List<Finding> goals(Body body) {
        if (body.goals().isEmpty()) {
            return List.of(Finding.block("C-02", "no-goal", "goals"));
        }
        var found = new ArrayList<Finding>();
        for (var goal : body.goals()) {
            if (goal.aims().isEmpty()) {
                found.add(Finding.block("C-02", "no-aim", "goals", goal.title()));
            }
            for (var aim : goal.aims()) {
                if (aim.acts().isEmpty()) {
                    found.add(Finding.block("C-02", "no-act", "goals", aim.title()));
                }
            }
        }
        return found;
    }

    private static List<Finding> bothSides(Body body) {
        return body.acts(Body.Side.PERSON).isEmpty()
                        || body.acts(Body.Side.WORKER).isEmpty()
                ? List.of(Finding.block("C-03", "one-side", "goals"))
                : List.of();
    }

    private static List<Finding> terms(Body body) {
        return body.acts()
                .filter(act -> act.who().isBlank() || act.dueOn() == null)
                .map(act -> Finding.block("C-04", "no-term", "goals", act.title()))
                .toList();
    }

    /**
     * C-05, C-20: kind A with a person or family, kind B with one adult; no minor and nobody incapacitated signs, on the day of signing. Of
     * somebody whose birth is not in the register nobody can tell: the register is completed first.
     */
    static List<Finding> parties(ContractKind kind, List<Someone> people, LocalDate on) {
        var found = new ArrayList<Finding>();
        var signing = people.stream().filter(Someone::signs).toList();
        if (signing.isEmpty()) {
            found.add(Finding.block("C-05", "nobody-signs", "signs"));
        }
        if (kind == ContractKind.B && people.size() > 1) {
            found.add(Finding.block("C-05", "one-person", "signs"));
        }
        for (var person : signing) {
            if (person.birthDate() == null) {
                found.add(Finding.block("C-20", "no-birth-date", "signs", person.name()));
            } else if (person.birthDate().plusYears(ADULT).isAfter(on)) {
                found.add(Finding.block("C-20", "minor", "signs", person.name()));
            }
            if (person.guarded()) {
                found.add(Finding.block("C-20", "guarded", "signs", person.name()));
            }
        }
        return found;
    }

    /** C-06: a social worker with an active account, of a centre that may conclude contracts. */
    static List<Finding> signer(Signer signer) {
        var found = new ArrayList<Finding>();
        if (!signer.active() || !signer.socialWorker()) {
            found.add(Finding.block("C-06", "not-worker", ""));
        }
        if (!signer.centreMaySign()) {
            found.add(Finding.block("C-06", "not-centre", ""));
        }
        return found;
    }

    /**
     * C-07: with a homeless person only after the other centre agreed, or with a note that there is none. A household that the register has
     * as homeless is not passed over by leaving out the mark; the contract may know more than the register, that is a warning.
     */
    static List<Finding> homeless(Homeless homeless, Contract.OtherCentre centre, LocalDate on) {
        if (!homeless.said()) {
            return homeless.registered() ? List.of(Finding.block("C-07", "homeless-unsaid", "")) : List.of();
        }
        var found = new ArrayList<Finding>();
        if (!homeless.registered()) {
            found.add(Finding.warn("C-07", "homeless-only-here"));
        }
        if (!centre.none() && (centre.agreedOn() == null || centre.agreedOn().isAfter(on))) {
            found.add(Finding.block("C-07", "no-agreement", ""));
        }
        return found;
    }

    /** C-24: of a referral either nothing is said, or its office, number and day. */
    static List<Finding> referral(Contract.Referral referral) {
        return referral.half() ? List.of(Finding.block("C-24", "half-referral", "number")) : List.of();
    }

    /** C-08: draft, conclusion, beginning and end in this order; every action and evaluation within the period. */
    static List<Finding> days(Days days, Body body) {
        var found = new ArrayList<Finding>();
        if (days.concluded().isBefore(days.drafted())) {
            found.add(Finding.block("C-08", "before-draft", "on"));
        } else if (days.concluded().isBefore(days.written())) {
            found.add(Finding.block("C-08", "before-words", "on"));
        }
        if (days.concluded().isAfter(days.today())) {
            found.add(Finding.block("C-08", "future", "on"));
        }
        found.addAll(period(body, days.concluded()));
        return found;
    }

    /** The period and what has to lie within it; without a first day it begins when it is signed, {@code notBefore}: null while that is open. */
    static List<Finding> period(Body body, @Nullable LocalDate notBefore) {
        var start = body.startsOn() == null ? notBefore : body.startsOn();
        var end = body.endsOn();
        if (end == null) {
            return List.of(Finding.block("C-08", "no-period", "endsOn"));
        }
        var found = new ArrayList<Finding>();
        if (notBefore != null && start != null && start.isBefore(notBefore)) {
            found.add(Finding.block("C-08", "starts-early", "startsOn"));
        }
        if (start != null && !end.isAfter(start)) {
            found.add(Finding.block("C-08", "ends-early", "endsOn"));
        }
        body.acts()
                .filter(act -> act.dueOn() != null
                        && (act.dueOn().isAfter(end)
                                || (start != null && act.dueOn().isBefore(start))))
                .map(act -> Finding.block("C-08", "act-outside", "goals", act.title()))
                .forEach(found::add);
        if (body.evaluations().stream().anyMatch(day -> day.isAfter(end) || (start != null && day.isBefore(start)))) {
            found.add(Finding.block("C-08", "evaluation-outside", "evaluations"));
        }
        return found;
    }

    /** C-09: in writing, signed by both: the scan of the paper, or a file with a qualified signature of each. */
    static List<Finding> signatures(Signatures given) {
        return given.paperScan() || (given.electronicPerson() && given.electronicWorker())
                ? List.of()
                : List.of(Finding.block("C-09", "not-signed", "files"));
    }

    /** C-12: told of art. 11 ust. 2-3 before signing. */
    static List<Finding> instruction(Days days) {
        return days.instructed() == null || days.instructed().isAfter(days.concluded())
                ? List.of(Finding.block("C-12", "not-told", ""))
                : List.of();
    }

    /** C-10: after signing words change only by an annex. */
    static boolean needsAnnex(State state) {
        return state.active();
    }

    /** Whether words may be written at all; not while another centre thinks them over. */
    static boolean mayWrite(State state) {
        return (state.unsigned() && state != State.AWAITS_CENTRE) || state == State.IN_FORCE;
    }

    /** C-11: a signed contract of which nobody noted that the person has a copy. */
    static List<Finding> copy(State state, @Nullable LocalDate copyOn) {
        return state.active() && copyOn == null ? List.of(Finding.warn("C-11", "no-copy")) : List.of();
    }

    /** C-13: no end without a final evaluation of the words in force. */
    static List<Finding> ending(boolean finallyEvaluated) {
        return finallyEvaluated ? List.of() : List.of(Finding.block("C-13", "no-final", ""));
    }

    /**
     * What an end asks beside the final evaluation (social-contract 5).
     *
     * @param signed who signed the final evaluation
     * @param breached the final evaluation names something not done, on the person's side
     * @param achieved what the final evaluation calls reached
     * @param checklist what was written down before, as far as it lies before the end
     */
    record Ending(
            Result result,
            @Nullable EndCause cause,
            LocalDate on,
            @Nullable LocalDate endsOn,
            NewEvaluation.Signed signed,
            boolean breached,
            NewEvaluation.Achieved achieved,
            Checklist checklist) {}

    /**
     * The checklist on the day of an end.
     *
     * @param prepared facts, talk, reminder and dependants are there, none of them later than that day
     * @param independent the causes lie beyond the person: the contract is amended, it was not broken (social-contract 7 pt 2)
     * @param reminderRuns the reminder gave a term that has not passed yet; nobody breaks what he still may keep (practice)
     */
    record Checklist(boolean prepared, boolean independent, boolean reminderRuns) {
        static final Checklist NONE = new Checklist(false, false, false);
    }

    /** Each way of ending has its own conditions; a broken one has the longest list (C-16). */
    static List<Finding> ending(Ending given) {
        var found = new ArrayList<Finding>();
        if (given.result() == Result.EXPIRED
                && given.endsOn() != null
                && !given.on().isAfter(given.endsOn())) {
            found.add(Finding.block("C-08", "not-expired", "on"));
        }
        if (given.result() == Result.BY_CONSENT && given.signed() != NewEvaluation.Signed.BOTH) {
            found.add(Finding.block("C-13", "no-consent", "result"));
        }
        if (given.signed() == NewEvaluation.Signed.WORKER_ALONE
                && !given.result().mayBeEvaluatedAlone()) {
            found.add(Finding.block("C-13", "evaluated-alone", "result"));
        }
        if (given.result() == Result.REALISED && given.achieved() != NewEvaluation.Achieved.ALL) {
            found.add(Finding.block("C-13", "not-realised", "result"));
        }
        if (given.result() == Result.PARTLY && given.achieved() != NewEvaluation.Achieved.SOME) {
            found.add(Finding.block(
                    "C-13",
                    given.achieved() == NewEvaluation.Achieved.ALL ? "all-realised" : "nothing-realised",
                    "result"));
        }
        if (given.result() == Result.BROKEN && !given.breached()) {
            found.add(Finding.block("C-16", "no-breach", "result"));
        }
        if (given.result() == Result.BROKEN) {
            found.addAll(broken(given.checklist()));
        }
        if ((given.result() == Result.INDEPENDENT) != (given.cause() != null)) {
            found.add(Finding.block("C-13", "no-cause", "cause"));
        }
        return found;
    }

    private static List<Finding> broken(Checklist checklist) {
        if (!checklist.prepared()) {
            return List.of(Finding.block("C-16", "not-prepared", "result"));
        }
        if (checklist.independent()) {
            return List.of(Finding.block("C-16", "independent", "result"));
        }
        return checklist.reminderRuns() ? List.of(Finding.block("C-16", "reminder-runs", "result")) : List.of();
    }

    /** C-14: an evaluation says something of every goal and every action, the worker's too. */
    static Set<UUID> notEvaluated(Body body, Collection<UUID> marked) {
        var left = new java.util.LinkedHashSet<>(body.keys());
        left.removeAll(new HashSet<>(marked));
        return left;
    }

    /** C-15: actions whose day has passed without a mark that ends them. */
    static List<Body.Act> overdue(Body body, Set<UUID> ended, LocalDate today) {
        return body.acts()
                .filter(act -> act.dueOn() != null && act.dueOn().isBefore(today) && !ended.contains(act.key()))
                .toList();
    }

    /** A proposal under art. 11 can only follow a refusal or a contract that runs or was broken: no other end is held against anybody (C-16). */
    static boolean mayBeJudged(State state, @Nullable Result result) {
        return switch (state) {
            case REFUSED, IN_FORCE, SUSPENDED -> true;
            case ENDED -> result == Result.BROKEN;
            case DRAFT, NEGOTIATED, AWAITS_CENTRE, WITHDRAWN -> false;
        };
    }

    /**
     * C-16: the ground is what happened: a refusal where the contract was refused, a breach where an evaluation names something the person
     * did not do (art. 11 ust. 2). Without cooperation somebody may be in either.
     *
     * @param breached the newest evaluation names such a thing, or nothing is proposed yet
     */
    static List<Finding> ground(String ground, State state, boolean breached) {
        return switch (ground) {
            case "REFUSED" ->
                state == State.REFUSED ? List.of() : List.of(Finding.block("C-16", "not-refused", "ground"));
            case "BROKEN" ->
                state != State.REFUSED && breached
                        ? List.of()
                        : List.of(Finding.block("C-16", "nothing-broken", "ground"));
            default -> List.of();
        };
    }

    /** The days of a checklist; {@code since}: the contract, or its draft where nobody signed it. */
    record Judged(
            @Nullable LocalDate heard,
            @Nullable LocalDate reminded,
            @Nullable LocalDate due,
            LocalDate since,
            LocalDate today) {}

    /** C-16: talk and reminder are noted when they have been, and belong to this contract; the term of the reminder comes after it. */
    static List<Finding> judged(Judged given) {
        var found = new ArrayList<Finding>();
        found.addAll(within(given.heard(), given, "heard", "heardOn"));
        found.addAll(within(given.reminded(), given, "reminded", "remindedOn"));
        if (given.due() != null && (given.reminded() == null || given.due().isBefore(given.reminded()))) {
            found.add(Finding.block("C-16", "due-before-reminder", "reminderDue"));
        }
        return found;
    }

    private static List<Finding> within(@Nullable LocalDate day, Judged given, String key, String field) {
        if (day != null && day.isAfter(given.today())) {
            return List.of(Finding.block("C-16", key + "-future", field));
        }
        return day != null && day.isBefore(given.since())
                ? List.of(Finding.block("C-16", key + "-early", field))
                : List.of();
    }

    /**
     * C-16: a proposal under art. 11 needs a word on those who depend on the person, and that he was heard. Where the causes lie beyond the
     * person nothing is proposed against him: the contract is amended (social-contract 7 pt 2).
     */
    static List<Finding> proposal(String dependants, boolean heard, boolean against, boolean independent) {
        var found = new ArrayList<Finding>();
        if (against && independent) {
            found.add(Finding.block("C-16", "independent-proposal", "proposal"));
        }
        if (dependants.isBlank()) {
            found.add(Finding.block("C-16", "no-dependants", "dependants"));
        }
        if (!heard) {
            found.add(Finding.block("C-16", "not-heard", "heardOn"));
        }
        return found;
    }

    /**
     * Until when benefits may be paid on after taking up work.
     *
     * @param periodic the periodic allowance: two months, no longer than its decision (art. 38 ust. 4a)
     * @param purpose the purpose allowance of the contract: two months, whatever any decision says (art. 39a ust. 2)
     */
    record Windows(LocalDate periodic, LocalDate purpose) {}

    /** C-17: two laws, two windows; the end of the decision shortens only the first. */
    static Windows windows(LocalDate employed, @Nullable LocalDate decisionUntil) {
        var end = employed.plusMonths(WINDOW_MONTHS);
        return new Windows(decisionUntil != null && decisionUntil.isBefore(end) ? decisionUntil : end, end);
    }

    /** C-17: both articles speak of somebody who takes up work under a contract: not before it, not after it. */
    static List<Finding> employment(LocalDate on, @Nullable LocalDate concluded, @Nullable LocalDate ended) {
        if (concluded != null && on.isBefore(concluded)) {
            return List.of(Finding.block("C-17", "employed-before", "on"));
        }
        return ended != null && on.isAfter(ended) ? List.of(Finding.block("C-17", "employed-after", "on")) : List.of();
    }

    /** From when somebody can be said to do without help: three months after the end (social-contract 8). */
    static Optional<LocalDate> independentFrom(@Nullable LocalDate ended) {
        return Optional.ofNullable(ended).map(it -> it.plusMonths(INDEPENDENT_MONTHS));
    }

    /** C-15: the first of the days written in the contract after the last evaluation; a day nobody kept stays the next one. */
    static Optional<LocalDate> nextEvaluation(Collection<LocalDate> days, LocalDate lastEvaluated) {
        return days.stream().filter(day -> day.isAfter(lastEvaluated)).min(LocalDate::compareTo);
    }

    /** C-17: the periodic allowance not more often than once in two years (art. 38 ust. 4b). */
    static List<Finding> paidBefore(LocalDate employed, @Nullable LocalDate before) {
        return before != null && before.plusYears(ONCE_IN_YEARS).isAfter(employed)
                ? List.of(Finding.warn("C-17", "paid-before"))
                : List.of();
    }

    /** C-18: a place in a shelter needs a signed contract, save for art. 101 ust. 3. */
    static List<Finding> shelter(boolean active, boolean urgent) {
        return active || urgent ? List.of() : List.of(Finding.block("C-18", "no-contract", ""));
    }

    /** C-19: what speaks against a contract; each is a warning. */
    static List<Finding> unsuited(Collection<Unsuited> reasons) {
        return reasons.stream()
                .map(reason -> Finding.warn("C-19", "unsuited." + reason.name()))
                .toList();
    }

    /** C-23: another active contract of the kind with the same person; known by the person's id, never by the name. */
    static List<Finding> another(List<String> names) {
        return names.stream().map(name -> Finding.warn("C-23", "another", name)).toList();
    }

    /** C-26: health insurance is registered on the day of signing, and struck off on the day of closing. */
    static boolean insuranceDue(Contract.Referral referral, Contract.Insurance insurance) {
        return referral.given() && insurance.needed();
    }

    /** Throws the first finding that stops. */
    static void require(List<Finding> findings) {
        findings.stream().filter(Finding::block).findFirst().ifPresent(stop -> {
            throw new RuleViolation(stop.message(), stop.args().toArray()).at(stop.field());
        });
    }
}
