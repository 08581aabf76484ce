package pl.oparcie.access.opening;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Tells lead and leader that somebody opened a case in an emergency, until they have read of it. No client is named here. */
@Component
class OpeningDesk implements DeskSource {

    private final OpeningStore store;
    private final Questions questions;

    OpeningDesk(OpeningStore store, Questions questions) {
        this.store = store;
        this.questions = questions;
    }

    @Override
    public DeskCard card() {
        return DeskCard.FOR_ME;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(store.unread());
    }

    @Override
    public List<DeskLine> lines() {
        return questions.list(store.unread()).stream()
                .map(opening -> new DeskLine(
                        Texts.dateTime(opening.at()),
                        Texts.text("opening.desk", opening.who()),
                        "/cases/" + opening.caseId() + "/access",
                        Texts.text("opening.desk-why"),
                        LocalDate.ofInstant(opening.at(), Today.ZONE),
                        "late",
                        Texts.text("opening.desk-mark")))
                .toList();
    }
}
