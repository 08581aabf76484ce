package pl.oparcie.office;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.NavSource;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** The rooms of the office, and new letters on the desks of those who lead the cases. */
@Component
class OfficeRooms implements NavSource, DeskSource {

    private static final Set<String> CLERKS = Set.of(Role.RECEPTIONIST.name(), Role.DIRECTOR.name());
    private static final Set<String> READERS =
            Set.of(Role.RECEPTIONIST.name(), Role.DIRECTOR.name(), Role.TEAM_LEADER.name(), Role.ADMINISTRATOR.name());

    private static final Set<String> CASE_READERS =
            Set.of(Role.RECEPTIONIST.name(), Role.DIRECTOR.name(), Role.TEAM_LEADER.name());

    private final Questions questions;

    OfficeRooms(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<Room> rooms() {
        return List.of(
                new Room(
                        Group.WORK,
                        60,
                        "/office/incoming",
                        "office.incoming.title",
                        CLERKS,
                        "select 1 from office.incoming where state = 'WAITING'"),
                new Room(Group.WORK, 61, "/office/outgoing", "office.outgoing.title", CLERKS, null),
                new Room(Group.CENTRE, 60, "/office/cases", "office.cases.title", CASE_READERS, null),
                new Room(Group.CENTRE, 61, "/office/file-list", "office.file-list.title", READERS, null),
                new Room(Group.CENTRE, 62, "/office/retention", "office.retention.title", CLERKS, null));
    }

    @Override
    public DeskCard card() {
        return DeskCard.FOR_ME;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(RegisterStore.forMe());
    }

    @Override
    public List<DeskLine> lines() {
        return questions.list(RegisterStore.forMe()).stream()
                .map(letter -> new DeskLine(
                        Texts.dayMonth(letter.receivedOn()),
                        Texts.text("office.desk.incoming", letter.title()),
                        "/office/incoming/" + letter.id(),
                        letter.mark() + " · " + letter.sender(),
                        letter.receivedOn(),
                        "wait",
                        Texts.text("office.desk.new")))
                .toList();
    }
}
