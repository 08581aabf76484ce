package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pl.oparcie.contract.view.ContractPage.Row;

/** The versions of a contract and its evaluations, as lines. */
final class ContractHistory {

    private ContractHistory() {}

    static List<Row> versions(Contract contract, List<Contract.Version> versions) {
        return versions.stream()
                .map(it -> new Row(
                        contract.url() + "/versions/" + it.number(),
                        text("contract.version", it.number())
                                + (it.annex() > 0 ? ", " + text("contract.annex-n", it.annex()) : "")
                                + (it.droppedOn() == null
                                        ? ""
                                        : ", " + text("contract.dropped-on", date(it.droppedOn())))
                                + AnnexWords.replacedBy(versions, it)
                                        .filter(other -> it.droppedOn() == null)
                                        .map(other -> ", " + text("contract.version-replaced", other.number()))
                                        .orElse("")
                                + (contract.state().active() || !it.openAnnex()
                                        ? ""
                                        : ", " + text("contract.version-unsigned"))
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
            Optional<EvaluationStore.Sanction> checklist,
            Optional<OutcomeStore.Outcome> outcome) {
        return Stream.concat(
                        checklist.stream().map(it -> checklist(contract, it, outcome)),
                        evaluations(contract, evaluations).stream())
                .toList();
    }

    private static Row checklist(
            Contract contract, EvaluationStore.Sanction known, Optional<OutcomeStore.Outcome> outcome) {
        return new Row(
                contract.url() + "/checklist",
                text("contract.act.checklist"),
                known.proposal() == null
                        ? text("contract.check.open")
                        : text("contract.proposal." + known.proposal()) + " · " + date(known.proposedOn())
                                + outcome.map(it -> " · " + name("contract.outcome", it.outcome()) + ", "
                                                + date(it.onDate()))
                                        .orElse(""),
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
}
