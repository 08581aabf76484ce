package pl.oparcie.platform.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;

/** Unfinished forms on the start page and in the rail. */
@Component
class DraftDesk implements DeskSource, NavSource {

    private final Questions questions;

    DraftDesk(Questions questions) {
        this.questions = questions;
    }

    @Override
    public DeskCard card() {
        return DeskCard.UNFINISHED;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(DraftStore.unfinished());
    }

    @Override
    public List<DeskLine> lines() {
        return questions.list(DraftStore.unfinished()).stream()
                .limit(DeskSource.MOST)
                .map(draft -> new DeskLine(
                        Texts.dateTime(draft.updatedAt()),
                        draft.title().isBlank() ? Texts.text("drafts.untitled") : draft.title(),
                        draft.path(),
                        Texts.text("drafts.words", draft.words()),
                        null,
                        "wait",
                        Texts.text("drafts.continue")))
                .toList();
    }

    @Override
    public List<Room> rooms() {
        return List.of(new Room(
                Group.DAY,
                40,
                "/drafts",
                "drafts.title",
                Set.of(),
                "select 1 from platform.draft where user_id = :me"));
    }
}
