package pl.oparcie.term;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;

/** Terms on the start page. */
@Component
class TermDesk implements DeskSource {

    /** Visits that stand on their own card are asked for too, and left out. */
    private static final int ASKED = 3 * MOST;

    private final TermReader reader;
    private final Today today;

    TermDesk(TermReader reader, Today today) {
        this.reader = reader;
        this.today = today;
    }

    @Override
    public DeskCard card() {
        return DeskCard.TERMS;
    }

    @Override
    public List<DeskLine> lines() {
        var day = today.date();
        return reader.mine(ASKED).stream()
                .filter(term -> !standsAmongVisits(term, day))
                .limit(MOST)
                .map(term -> new DeskLine(
                        term.when(day),
                        term.title(),
                        term.url(),
                        term.why(),
                        term.dueOn(),
                        term.mark(day),
                        term.label(day)))
                .toList();
    }

    /** A visit of today or later has its line in the card of visits; only a missed one is a late term. */
    private static boolean standsAmongVisits(DueTerm term, LocalDate day) {
        return term.kind().equals(TermKind.VISIT.name()) && !term.dueOn().isBefore(day);
    }
}
