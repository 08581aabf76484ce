package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.contract.view.ComparePage;
import pl.oparcie.contract.view.ContractPage.Act;
import pl.oparcie.contract.view.ContractPage.Aim;
import pl.oparcie.contract.view.ContractPage.Fact;
import pl.oparcie.contract.view.ContractPage.Goal;
import pl.oparcie.contract.view.ContractPage.Light;
import pl.oparcie.contract.view.ContractPage.Note;
import pl.oparcie.contract.view.ContractPage.Row;
import pl.oparcie.contract.view.ContractPage.Step;
import pl.oparcie.contract.view.ContractPage.Words;
import pl.oparcie.contract.view.ContractsPage;
import pl.oparcie.contract.view.EvaluatePage;

/** A contract in words, for its pages. */
final class ContractWords {

    /** What is left to do when the case is closed. */
    private static final Set<String> AFTER_THE_CASE =
            Set.of("evaluate", "end", "insurance", "employed", "follow-up", "tell-office");

    private static final Light DARK = new Light("", "", "");

    private ContractWords() {}

    static ContractsPage.Row row(Contract contract) {
        var line = new ArrayList<String>();
        line.add(text("contract.drafted", date(contract.draftedOn())));
        if (contract.signed().on() != null) {
            line.add(text("contract.signed-on", date(contract.signed().on())));
            line.add(text("contract.until", date(contract.signed().endsOn())));
        }
        line.add(contract.names());
        return new ContractsPage.Row(
                contract.url(),
                name("contract.kind", contract.kind()),
                line.stream().filter(it -> !it.isBlank()).collect(Collectors.joining(" · ")),
                state(contract),
                contract.state().mark());
    }

    static ContractsPage.Row shelter(Shelters.Place place) {
        return new ContractsPage.Row(
                place.contractId() == null ? "" : "/contracts/" + place.contractId(),
                place.place(),
                place.person() + " · " + span(place.fromOn(), place.untilOn()),
                name("contract.shelter.basis", place.basis()),
                place.basis() == Shelters.Basis.URGENT ? "soon" : "ok");
    }

    static String state(Contract contract) {
        return contract.end().result() == null
                ? name("contract.state", contract.state())
                : name("contract.result", contract.end().result());
    }

    /** What may be done next, the usual first. */
    static List<Act> acts(Contract contract, boolean openAnnex, boolean closed) {
        var acts = acts(contract, openAnnex);
        return closed
                ? acts.stream()
                        .filter(act -> AFTER_THE_CASE.contains(
                                act.url().substring(contract.url().length() + 1)))
                        .toList()
                : acts;
    }

    private static List<Act> acts(Contract contract, boolean openAnnex) {
        var acts = new ArrayList<Act>();
        switch (contract.state()) {
            case DRAFT -> add(acts, contract, "negotiate", "edit", "withdraw");
            case NEGOTIATED -> {
                if (contract.instructedOn() == null) {
                    add(acts, contract, "instruct");
                }
                add(acts, contract, "sign", "edit");
                if (contract.homeless()
                        && contract.centre().agreedOn() == null
                        && !contract.centre().none()) {
                    add(acts, contract, "ask-centre", "no-centre");
                }
                add(acts, contract, "refuse", "withdraw");
            }
            case AWAITS_CENTRE -> add(acts, contract, "centre-answer", "refuse", "withdraw");
            case IN_FORCE -> {
                add(acts, contract, "evaluate");
                if (openAnnex) {
                    add(acts, contract, "sign-annex", "drop-annex");
                }
                if (contract.signed().copyOn() == null) {
                    add(acts, contract, "copy");
                }
                add(acts, contract, "edit");
                insurance(acts, contract);
                add(acts, contract, "employed", "support", "suspend", "end", "checklist");
            }
            case SUSPENDED -> {
                add(acts, contract, "resume", "evaluate");
                if (contract.signed().copyOn() == null) {
                    add(acts, contract, "copy");
                }
                insurance(acts, contract);
                add(acts, contract, "employed", "support", "end", "checklist");
            }
            case REFUSED -> add(acts, contract, "checklist");
            case ENDED -> {
                if (contract.end().followedOn() == null) {
                    add(acts, contract, "follow-up");
                }
                insurance(acts, contract);
                if (contract.referral().tell() && contract.end().toldOfficeOn() == null) {
                    add(acts, contract, "tell-office");
                }
                add(acts, contract, "employed", "checklist");
            }
            case WITHDRAWN -> {}
        }
        return acts;
    }

