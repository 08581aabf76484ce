package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.platform.db.JobDatabase;

/** Who reads what was said around an interview, whose the next update is, and what nobody changes. */
@OparcieTest
class GuardedInterviewTest extends InterviewSetUp {

    @Autowired
    JobDatabase jobs;

    @Test
    @Rule("environmental-interview R35")
    void whoeverOnlyOrderedLearnsNothingOfViolenceNorOfRefusals() {
        var benefits = people.benefitsWorker();
        var url = filled(
                interviews.ordered(
                        benefits, of, Kind.RWS_I, Map.of("worker", worker.id().toString())),
                Map.of(
                        "householdKind", "FAMILY",
                        "people.0.name", "Halina",
                        "people.0.birthDate", "12.03.1984",
                        "people.0.disability", "MODERATE",
                        "people.1.name", "Jan",
                        "people.1.birthDate", "1.02.2018",
                        "childViolence", "YES",
                        "childViolenceDescription", "Siniaki na rękach",
                        "diagnosis", "Choruje przewlekle"));
        interviews.ok(worker, url + "/submit", TestInterviews.version(1));
        interviews.ok(leader, url + "/return", Map.of("version", "2", "words", "Zapytaj o leczenie"));
        interviews.ok(
                worker,
                url + "/refusals/new",
                Map.of(
                        "version",
                        "3",
                        "what",
                        "STATEMENT",
                        "on",
                        "20.11.2026",
                        "who",
                        "Halina",
                        "words",
                        "Nie pokażę leków",
                        "instructed",
                        "true",
                        "instructedBy",
                        "Anna Testowa",
                        "instructedOn",
                        "20.11.2026",
                        "witness",
                        "Jan Zych"));

        assertThat(interviews.page(worker, url)).contains("Niebieskie Karty", "Zapytaj o leczenie", "Nie pokażę leków");
        assertThat(interviews.page(benefits, url))
                .doesNotContain("Niebiesk", "przemoc", "Zapytaj o leczenie", "Nie pokażę leków");
        for (var table : List.of("alarm", "remark", "refusal", "sensitive")) {
            var sql = "select count(*) from interview." + table + " where interview_id = :id";
            assertThat(count(worker, sql, id(url))).as(table).isEqualTo(1);
            assertThat(count(benefits, sql, id(url))).as(table).isZero();
        }
        var reader = people.socialWorker();
        leader.does(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("select access.let_in(:case, :who, 'SHARE', platform.now() + interval '1 day')")
                        .param("case", of.id().value())
                        .param("who", reader.id().value())
                        .query((row, number) -> "")
                        .list()));
        assertThat(interviews.page(reader, url))
                .contains("Potrzebuję opału")
                .doesNotContain(
                        "Rozpocznij procedurę Niebiesk",
                        "Siniaki",
                        "Choruje przewlekle",
                        "Zapytaj o leczenie",
                        "Nie pokażę leków");
        // the disability of a person and the diagnosis lie apart, the names of the family do not; together they are
        // whole again
        var open = "select count(*) from interview.content where interview_id = :id and answers::text like ";
        assertThat(count(leader, open + "'%Jan%'", id(url))).isEqualTo(1);
        assertThat(count(leader, open + "'%MODERATE%'", id(url))).isZero();
        assertThat(count(leader, open + "'%Choruje przewlekle%'", id(url))).isZero();
        assertThat(interviews.page(worker, url + "/fill")).contains("Choruje przewlekle", "Siniaki na rękach");
    }

    @Test
    @Rule("environmental-interview R03")
    void onlyAnUpdateEndsTheClockOfTheFormerAlsoThatOfAnotherWorker() {
        var url = filed();
        var open =
                "select count(*) from term.term where subject_id = :id and kind = 'INTERVIEW_UPDATE' and done_on is null and cancelled_on is null";
        assertThat(count(worker, open, id(url))).isEqualTo(1);
        interviews.ordered(worker, of, Kind.WDM, Map.of());
        clock.moveTo(LocalDate.of(2027, 4, 20));
        assertThat(interviews.page(worker, "/")).contains(url + "/update");

        clock.moveTo(LocalDate.of(2026, 11, 23));
        var other = people.socialWorker(leader.team());
        var update = interviews.ordered(
                worker,
                of,
                Kind.RWS_IV,
                Map.of("updateReason", "APPLICATION", "worker", other.id().toString()));
        var fields = TestInterviews.header();
        fields.putAll(Map.of(
                "part",
                "IV",
                "section.material",
                "COMPLETED",
                "formerNo",
                "WS/1/2026",
                "formerOn",
                "20.11.2026",
                "updateNo",
                "1"));
        fields.putAll(Map.of(
                "updateReason",
                "APPLICATION",
                "changes",
                "MATERIAL",
                "changesDescription",
                "Niższa pensja",
                "planEvaluation",
                "Opał kupiony",
                "version",
                "0"));
        interviews.ok(other, update + "/fill", fields);
        var version = 1;
        for (var part : List.of("DATA", "LIVING", "HEALTH", "WORK", "FAMILY")) {
            interviews.ok(other, update + "/confirm", Map.of("version", Integer.toString(version++), "part", part));
        }
        interviews.ok(other, update + "/approve", TestInterviews.version(version));
        assertThat(count(worker, open, id(url))).isZero();
        assertThat(count(
                        worker,
                        "select count(*) from term.term where subject_id = :id and kind = 'INTERVIEW_UPDATE' and done_on = '2026-11-20'",
                        id(url)))
                .isEqualTo(1);
        // the clock of the update itself runs from its approval on, before it is filed
        assertThat(count(other, open, id(update))).isEqualTo(1);
    }

    @Test
    @Rule("environmental-interview R03")
    @Rule("environmental-interview R26")
    void theUpdateOfAWorkerWhoLeavesGoesToAnotherAndTheHeadSeesWhatIsDue() {
        var url = filed();
        var other = people.socialWorker(leader.team());
        var hand = Map.of("version", "5", "worker", other.id().toString(), "reason", "Odchodzi z pracy");
        assertThat(interviews.post(leader, url + "/worker", hand))
                .as("health and violence stand in it: only for one who works with the family")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("słowa diagnozy");
        letIn(of, other, "CO_WORKER");
        interviews.ok(leader, url + "/worker", hand);
        clock.moveTo(LocalDate.of(2027, 4, 20));
        assertThat(interviews.page(other, "/")).contains(url + "/update");
        assertThat(interviews.page(worker, "/")).doesNotContain(url + "/update");
        assertThat(interviews.page(leader, "/interviews?which=UPDATE_DUE")).contains(url, "20.05.2027");
        assertThat(interviews.page(other, "/interviews?which=UPDATE_DUE&scope=MINE"))
                .contains(url);
        assertThat(interviews.page(worker, "/interviews?which=UPDATE_DUE&scope=MINE"))
                .doesNotContain(url);
        assertThat(interviews.page(leader, url)).contains("Odchodzi z pracy", "Nie ma skanu podpisanego");
        assertThat(count(
                        worker,
                        "select count(*) from interview.interview where id = :id and worker_id = platform.me()",
                        id(url)))
                .isEqualTo(1);
    }

    @Test
    @Rule("environmental-interview R01")
    void noDayAgreedByHandIsLaterThanTheRule() {
        var order = new java.util.LinkedHashMap<>(Map.of(
                "person",
                of.person().toString(),
                "kind",
                "RWS_I",
                "purpose",
                "CASH",
                "mode",
                "NORMAL",
                "source",
                "EX_OFFICIO"));
        order.putAll(Map.of("learnedOn", "16.11.2026", "worker", worker.id().toString(), "dueOn", "5.12.2026"));
        assertThat(interviews.post(worker, "/interviews", order))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#dueOn\"", "4.12.2026");
        order.put("dueOn", "4.12.2026");
        assertThat(interviews.post(worker, "/interviews", order)).hasStatus(SEE_OTHER);
        order.putAll(Map.of("kind", "WDM", "dueOn", "31.03.2027"));
        assertThat(interviews.post(worker, "/interviews", order)).hasStatus(SEE_OTHER);
    }

    @Test
    @Rule("environmental-interview R25")
    void nothingOfWhatWasApprovedChangesForAnybody() {
        var url = filed();
        for (var who : List.of(worker, leader)) {
            for (var set : List.of(
                    "criterion = 5",
                    "exceeded = true",
                    "persons = 9",
                    "reasons = '{}'",
                    "approved_at = now()",
                    "statement_on = '2026-11-20'",
                    "statement_noted_on = '2026-11-20'",
                    "accepted_on = '2026-11-20'",
                    "kind = 'WDM'",
                    "number = 'WS/0/0'",
                    "next_update_on = null",
                    "worker_id = platform.me(), note = 'x'")) {
                assertThat(refused(who, "update interview.interview set " + set + " where id = :id", id(url)))
                        .as(set)
                        .isInstanceOf(DataAccessException.class);
            }
            for (var set : List.of("head_opinion = 'x'", "statement_note = 'Dopisane po czasie i bez podpisu'")) {
                assertThat(refused(who, "update interview.guarded set " + set + " where interview_id = :id", id(url)))
                        .as(set)
                        .isInstanceOf(DataAccessException.class);
            }
            for (var table : List.of("attempt", "refusal", "remark", "handover", "passing", "alarm", "confirmed")) {
                assertThat(refused(who, "delete from interview." + table + " where interview_id = :id", id(url)))
                        .as(table)
                        .isInstanceOf(DataAccessException.class);
            }
            assertThat(refused(who, "update interview.attempt set words = 'x' where interview_id = :id", id(url)))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @Rule("environmental-interview R02")
    void aConsentIsTheHeadsAndNotAWordOfTheWorker() {
        var url = begun(Map.of(
                "heldAt.date",
                "21.11.2026",
                "headConsent",
                "YES",
                "headConsentBy",
                "Kierownik",
                "headConsentOn",
                "20.11.2026"));
        assertThat(interviews.post(worker, url + "/approve", TestInterviews.version(1)))
                .hasStatus(UNPROCESSABLE_CONTENT);
        interviews.ok(worker, url + "/submit", TestInterviews.version(1));
        assertThat(interviews.page(leader, url)).contains(url + "/consent");
        interviews.ok(leader, url + "/consent", TestInterviews.version(2));
        interviews.ok(worker, url + "/approve", TestInterviews.version(3));
        assertThat(interviews.page(worker, url)).contains("zatwierdzony");

        var second = cases.ledBy(worker);
        var further = interviews.ordered(worker, second, Kind.RWS_I, Map.of());
        filled(further, Map.of("furtherVisits.0.visitOn", "22.11.2026", "furtherVisits.0.visitAt", "10.00"));
        assertThat(interviews.post(worker, further + "/approve", TestInterviews.version(1)))
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    @Rule("environmental-interview R26")
    void aDraftThatMayHoldWordsOfTheDiagnosisGoesOnlyToOneWhoMayReadThem() {
        var url = begun(Map.of());
        var benefits = people.with(leader.team(), pl.oparcie.access.role.Role.BENEFITS_WORKER);
        var other = people.socialWorker(leader.team());
        var hand = Map.of("version", "1", "worker", other.id().toString(), "reason", "Urlop");
        assertThat(interviews.post(leader, url + "/worker", hand))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("słowa diagnozy");
        interviews.ok(
                leader,
                url + "/worker",
                Map.of("version", "1", "worker", leader.id().toString(), "reason", "Urlop"));

        assertThat(interviews.post(
                        leader,
                        url + "/worker",
                        Map.of("version", "2", "worker", benefits.id().toString(), "reason", "Urlop")))
                .as("the law names a social worker")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("przeprowadza pracownik socjalny");
        var fresh = interviews.ordered(worker, of, Kind.WDM, Map.of());
        interviews.ok(
                leader,
                fresh + "/worker",
                Map.of("version", "0", "worker", benefits.id().toString(), "reason", "Urlop"));
    }

    @Test
    @Rule("environmental-interview R26")
    void aWorkerWhoGoesToAnotherTeamTakesAlongWhatIsToBeFinished() {
        var url = signed();
        var open = interviews.ordered(worker, of, Kind.WDM, Map.of());
        var newLeader = people.teamLeader();
        assertThat(interviews.get(newLeader, url)).hasStatus(NOT_FOUND);
        jobs.jdbc()
                .sql("update access.account set team_id = :team where id = :id")
                .param("team", newLeader.team())
                .param("id", worker.id().value())
                .update();
        assertThat(interviews.page(newLeader, open)).contains(open + "/worker");
        interviews.ok(newLeader, url + "/accept", TestInterviews.version(3));
        assertThat(interviews.page(worker, url)).contains("przyjęty");
        assertThat(refused(
                        worker,
                        "update interview.interview set team_id = '" + leader.team() + "' where id = :id",
                        id(url)))
                .as("no other team than that of its worker")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Rule("environmental-interview R25")
    void eachRuleOfTheGuardRefusesByItself() {
        var draft = begun(Map.of());
        for (var set : Map.of(
                        "state = 'FILED'", "does not become",
                        "number = 'WS/0/0'", "what was ordered",
                        "former_id = id", "what was ordered",
                        "form_version = '2025-12-draft'", "the version of its form",
                        "case_id = null", "it stays with its case")
                .entrySet()) {
            assertThat(refused(worker, "update interview.interview set " + set.getKey() + " where id = :id", id(draft)))
                    .as(set.getKey())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining(set.getValue());
        }
        assertThat(refused(
                        worker,
                        "update interview.interview set consent_on = '2026-11-23', consent_by = platform.me() where id = :id",
                        id(draft)))
                .hasStackTraceContaining("a consent is the head");
        interviews.ok(worker, draft + "/approve", TestInterviews.version(1));
        assertThat(refused(worker, "update interview.interview set note = 'x' where id = :id", id(draft)))
                .hasStackTraceContaining("approved, it does not change");
        assertThat(refused(
                        worker,
                        "update interview.interview set state = 'STATEMENT_SIGNED', statement_noted_on = '2026-11-23' where id = :id",
                        id(draft)))
                .hasStackTraceContaining("neither signed nor a note");
    }
}
