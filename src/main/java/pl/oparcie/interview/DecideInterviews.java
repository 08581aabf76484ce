package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.dayMonth;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.interview.InterviewQueue.What;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.web.Question;

/** What waits for the word of whoever is above. */
@Component
class DecideInterviews implements DeskSource {

    private static final Set<What> HERE =
            EnumSet.of(What.CONSENT, What.CHECK, What.ACCEPT, What.DECIDE, What.CHILD, What.UNHELD);

    private final InterviewQueue queue;

    DecideInterviews(InterviewQueue queue) {
        this.queue = queue;
    }

    @Override
    public DeskCard card() {
        return DeskCard.TO_DECIDE;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(InterviewQueue.onDesk());
    }

    @Override
    public List<DeskLine> lines() {
        return queue.desk().stream()
                .filter(row -> HERE.contains(row.what()))
                .map(row -> new DeskLine(
                        dayMonth(row.day()),
                        text(row.title(), row.name()),
                        "/interviews/" + row.id() + (row.what() == What.UNHELD ? "/worker" : ""),
                        name("interview.kind", row.kind()),
                        row.day(),
                        row.what() == What.CHILD ? "late" : "wait",
                        text("interview.desk.mark." + row.what())))
                .toList();
    }
}
