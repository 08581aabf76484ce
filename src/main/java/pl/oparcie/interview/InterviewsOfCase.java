package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CasePanel;
import pl.oparcie.interview.view.InterviewsPanel;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** The interviews of a case, on its page. */
@Component
class InterviewsOfCase implements CasePanel {

    private static final int PLACE = 40;

    private final Questions questions;

    InterviewsOfCase(Questions questions) {
        this.questions = questions;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public List<Question<?>> questions(CaseId id) {
        return List.of(InterviewStore.ofCase(id));
    }

    @Override
    public Optional<Card> card(CaseId id) {
        var rows = questions.list(InterviewStore.ofCase(id)).stream()
                .map(row -> new InterviewsPanel.Row(
                        "/interviews/" + row.id(),
                        name("interview.kind", row.kind()),
                        row.name() + ", " + date(row.day()) + ", " + row.number()
                                + (row.dueOn() == null ? "" : ", " + text("interview.until", date(row.dueOn()))),
                        name("interview.state", row.state()),
                        row.state().mark()))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Card("interview/panel", new InterviewsPanel(rows)));
    }
}
