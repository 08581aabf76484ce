package pl.oparcie.bulk;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.NavSource;

/** Batches in the rail and, until they are done, on the start page of whoever started them. */
@Component
class BatchRooms implements NavSource, DeskSource {

    private static final Set<String> STARTERS = Set.of("TEAM_LEADER", "DIRECTOR");
    private static final int LAST = 90;

    private final BatchService service;

    BatchRooms(BatchService service) {
        this.service = service;
    }

    @Override
    public List<Room> rooms() {
        return List.of(new Room(Group.WORK, LAST, "/batches", "bulk.title", STARTERS, null));
    }

    @Override
    public DeskCard card() {
        return DeskCard.UNFINISHED;
    }

    @Override
    public List<DeskLine> lines() {
        if (STARTERS.stream().noneMatch(CurrentUser.get()::has)) {
            return List.of();
        }
        return service.unfinished().stream()
                .map(one -> new DeskLine(
                        Texts.dateTime(one.batch().startedAt()),
                        one.about().title(),
                        BatchWords.url(one.batch().id()),
                        BatchWords.words(one.batch()),
                        null,
                        BatchWords.mark(one.batch()),
                        Texts.name("bulk.state", one.batch().state())))
                .toList();
    }
}
