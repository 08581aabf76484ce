package pl.oparcie.intake.indication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.role.Role;

@OparcieTest
class AssigningIndicationTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestIndications indications;

    @Autowired
    WritingService writing;

    @Autowired
    DecisionService decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    private MvcTestResult assign(Person leader, TestIndications.Made made, Person lead) {
        return http.post()
                .uri(made.url().replace("indications", "assignments"))
                .with(leader.login())
                .param("version", "2")
                .param("lead", lead.id().toString())
                .exchange();
    }

    private MvcTestResult get(Person who, String url) {
        return http.get().uri(url).with(who.login()).exchange();
    }

    @Test
    void assigningOpensTheCaseAndTellsTheLead() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var made = indications.accepted(people.benefitsWorker(), people.director());

        assertThat(get(leader, "/assignments"))
                .bodyText()
                .contains(made.name(), lead.name().substring(6));
        assertThat(get(leader, "/assignments?after=" + java.util.UUID.randomUUID()))
                .as("the row to go on from is gone: the first page")
                .bodyText()
                .contains(made.name());
        assertThat(get(leader, "/assignments?after=" + made.id())).bodyText().doesNotContain(made.name());
        assertThat(assign(leader, made, lead)).hasStatus(SEE_OTHER);
        assertThat(get(lead, made.url())).bodyText().contains("Otwórz sprawę", "name=\"taken\"");
        assertThat(get(leader, made.url())).hasStatusOk();
        assertThat(get(people.teamLeader(), made.url())).hasStatus(NOT_FOUND);
    }

    @Test
    void aSecondIndicationOfAFamilyWithAnOpenCaseSaysSoBeforeItIsAssigned() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var author = people.benefitsWorker();
        var first = indications.assigned(author, people.director(), leader, lead);
        var second = indications.draft(author, first.person());
        author.does(() -> writing.submit(second.id()));
        people.director().does(() -> decisions.accept(second.id(), 1));

        assertThat(get(leader, second.url().replace("indications", "assignments")))
                .bodyText()
                .contains("ma już otwartą sprawę", lead.name());
    }

    @Test
    @Rule("social-work-tools 9.4")
    void whoRunsBenefitsDoesNotLeadWhereTheTwoAreSeparated() {
        jdbc.sql("""
                        insert into centre.parameter (id, name, value, validity) select gen_random_uuid(), 'SEPARATION', 'ON', '[2026-01-01,)'
                         where not exists (select 1 from centre.parameter where name = 'SEPARATION')
                        """).update();
        try {
            var leader = people.teamLeader();
            var both = people.with(leader.team(), Role.SOCIAL_WORKER, Role.BENEFITS_WORKER);
            var made = indications.accepted(people.benefitsWorker(), people.director());

            assertThat(assign(leader, made, both))
                    .hasStatus(UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("oddziela");
            assertThat(get(leader, made.url())).bodyText().contains("przyjęte, do przydziału");
        } finally {
            jdbc.sql("delete from centre.parameter where name = 'SEPARATION'").update();
        }
    }

    @Test
    void hazardsOfTheIndicationBecomeASafetyMarkOfTheCase() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var author = people.benefitsWorker();
        var made = indications.draft(author);
        var form = http.post().uri(made.url() + "/edit").with(author.login());
        for (var field : java.util.Map.of(
                        "version", "0",
                        "reasons", "UNEMPLOYMENT",
                        "areas", "WORK",
                        "problem", "Bez pracy",
                        "expectation", "Wrócić do pracy",
                        "source", "INDICATION",
                        "hazards", "Duży pies bez smyczy")
                .entrySet()) {
            form.param(field.getKey(), field.getValue());
        }
        assertThat(form.exchange()).hasStatus(SEE_OTHER);

        indications.give(made, people.director(), leader, lead, 2);

        assertThat(lead.<java.util.List<String>>does(() -> transaction.execute(status -> jdbc.sql(
                                "select m.note from casework.safety_mark m join casework.case_file c on c.id = m.case_id where c.lead_id = :lead")
                        .param("lead", lead.id().value())
                        .query(String.class)
                        .list())))
                .containsExactly("Duży pies bez smyczy");
    }

    @Test
    void onlyALeaderGivesAndOnlyToHisOwnTeam() {
        var leader = people.teamLeader();
        var stranger = people.socialWorker(people.teamLeader().team());
        var made = indications.accepted(people.benefitsWorker(), people.director());

        assertThat(assign(leader, made, stranger)).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(assign(people.socialWorker(leader.team()), made, stranger)).hasStatus(FORBIDDEN);
        assertThat(assign(people.director(), made, stranger)).hasStatus(FORBIDDEN);
    }

    @Test
    @Rule("social-work-tools 4.4")
    void theAuthorLearnsWhoWorksAndWhetherAndNothingElse() {
        var author = people.benefitsWorker();
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var made = indications.assigned(author, people.director(), leader, lead);

        assertThat(get(author, made.url()))
                .bodyText()
                .contains("prowadzona od", lead.name())
                .doesNotContain("/cases/", "name=\"taken\"", "ZPS.");
        assertThat(http.post()
                        .uri(made.url() + "/feedback")
                        .with(author.login())
                        .param("taken", "YES"))
                .hasStatus(NOT_FOUND);
        assertThat(http.post()
                        .uri(made.url() + "/feedback")
                        .with(lead.login())
                        .param("version", "3")
                        .param("taken", "NO"))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(http.post()
                        .uri(made.url() + "/feedback")
                        .with(lead.login())
                        .param("version", "3")
                        .param("taken", "YES")
                        .param("feedback", "Pierwsze spotkanie się odbyło"))
                .hasStatus(SEE_OTHER);
        assertThat(get(author, made.url())).bodyText().contains("podjęto pracę", "Pierwsze spotkanie się odbyło");
        assertThat(author.does(() -> jdbc.sql(
                                "select count(*) from audit.entry where event = 'indication.wall' and subject_id = :id")
                        .param("id", made.id().value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
    }
}