    private static void insurance(List<Act> acts, Contract contract) {
        if (contract.insurance().open(contract.state())) {
            add(acts, contract, "insurance");
        }
    }

    private static void add(List<Act> acts, Contract contract, String... steps) {
        for (var step : steps) {
            var key = step.equals("edit") && contract.state() == State.IN_FORCE ? "annex" : step;
            acts.add(new Act(text("contract.act." + key), contract.url() + "/" + step, acts.isEmpty()));
        }
    }

    static List<Act> papers(Contract contract) {
        var papers = new ArrayList<Act>();
        papers.add(new Act(text("contract.paper.official"), contract.url() + "/print", false));
        papers.add(new Act(text("contract.paper.plain"), contract.url() + "/print/plain?language=pl", false));
        papers.add(new Act(text("contract.paper.plain-uk"), contract.url() + "/print/plain?language=uk", false));
        if (contract.state().active()) {
            papers.add(new Act(text("contract.paper.part-two"), contract.url() + "/print/part-two", false));
        }
        return papers;
    }

    /** What the contract asks for next, where it is not a rule's finding. */
    static List<Note> next(Contract contract, List<EvaluationStore.Evaluation> judged, LocalDate today) {
        var notes = new ArrayList<Note>();
        var pause = contract.pause();
        if (contract.state() == State.SUSPENDED
                && pause.until() != null
                && pause.until().isBefore(today)) {
            notes.add(new Note("warn", text("contract.note.pause-over", date(pause.until()))));
        }
        if (contract.state().active()) {
            contract.parties().stream()
                    .filter(it -> it.signs() && it.diedOn() != null)
                    .forEach(it ->
                            notes.add(new Note("warn", text("contract.note.died", it.name(), date(it.diedOn())))));
            if (contract.signed().endsOn() != null && contract.signed().endsOn().isBefore(today)) {
                notes.add(new Note(
                        "warn",
                        text("contract.note.over", date(contract.signed().endsOn()))));
            }
        }
        var working = judged.stream().findFirst().map(it -> it.content().labour()).stream()
                .anyMatch(it -> it == NewEvaluation.Labour.WORK || it == NewEvaluation.Labour.BUSINESS);
        if (working && contract.end().employedOn() == null) {
            notes.add(new Note("", text("contract.note.employed")));
        }
        if (contract.state() == State.ENDED
                && contract.referral().tell()
                && contract.end().toldOfficeOn() == null) {
            notes.add(new Note("", text("contract.note.office-waits")));
        }
        return notes;
    }

    /** What stops the signing, and what should be thought over. */
    static List<Note> notes(List<ContractRules.Finding> findings) {
        return findings.stream()
                .map(it -> new Note(
                        it.block() ? "warn" : "", text(it.message(), it.args().toArray()) + " (" + it.rule() + ")"))
                .toList();
    }

