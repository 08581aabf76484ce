package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
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
import pl.oparcie.platform.web.Questions;

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

    /** Contracts not signed yet, and those that end within thirty days. */
    @Bean
    DeskSource unfinishedContracts(ContractLists lists, Questions questions, Today today) {
        return new Lines<>(DeskCard.UNFINISHED, questions, () -> lists.waiting(today.date()), ContractRooms::waiting);
    }

    private static DeskLine waiting(ContractLists.Waiting it) {
        var state = State.valueOf(it.state());
        var key = state.unsigned() ? "unsigned" : state == State.SUSPENDED ? "suspended" : "ending";
        return new DeskLine(
                date(it.day()),
                text("contract.desk." + key, it.names()),
                "/contracts/" + it.id(),
                text("contract.kind." + it.kind()),
                it.day(),
                state.unsigned() ? null : "soon",
                state.unsigned() ? null : text("contract.until", date(it.day())));
    }

    /** What has been late for a week in the team one leads (C-15). */
    @Bean
    DeskSource lateContracts(ContractLists lists, Questions questions, Today today) {
        return new Lines<>(DeskCard.TERMS, questions, () -> lists.late(today.date()), ContractRooms::late);
    }

    private static DeskLine late(ContractLists.Late it) {
        return new DeskLine(
                date(it.day()),
                text("contract.desk.late", it.names()),
                "/contracts/" + it.id(),
                text("contract.desk.late-why", it.worker(), it.number()),
                it.day(),
                "late",
                text("contract.desk.late-mark"));
    }

    /** Numbers that open their lists: evaluations due, late actions, what ends soon, what is not signed. */
    @Bean
    DeskSource contractFigures(ContractLists lists, Questions questions, Today today) {
        return new Lines<>(DeskCard.FIGURES, questions, () -> lists.figures(today.date()), ContractRooms::figure);
    }

    private static DeskLine figure(ContractLists.Figure it) {
        return new DeskLine(
                Integer.toString(it.number()),
                text("contract.desk.figure", text("contract.which." + it.which())),
                "/contracts?which=" + it.which(),
                null,
                null,
                null,
                null);
    }

    /** Lines on a card of the desk, one for each row of what is asked. */
    private record Lines<R extends Record>(
            DeskCard card, Questions desk, Supplier<Question<R>> asked, Function<R, DeskLine> line)
            implements DeskSource {

        @Override
        public List<Question<?>> questions() {
            return List.of(asked.get());
        }

        @Override
        public List<DeskLine> lines() {
            return desk.list(asked.get()).stream().map(line).toList();
        }
    }

    /** The end of the work asks for the end of a contract still in force. */
    @Bean
    NextStep contractBeforeClosing(Contracts contracts) {
        return new EndIt(contracts);
    }

    /** A case is not closed while a contract binds both sides: it is evaluated and ended first (C-13); nor over a proposal nobody answered. */
    @Bean
    BeforeClosing endBeforeClosing(Contracts contracts) {
        return id -> contracts
                .active(id)
                .map(it -> new BeforeClosing.Stop("contract.closing.end-first", "/contracts/" + it))
                .or(() -> contracts
                        .unsigned(id)
                        .map(it -> new BeforeClosing.Stop("contract.closing.withdraw-first", "/contracts/" + it)));
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
                        "contract.outcome",
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
