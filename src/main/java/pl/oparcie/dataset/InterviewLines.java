package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.dataset.InterviewAnswers.Filled;
import pl.oparcie.dataset.InterviewPlan.Interview;
import pl.oparcie.dataset.InterviewPlan.State;
import pl.oparcie.platform.text.Texts;

/** Until when an interview is to be held and updated, and what its case is told of it. */
final class InterviewLines {

    private static final String LAW = "§ 3 ust. 2 rozporządzenia o wywiadzie środowiskowym, Dz.U. 2021 poz. 893";
    private static final String URGENT_LAW = "§ 3 ust. 3 rozporządzenia o wywiadzie środowiskowym, Dz.U. 2021 poz. 893";
    private static final String UPDATE_LAW = "art. 107 ust. 4 ustawy o pomocy społecznej";

    private final World world;
    private final Lines lines;

    InterviewLines(World world, Lines lines) {
        this.world = world;
        this.lines = lines;
    }

    private @Nullable LocalDate day(int index) {
        return index == CaseFile.NEVER ? null : world.calendar.day(index);
    }

    void terms(Batch batch, Rnd chance, Interview it, Staff.Account worker, LocalDate learned, LocalDate due) {
        var url = "/interviews/" + it.id;
        var args = List.of(it.file.person().name());
        lines.legalTerm(
                batch,
                chance,
                world.calendar.millis(it.ordered, 660),
                new Lines.Term(
                        termKind(it),
                        null,
                        it.id,
                        learned,
                        due,
                        worker,
                        null,
                        null,
                        "interview.term." + (it.former == null ? "hold" : "update"),
                        args,
                        url,
                        it.state.approved() ? day(it.held) : null,
                        day(it.ended),
                        false),
                it.urgent ? URGENT_LAW : LAW);
        if (it.goesOn && it.state == State.FILED) {
            var held = world.calendar.day(it.held);
            var next = it.next;
            lines.legalTerm(
                    batch,
                    chance,
                    world.calendar.millis(it.filed, 670),
                    new Lines.Term(
                            "INTERVIEW_UPDATE",
                            null,
                            it.id,
                            held,
                            held.plusMonths(6),
                            it.file.lead,
                            null,
                            null,
                            "interview.term.next",
                            args,
                            url,
                            next == null ? null : day(next.approved),
                            it.file.open() ? null : day(it.file.closed),
                            false),
                    UPDATE_LAW);
        }
    }

    private static String termKind(Interview it) {
        if (it.urgent) {
            return "INTERVIEW_URGENT";
        }
        return it.former == null
                ? "INTERVIEW"
                : switch (PeopleAnswers.reason(it)) {
                    case "APPLICATION" -> "INTERVIEW_NEW_APPLICATION";
                    case "CHANGE" -> "INTERVIEW_CHANGE";
                    default -> "INTERVIEW";
                };
    }

    void told(Batch batch, Rnd chance, Interview it, Staff.Account worker, Filled filled) {
        lines.stage(
                batch,
                chance,
                it.file,
                "DOCUMENT",
                world.calendar.day(it.held),
                worker,
                world.calendar.millis(it.approved, 840),
                "interview.chronology.approved",
                List.of(Texts.in("pl", "interview.kind." + it.kind()), it.number),
                filled.conclusions(),
                "/interviews/" + it.id);
    }
}
