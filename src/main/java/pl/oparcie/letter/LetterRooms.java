package pl.oparcie.letter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseTab;
import pl.oparcie.office.Destroyer;
import pl.oparcie.office.TableDestroyer;
import pl.oparcie.platform.web.NavSource;

/** Where letters are found: a room in the rail, a tab of the case; and what goes when a case is destroyed. */
@Configuration(proxyBeanMethods = false)
class LetterRooms {

    private static final int PLACE = 38;
    private static final int TAB = 45;
    private static final int BEFORE_THE_CASE = 10;

    /** The worker's own letters whose answer is late. */
    private static final String LATE = """
            select 1 from letter.letter l
             where l.author_id = :me and l.state in ('SENT', 'DELIVERED') and l.due_on < :today
            """;

    @Bean
    NavSource letterRoom() {
        return () -> List.of(new NavSource.Room(
                NavSource.Group.WORK,
                PLACE,
                "/letters",
                "letter.nav",
                Set.of("SOCIAL_WORKER", "FAMILY_ASSISTANT", "TEAM_LEADER", "DIRECTOR"),
                LATE));
    }

    @Bean
    CaseTab lettersTab() {
        return new Tab();
    }

    private record Tab() implements CaseTab {

        @Override
        public String key() {
            return "letters";
        }

        @Override
        public String label() {
            return "letter.tab";
        }

        @Override
        public int order() {
            return TAB;
        }

        @Override
        public Optional<String> url(CaseId id) {
            return Optional.of("/cases/" + id + "/letters");
        }
    }

    @Bean
    Destroyer writtenLettersOfCase() {
        return new TableDestroyer("letter.destroy", BEFORE_THE_CASE, List.of("letter.letter"));
    }
}
