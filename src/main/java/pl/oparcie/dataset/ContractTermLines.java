package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.dataset.ContractBody.Said;
import pl.oparcie.dataset.ContractPlan.Contract;

/** The terms a signed contract sets: evaluations, actions, its end, and the question after three months. */
final class ContractTermLines {

    private static final int NEVER = CaseFile.NEVER;

    private final World world;
    private final Lines lines;
    private final ContractEvaluations evaluations;

    ContractTermLines(World world, Lines lines, ContractEvaluations evaluations) {
        this.world = world;
        this.lines = lines;
        this.evaluations = evaluations;
    }

    private LocalDate day(int index) {
        return world.calendar.day(index);
    }

    private @Nullable LocalDate ended(Contract it) {
        return it.ended == NEVER ? null : day(it.ended);
    }

    void signed(Batch batch, Rnd chance, Contract it, Said said, int minute) {
        var who = it.file.person().name();
        int event = it.signed;
        var looked =
                it.held.stream().filter(held -> !held.kind().equals("CURRENT")).toList();
        int planned = 0;
        for (var due : it.planned) {
            var held = planned < looked.size() ? looked.get(planned) : null;
            planned++;
            var done = held == null ? ended(it) : day(held.day());
            var url = it.url() + "/evaluate";
            open(batch, chance, it, "CONTRACT_EVALUATION", it.id, event, due, "evaluation", List.of(who), url, done);
            if (held == null || held.kind().equals("FINAL")) {
                break;
            }
            event = held.day();
        }
        var ends = Objects.requireNonNull(it.ends);
        open(batch, chance, it, "CONTRACT_END", it.id, it.signed, ends, "end", List.of(who), it.url(), ended(it));
        said.acts().forEach(act -> {
            int at = evaluations.doneAt(it, act);
            var done = at < it.held.size() ? day(it.held.get(at).day()) : ended(it);
            var due = Objects.requireNonNull(act.due());
            var args = List.of(act.title(), who);
            var url = it.url() + "/evaluate";
            open(batch, chance, it, "CONTRACT_ACTION", act.key(), it.signed, due, "action", args, url, done);
        });
        if (it.ended != NEVER) {
            var due = day(it.ended).plusMonths(3);
            var done = it.followed == NEVER ? null : day(it.followed);
            var url = it.url() + "/follow-up";
            open(batch, chance, it, "CONTRACT_FOLLOW_UP", it.id, it.ended, due, "follow-up", List.of(who), url, done);
        }
    }

    private void open(
            Batch batch,
            Rnd chance,
            Contract it,
            String kind,
            UUID subject,
            int event,
            LocalDate due,
            String title,
            List<String> args,
            String url,
            @Nullable LocalDate done) {
        lines.term(
                batch,
                chance,
                world.calendar.millis(event, 760),
                new Lines.Term(
                        kind,
                        it.file,
                        subject,
                        day(event),
                        due,
                        it.file.lead,
                        null,
                        null,
                        "contract.term." + title,
                        args,
                        url,
                        done,
                        null,
                        true));
    }
}
