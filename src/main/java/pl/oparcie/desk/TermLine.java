package pl.oparcie.desk;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.Chronology;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.term.TermChanged;

/** A term that was moved or marked as done stands in the chronology of its case; written in the same transaction. */
@Component
class TermLine {

    private final Chronology chronology;
    private final Today today;

    TermLine(Chronology chronology, Today today) {
        this.chronology = chronology;
        this.today = today;
    }

    @EventListener
    void on(TermChanged change) {
        var moved = change.to() != null;
        chronology.add(
                new CaseId(change.caseId()),
                Chronology.Kind.TERM,
                today.date(),
                moved ? "desk.chronology.moved" : "desk.chronology.done",
                moved
                        ? List.of(change.title(), Texts.date(change.from()), Texts.date(change.to()))
                        : List.of(change.title()),
                change.reason(),
                null);
    }
}
