package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What becomes of the days of a contract after a pause. The law is silent, and what was signed changes by an annex only (C-10): the days stay as
 * they are, and an annex that moves them by the length of the pause is proposed.
 */
final class AfterPause {

    private AfterPause() {}

    /** Whether the proposal is still to be made: the contract goes on, has days to move, and no annex was written since. */
    static boolean asks(Contract contract, List<Contract.Version> versions, List<EvaluationStore.Evaluation> judged) {
        var resumed = contract.pause().until();
        if (contract.state() != State.IN_FORCE
                || resumed == null
                || contract.pause().days() == 0) {
            return false;
        }
        var body = Contract.Version.inForce(versions).body();
        return versions.stream()
                        .noneMatch(it -> it.annex() > 0 && !it.writtenOn().isBefore(resumed))
                && !moved(contract, body, judged, UnaryOperator.identity()).equals(body);
    }

    /** The form of the annex, with the days moved; free days are no days of a proposal. */
    static Map<String, Object> proposal(
            Contract contract,
            Body body,
            List<EvaluationStore.Evaluation> judged,
            UnaryOperator<LocalDate> workingFrom) {
        var values = ContractForm.fill(contract, moved(contract, body, judged, workingFrom));
        values.put(
                "note",
                in(
                        "pl",
                        "contract.after-pause",
                        date(contract.pause().from()),
                        date(contract.pause().until())));
        return values;
    }

    private static Body moved(
            Contract contract,
            Body body,
            List<EvaluationStore.Evaluation> judged,
            UnaryOperator<LocalDate> workingFrom) {
        var since = Objects.requireNonNull(contract.pause().from());
        var days = contract.pause().days();
        UnaryOperator<LocalDate> move = day -> day.isBefore(since) ? day : workingFrom.apply(day.plusDays(days));
        var last = EvaluationStore.Evaluation.last(judged, contract.concluded());
        var ended = EvaluationStore.Evaluation.ended(judged);
        return body.movedBy(
                (act, day) -> ended.contains(act) ? day : move.apply(day),
                day -> day.isAfter(last) ? move.apply(day) : day,
                move);
    }
}
