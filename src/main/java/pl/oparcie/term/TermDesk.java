package pl.oparcie.term;

import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;

/** Terms on the start page. */
@Component
class TermDesk implements DeskSource {

    private static final int LINES = 8;

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
        return reader.mine(LINES).stream()
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
}