    static List<Fact> facts(Contract contract) {
        var facts = new ArrayList<Fact>();
        add(facts, "people", contract.names());
        add(
                facts,
                "family",
                contract.parties().stream()
                        .filter(it -> !it.signs())
                        .map(Contract.Party::name)
                        .collect(Collectors.joining(", ")));
        add(facts, "drafted", date(contract.draftedOn()) + ", " + contract.authorName());
        add(facts, "instructed", date(contract.instructedOn()));
        if (contract.signed().on() != null && contract.signed().as() != null) {
            add(
                    facts,
                    "signed",
                    date(contract.signed().on()) + ", "
                            + text("contract.signed-as." + contract.signed().as())
                            + (contract.signed().byName() == null
                                    ? ""
                                    : ", " + contract.signed().byName()));
            add(
                    facts,
                    "period",
                    date(contract.signed().startsOn()) + " – "
                            + date(contract.signed().endsOn()));
        }
        add(facts, "copy", date(contract.signed().copyOn()));
        if (contract.referral().given()) {
            add(
                    facts,
                    "referral",
                    contract.referral().office() + ", " + contract.referral().number() + ", "
                            + date(contract.referral().on())
                            + (contract.referral().tell() ? ", " + text("contract.tells-office") : ""));
        }
        if (contract.insurance().needed()) {
            add(facts, "insurance", insured(contract.insurance()));
        }
        if (contract.homeless()) {
            add(facts, "centre", centre(contract.centre()));
        }
        if (contract.pause().from() != null) {
            add(
                    facts,
                    "suspended",
                    span(contract.pause().from(), contract.pause().until()) + ": "
                            + contract.pause().reason());
        }
        add(facts, "support", date(contract.supportOn()));
        if (contract.refusal().on() != null) {
            add(
                    facts,
                    "refused",
                    date(contract.refusal().on()) + ": " + contract.refusal().reason());
            add(
                    facts,
                    "toldBy",
                    contract.refusal().toldBy() == null
                            ? ""
                            : contract.refusal().toldBy());
        }
        if (contract.end().on() != null) {
            add(
                    facts,
                    "ended",
                    date(contract.end().on())
                            + (contract.end().cause() == null
                                    ? ""
                                    : ", "
                                            + name(
                                                    "contract.end-cause",
                                                    contract.end().cause()))
                            + (contract.end().words().isBlank()
                                    ? ""
                                    : ": " + contract.end().words()));
        }
        employed(facts, contract.end());
        add(facts, "toldOffice", date(contract.end().toldOfficeOn()));
        if (contract.end().independent() != null) {
            add(
                    facts,
                    "independent",
                    text("contract.independent." + contract.end().independent()) + ", "
                            + date(contract.end().followedOn()));
        }
        add(facts, "template", text("contract.template", contract.template().replace('/', ' ')));
        return facts;
    }

    private static String insured(Contract.Insurance insurance) {
        if (insurance.on() == null) {
            return text("contract.insurance-due");
        }
        return text("contract.insurance-on", date(insurance.on()))
                + (insurance.off() == null ? "" : ", " + text("contract.insurance-off", date(insurance.off())));
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate until) {
        return until == null ? text("contract.since", date(from)) : date(from) + " – " + date(until);
    }

    private static void employed(List<Fact> facts, Contract.End end) {
        if (end.employedOn() != null) {
            add(facts, "employed", date(end.employedOn()));
            var windows = ContractRules.windows(end.employedOn(), end.decisionUntil());
            add(facts, "window", text("contract.window", date(windows.periodic())));
            add(facts, "purpose-window", text("contract.window", date(windows.purpose())));
            for (var warning : ContractRules.paidBefore(end.employedOn(), end.paidBeforeOn())) {
                add(facts, "window-warning", text(warning.message()) + " (" + warning.rule() + ")");
            }
        }
    }

    private static String centre(Contract.OtherCentre centre) {
        if (centre.none()) {
            return text("contract.centre-none") + (centre.words().isBlank() ? "" : ": " + centre.words());
        }
        if (centre.askedOn() == null) {
            return text("contract.centre-not-asked");
        }
        return centre.name() + ", " + text("contract.centre-asked", date(centre.askedOn()))
                + (centre.agreedOn() == null ? "" : ", " + text("contract.centre-agreed", date(centre.agreedOn())))
                + (centre.words().isBlank() ? "" : ": " + centre.words());
    }

