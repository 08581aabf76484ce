package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseTab;
import pl.oparcie.office.Destroyer;
import pl.oparcie.office.TableDestroyer;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.web.NavSource;
import pl.oparcie.platform.web.Question;

/** Where contracts are found: a room in the rail, a tab of the case, lines on the desk; and what goes when a case is destroyed. */
@Configuration(proxyBeanMethods = false)
class ContractRooms {

    private static final int PLACE = 34;
    private static final int TAB = 25;
    private static final int BEFORE_THE_CASE = 9;

    @Bean
    NavSource contractRoom() {
        return () -> List.of(new NavSource.Room(
                NavSource.Group.WORK,
                PLACE,
                "/contracts",
                "contract.nav",
                Set.of("SOCIAL_WORKER", "FAMILY_ASSISTANT", "TEAM_LEADER", "DIRECTOR"),
                null));
    }

    @Bean
    CaseTab contractTab() {
        return new Tab();
    }

    private record Tab() implements CaseTab {

        @Override
        public String key() {
            return "contract";
        }

        @Override
        public String label() {
            return "contract.tab";
        }

        @Override
        public int order() {
            return TAB;
        }

        @Override
        public Optional<String> url(CaseId id) {
            return Optional.of("/cases/" + id + "/contract");
        }
    }

    @Bean
    DeskSource unfinishedContracts(ContractLists lists, Today today) {
        return new Waiting(lists, today);
    }

    /** Contracts not signed yet, and those that end within thirty days. */
    private record Waiting(ContractLists lists, Today today) implements DeskSource {

        @Override
        public DeskCard card() {
            return DeskCard.UNFINISHED;
        }

        @Override
        public List<Question<?>> questions() {
            return List.of(lists.waiting(today.date()));
        }

        @Override
        public List<DeskLine> lines() {
            return lists.waitingNow(today.date()).stream()
                    .map(it -> new DeskLine(
                            date(it.day()),
                            text(
                                    "contract.desk."
                                            + (State.valueOf(it.state()).unsigned() ? "unsigned" : "ending"),
                                    it.names()),
                            "/contracts/" + it.id(),
                            text("contract.kind." + it.kind()),
                            it.day(),
                            State.valueOf(it.state()).unsigned() ? null : "soon",
                            State.valueOf(it.state()).unsigned() ? null : text("contract.until", date(it.day()))))
                    .toList();
        }
    }

    @Bean
    Destroyer contractsOfCase() {
        return new TableDestroyer(
                "contract.destroy",
                BEFORE_THE_CASE,
                List.of(
                        "contract.sanction",
                        "contract.evaluation",
                        "contract.version",
                        "contract.party",
                        "contract.contract"));
    }
}
