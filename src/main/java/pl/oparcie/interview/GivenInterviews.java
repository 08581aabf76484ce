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

/** Interviews newly given or given back with a remark. */
@Component
class GivenInterviews implements DeskSource {

    private static final Set<What> HERE =
            EnumSet.of(What.GIVEN, What.RETURNED, What.UPDATE, What.SCAN, What.CHANGED, What.ANSWER);

    private final InterviewQueue queue;

    GivenInterviews(InterviewQueue queue) {
        this.queue = queue;
    }

    @Override
    public DeskCard card() {
        return DeskCard.FOR_ME;
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
                        "/interviews/" + row.id() + (row.what() == What.UPDATE ? "/update" : ""),
                        name("interview.kind", row.kind()),
                        row.day(),
                        "wait",
                        text("interview.desk.mark." + row.what())))
                .toList();
    }
}