    private static void add(List<Fact> facts, String key, String words) {
        if (!words.isBlank()) {
            facts.add(new Fact(text("contract.f." + key), words));
        }
    }

    /** The words of a version, with the lights of the newest evaluation. */
    static Words words(Body body, Map<UUID, NewEvaluation.Mark> marks) {
        var facts = new ArrayList<Fact>();
        add(facts, "causes", body.causes());
        add(facts, "possibilities", body.possibilities());
        add(facts, "limitations", body.limitations());
        add(
                facts,
                "tried",
                body.tried().stream()
                        .map(it -> it.what()
                                + (it.when().isBlank() ? "" : ", " + it.when())
                                + (it.result().isBlank() ? "" : ": " + it.result()))
                        .collect(Collectors.joining("\n")));
        add(facts, "failure", body.failure());
        add(facts, "rights", body.rights());
        if (body.startsOn() != null || body.endsOn() != null) {
            add(facts, "period", from(body) + " – " + date(body.endsOn()));
        }
        add(
                facts,
                "evaluations",
                body.evaluations().stream().map(day -> date(day)).collect(Collectors.joining(", ")));
        return new Words(
                facts,
                body.goals().stream()
                        .map(goal -> new Goal(
                                goal.title(),
                                light(marks.get(goal.key())),
                                goal.aims().stream()
                                        .map(aim -> new Aim(
                                                aim.title(),
                                                aim.evidence(),
                                                aim.effect(),
                                                light(marks.get(aim.key())),
                                                steps(aim, Body.Side.PERSON, marks),
                                                steps(aim, Body.Side.WORKER, marks)))
                                        .toList()))
                        .toList());
    }

    private static String from(Body body) {
        return body.startsOn() == null ? text("contract.from-signing") : date(body.startsOn());
    }

    private static List<Step> steps(Body.Aim aim, Body.Side side, Map<UUID, NewEvaluation.Mark> marks) {
        return aim.acts().stream()
                .filter(act -> act.side() == side)
                .map(act -> new Step(act.title(), line(act), light(marks.get(act.key()))))
                .toList();
    }

    static String line(Body.Act act) {
        var parts = new ArrayList<String>();
        parts.add(act.who());
        parts.add(act.often());
        parts.add(act.dueOn() == null ? "" : text("contract.until", date(act.dueOn())));
        return parts.stream().filter(it -> !it.isBlank()).collect(Collectors.joining(" · "));
    }

    static Light light(NewEvaluation.@Nullable Mark mark) {
        return mark == null ? DARK : new Light(kind(mark.light()), name("contract.light", mark.light()), mark.words());
    }

    private static String kind(NewEvaluation.Light light) {
        return switch (light) {
            case DONE -> "ok";
            case PARTLY -> "soon";
            case NOT_DONE -> "late";
            case IN_PROGRESS -> "wait";
        };
    }

    static Map<UUID, NewEvaluation.Mark> marks(List<EvaluationStore.Evaluation> evaluations) {
        var marks = new HashMap<UUID, NewEvaluation.Mark>();
        if (!evaluations.isEmpty()) {
            evaluations.getFirst().content().marks().forEach(mark -> marks.put(mark.key(), mark));
        }
        return marks;
    }

    static List<Row> versions(Contract contract, List<Contract.Version> versions) {
        return versions.stream()
                .map(it -> new Row(
                        contract.url() + "/versions/" + it.number(),
                        text("contract.version", it.number())
                                + (it.annex() > 0 ? ", " + text("contract.annex-n", it.annex()) : "")
                                + (it.droppedOn() == null
                                        ? ""
                                        : ", " + text("contract.dropped-on", date(it.droppedOn())))
                                + (it.signedOn() == null
                                        ? ""
                                        : ", " + text("contract.version-signed", date(it.signedOn()))),
                        name("contract.proposed-by", it.side()) + " · " + date(it.writtenOn()) + " · " + it.authorName()
                                + (it.note().isBlank() ? "" : " · " + it.note()),
                        it.number() == 1
                                ? null
                                : contract.url() + "/compare?before=" + (it.number() - 1) + "&after=" + it.number()))
                .toList();
    }

