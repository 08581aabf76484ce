package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.BeforeClosing;
import pl.oparcie.casework.CaseTab;
import pl.oparcie.casework.NextStep;
import pl.oparcie.casework.Stage;
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
                                            + (State.valueOf(it.state()).unsigned()
                                                    ? "unsigned"
                                                    : it.state().equals("SUSPENDED") ? "suspended" : "ending"),
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
    DeskSource lateContracts(ContractLists lists, Today today) {
        return new Late(lists, today);
    }

    /** What has been late for a week in the team one leads (C-15). */
    private record Late(ContractLists lists, Today today) implements DeskSource {

        @Override
        public DeskCard card() {
            return DeskCard.TERMS;
        }

        @Override
        public List<Question<?>> questions() {
            return List.of(lists.late(today.date()));
        }

        @Override
        public List<DeskLine> lines() {
            return lists.lateNow(today.date()).stream()
                    .map(it -> new DeskLine(
                            date(it.day()),
                            text("contract.desk.late", it.names()),
                            "/contracts/" + it.id(),
                            text("contract.desk.late-why", it.worker(), it.number()),
                            it.day(),
                            "late",
                            text("contract.desk.late-mark")))
                    .toList();
        }
    }

    @Bean
    DeskSource contractFigures(ContractLists lists, Today today) {
        return new Figures(lists, today);
    }

    /** Numbers that open their lists: evaluations due, late actions, what ends soon, what is not signed. */
    private record Figures(ContractLists lists, Today today) implements DeskSource {

        @Override
        public DeskCard card() {
            return DeskCard.FIGURES;
        }

        @Override
        public List<Question<?>> questions() {
            return List.of(lists.figures(today.date()));
        }

        @Override
        public List<DeskLine> lines() {
            return lists.figuresNow(today.date()).stream()
                    .filter(it -> it.number() > 0)
                    .map(it -> new DeskLine(
                            Integer.toString(it.number()),
                            text("contract.desk.figure", text("contract.which." + it.which())),
                            "/contracts?which=" + it.which(),
                            null,
                            null,
                            null,
                            null))
                    .toList();
        }
    }

    /** The end of the work asks for the end of a contract still in force. */
    @Bean
    NextStep contractBeforeClosing(Contracts contracts) {
        return new EndIt(contracts);
    }

    /** A case is not closed while a contract binds both sides: it is evaluated and ended first (C-13). */
    @Bean
    BeforeClosing endBeforeClosing(Contracts contracts) {
        return id -> contracts
                .active(id)
                .map(it -> new BeforeClosing.Stop("contract.closing.end-first", "/contracts/" + it));
    }

    private record EndIt(Contracts contracts) implements NextStep {

        @Override
        public Stage stage() {
            return Stage.CLOSING;
        }

        @Override
        public List<Missing> missing(CaseId id) {
            return contracts.active(id).stream()
                    .map(it -> new Missing(
                            text("contract.next.closing"), text("contract.next.closing.action"), "/contracts/" + it))
                    .toList();
        }
    }

    @Bean
    Destroyer contractsOfCase() {
        return new DestroyedContracts(new TableDestroyer(
                "contract.destroy",
                BEFORE_THE_CASE,
                List.of(
                        "contract.shelter",
                        "contract.sanction",
                        "contract.evaluation",
                        "contract.version",
                        "contract.party",
                        "contract.contract")));
    }

    /** All of a contract goes; it is the contracts that are counted. */
    private record DestroyedContracts(TableDestroyer rows) implements Destroyer {

        @Override
        public String what() {
            return rows.what();
        }

        @Override
        public int order() {
            return rows.order();
        }

        @Override
        public List<String> tables() {
            return rows.tables();
        }

        @Override
        public int count(JdbcClient jobs, CaseId id) {
            return jobs.sql("select count(*) from contract.contract where case_id = :id")
                    .param("id", id.value())
                    .query(Integer.class)
                    .single();
        }

        @Override
        public void destroy(JdbcClient jobs, CaseId id) {
            rows.destroy(jobs, id);
        }
    }
}
