package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pl.oparcie.contract.view.ChecklistPage;
import pl.oparcie.contract.view.ContractPage.Fact;
import pl.oparcie.contract.view.ContractPage.Note;

/** The checklist of art. 11 in words: its eight points in order, for its page and its print. */
final class ChecklistWords {

    private ChecklistWords() {}

    static ChecklistPage page(
            Contract contract,
            Optional<EvaluationStore.Sanction> known,
            Optional<OutcomeStore.Outcome> outcome,
            List<EvaluationStore.Evaluation> judged,
            boolean maySayOutcome) {
        var facts = new ArrayList<Fact>();
        known.ifPresent(it -> facts.addAll(facts(contract, it, judged)));
        outcome.ifPresent(it -> facts.add(new Fact(
                text("contract.outcome.what"),
                name("contract.outcome", it.outcome()) + ", " + date(it.onDate()) + "\n" + it.words() + "\n"
                        + it.author())));
        var notes = new ArrayList<Note>();
        notes.add(new Note("warn", text("contract.check.decides-nothing")));
        return new ChecklistPage(
                text("contract.act.checklist"),
                contract.names(),
                contract.url(),
                known.isEmpty() ? null : contract.url() + "/checklist/print",
                maySayOutcome ? contract.url() + "/checklist/outcome" : null,
                notes,
                facts);
    }

    /** That the checklist has its proposal, and what became of it. */
    static String proposed(EvaluationStore.Sanction known, Optional<OutcomeStore.Outcome> outcome) {
        return text("contract.note.proposed", text("contract.proposal." + known.proposal()), date(known.proposedOn()))
                + outcome.map(it -> " "
                                + text(
                                        "contract.note.outcome",
                                        name("contract.outcome", it.outcome()),
                                        date(it.onDate())))
                        .orElse("");
    }

    private static List<Fact> facts(
            Contract contract, EvaluationStore.Sanction known, List<EvaluationStore.Evaluation> judged) {
        var facts = new ArrayList<Fact>();
        add(facts, "ground", text("contract.ground." + known.ground()));
        add(facts, "facts", known.facts());
        add(facts, "heardOn", known.heardOn() == null ? text("contract.check.not-yet") : date(known.heardOn()));
        add(facts, "reasons", known.reasons());
        if (known.independent()) {
            add(facts, "independent", text("common.yes"));
        }
        add(
                facts,
                "remindedOn",
                known.remindedOn() == null ? text("contract.check.not-yet") : date(known.remindedOn()));
        if (known.reminderDue() != null) {
            add(facts, "reminderDue", date(known.reminderDue()));
        }
        facts.add(new Fact(
                text("contract.check.step-four"),
                judged.stream()
                        .filter(it -> it.id().equals(known.evaluationId()))
                        .findFirst()
                        .map(ChecklistWords::evaluated)
                        .orElseGet(() -> text(none(contract) + "-read"))));
        add(facts, "dependants", known.dependants());
        add(
                facts,
                "proposal",
                known.proposal() == null
                        ? text("contract.check.open")
                        : text("contract.proposal." + known.proposal()) + ", " + date(known.proposedOn()));
        facts.add(new Fact(text("contract.check.step-seven"), text("contract.check.after")));
        return facts;
    }

    /** Point 4: the newest evaluation, or that there is none, and what follows from it. */
    static String evaluated(Contract contract, List<EvaluationStore.Evaluation> judged) {
        return judged.stream().findFirst().map(ChecklistWords::evaluated).orElseGet(() -> text(none(contract)));
    }

    private static String evaluated(EvaluationStore.Evaluation it) {
        return text(
                "contract.check.evaluated",
                name("contract.evaluation", it.kind()),
                date(it.content().on()));
    }

    private static String none(Contract contract) {
        return contract.state() == State.REFUSED ? "contract.check.step-four-refused" : "contract.check.step-four-none";
    }

    private static void add(List<Fact> facts, String key, String words) {
        if (!words.isBlank()) {
            facts.add(new Fact(text("contract.check." + key), words));
        }
    }
}