    /** The evaluations, and the checklist of art. 11 where one was begun. */
    static List<Row> evaluations(
            Contract contract,
            List<EvaluationStore.Evaluation> evaluations,
            Optional<EvaluationStore.Sanction> checklist) {
        return Stream.concat(
                        checklist.stream().map(it -> checklist(contract, it)),
                        evaluations(contract, evaluations).stream())
                .toList();
    }

    private static Row checklist(Contract contract, EvaluationStore.Sanction known) {
        return new Row(
                contract.url() + "/checklist",
                text("contract.act.checklist"),
                known.proposal() == null
                        ? text("contract.check.open")
                        : text("contract.proposal." + known.proposal()) + " · " + date(known.proposedOn()),
                null);
    }

    private static List<Row> evaluations(Contract contract, List<EvaluationStore.Evaluation> evaluations) {
        return evaluations.stream()
                .map(it -> new Row(
                        contract.url() + "/evaluations/" + it.id(),
                        name("contract.evaluation", it.kind()) + ", "
                                + date(it.content().on()),
                        name("contract.conclusion", it.content().conclusion()) + " · " + it.authorName(),
                        null))
                .toList();
    }

    static List<EvaluatePage.Mark> toMark(Body body) {
        var marks = new ArrayList<EvaluatePage.Mark>();
        for (var goal : body.goals()) {
            marks.add(new EvaluatePage.Mark(goal.key().toString(), 1, goal.title(), text("contract.main-goal")));
            for (var aim : goal.aims()) {
                marks.add(new EvaluatePage.Mark(
                        aim.key().toString(),
                        2,
                        aim.title(),
                        aim.evidence().isBlank()
                                ? text("contract.aim")
                                : text("contract.aim") + " · " + aim.evidence()));
                for (var act : aim.acts()) {
                    marks.add(new EvaluatePage.Mark(
                            act.key().toString(),
                            3,
                            act.title(),
                            name("contract.side", act.side()) + " · " + line(act)));
                }
            }
        }
        return marks;
    }

    static List<ComparePage.Line> compare(Body before, Body after) {
        var one = lines(before);
        var two = lines(after);
        var keys = new java.util.LinkedHashSet<>(one.keySet());
        keys.addAll(two.keySet());
        return keys.stream()
                .map(key -> {
                    var was = one.get(key);
                    var is = two.get(key);
                    var label = is != null ? is.label() : was == null ? "" : was.label();
                    var wordsBefore = was == null ? "" : was.words();
                    var wordsAfter = is == null ? "" : is.words();
                    return new ComparePage.Line(label, wordsBefore, wordsAfter, !wordsBefore.equals(wordsAfter));
                })
                .toList();
    }

    private static Map<String, Fact> lines(Body body) {
        var lines = new java.util.LinkedHashMap<String, Fact>();
        words(body, Map.of()).facts().forEach(fact -> lines.put(fact.label(), fact));
        for (var goal : body.goals()) {
            lines.put(goal.key().toString(), new Fact(text("contract.main-goal"), goal.title()));
            for (var aim : goal.aims()) {
                lines.put(
                        aim.key().toString(),
                        new Fact(
                                text("contract.aim"),
                                aim.title()
                                        + (aim.evidence().isBlank() ? "" : " (" + aim.evidence() + ")")
                                        + (aim.effect().isBlank() ? "" : " → " + aim.effect())));
                for (var act : aim.acts()) {
                    lines.put(
                            act.key().toString(),
                            new Fact(name("contract.side", act.side()), act.title() + " · " + line(act)));
                }
            }
        }
        return lines;
    }

    /** The day a step offers first. */
    static LocalDate notBefore(LocalDate today, @Nullable LocalDate day) {
        return day != null && day.isAfter(today) ? day : today;
    }
}
