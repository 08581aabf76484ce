package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.attachment.TestFiles;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.platform.db.JobDatabase;

/** The signature of the person, its scan, and what stays as it was from then on. */
@OparcieTest
class SignedInterviewTest extends InterviewSetUp {

    @Autowired
    JobDatabase jobs;

    @Autowired
    LayApart apart;

    @Autowired
    FormCatalogue catalogue;

    private MvcTestResult upload(String at, Map<String, String> fields) {
        return upload(worker, at, fields);
    }

    private MvcTestResult upload(Person who, String at, Map<String, String> fields) {
        var request = http.post().uri(at).contentType(MULTIPART_FORM_DATA).multipart();
        fields.forEach(request::param);
        return request.file(new MockMultipartFile("files", "skan.pdf", "application/pdf", TestFiles.pdf(1)))
                .with(who.login())
                .exchange();
    }

    private int asWorker(String sql, UUID id) {
        return changed(worker, sql, id);
    }

    @Test
    @Rule("environmental-interview R24")
    @Rule("environmental-interview R25")
    void aScanOfASignedInterviewStaysAndABetterOneIsANewVersionWithItsReason() {
        var url = approved();
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        assertThat(upload(
                        "/attachments/new/interview/" + id(url),
                        Map.of("title", "Oświadczenie", "kind", "DISABILITY", "origin", "RECEIVED", "identity", "NO")))
                .hasStatus(SEE_OTHER);
        var scan = worker.does(() ->
                transaction.execute(status -> jdbc.sql("select id from attachment.attachment where owner_id = :id")
                        .param("id", id(url))
                        .query(UUID.class)
                        .single()));
        var at = "/attachments/" + scan;

        assertThat(interviews.page(worker, at))
                .contains("Powód nowej wersji")
                .doesNotContain(at + "/cancel", at + "/edit");
        assertThat(interviews.get(worker, at + "/edit")).hasStatus(FORBIDDEN);
        assertThat(interviews.post(worker, at + "/cancel", Map.of("version", "0", "reason", "zły skan")))
                .hasStatus(FORBIDDEN);
        assertThat(upload(at + "/versions", Map.of("version", "0", "identity", "NO")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#why\"");
        assertThat(upload(
                        at + "/versions", Map.of("version", "0", "identity", "NO", "why", "Poprzedni był nieczytelny")))
                .hasStatus(SEE_OTHER);
        assertThat(interviews.page(worker, at)).contains("Poprzedni był nieczytelny", at + "/versions/1/file");
        assertThat(interviews.get(worker, at + "/versions/1/file")).hasStatus(OK);

        for (var sql : List.of(
                "update attachment.attachment set cancelled_at = now(), cancelled_by = added_by, cancel_reason = 'x' where id = :id",
                "update attachment.attachment set current = 1 where id = :id",
                "update attachment.attachment set owner_id = uuidv7() where id = :id",
                "update attachment.attachment set title = 'Inny dokument' where id = :id",
                "update attachment.attachment set kind = 'SCHOOL_OPINION' where id = :id",
                "update attachment.attachment set dated = '2020-01-01' where id = :id",
                "delete from attachment.attachment where id = :id",
                "delete from attachment.version where attachment_id = :id",
                "update attachment.version set name = 'x' where attachment_id = :id",
                "insert into attachment.version select attachment_id, 3, uuidv7(), store, name, type, size, sha256, pages, added_by, added_at"
                        + " from attachment.version where attachment_id = :id and number = 1")) {
            assertThatThrownBy(() -> asWorker(sql, scan)).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @Rule("environmental-interview R24")
    void aStatementSignedOnPaperIsMissedAfterAWeekWithoutAScan() {
        var url = approved();
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        assertThat(interviews.page(worker, url)).contains("Nie ma skanu podpisanego");
        var wanted = "Brak skanu podpisanego oświadczenia: Halina Próbna";
        clock.moveTo(LocalDate.of(2026, 11, 29));
        assertThat(interviews.page(worker, "/")).doesNotContain(wanted);
        clock.moveTo(LocalDate.of(2026, 11, 30));
        assertThat(interviews.page(worker, "/")).contains(wanted);
        assertThat(interviews.page(leader, "/")).doesNotContain(wanted);
        assertThat(interviews.page(leader, "/interviews?which=NO_SCAN")).contains(url);
        assertThat(interviews.page(worker, "/interviews?which=NO_SCAN&scope=MINE"))
                .contains(url);

        upload(
                "/attachments/new/interview/" + id(url),
                Map.of("title", "Oświadczenie", "kind", "DISABILITY", "origin", "RECEIVED", "identity", "NO"));
        assertThat(interviews.page(worker, "/")).doesNotContain(wanted);
        assertThat(interviews.page(worker, "/interviews?which=NO_SCAN&scope=MINE"))
                .doesNotContain(url);
        assertThat(interviews.page(worker, url)).doesNotContain("Nie ma skanu podpisanego");
    }

    private static String words(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    @Test
    @Rule("environmental-interview R24")
    void thePrintedStatementCarriesTheSignatureAndThePlace() throws IOException {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        assertThat(interviews.get(worker, url + "/statement/print")).hasStatus(UNPROCESSABLE_CONTENT);
        interviews.ok(worker, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        assertThat(interviews.post(worker, url + "/statement", Map.of("version", "1", "on", "23.11.2026")))
                .as("not before the approval")
                .hasStatus(UNPROCESSABLE_CONTENT);
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        var signature = worker.does(
                () -> transaction.execute(status -> jdbc.sql("select signature from interview.interview where id = :id")
                        .param("id", id(url))
                        .query(String.class)
                        .single()));
        var print = words(
                interviews.get(worker, url + "/statement/print").getResponse().getContentAsByteArray());
        assertThat(print).contains(signature, "Halina Próbna", "20.11.2026", "miejsce zamieszkania", "32-992 Zalesie");
        assertThat(interviews.post(worker, url + "/statement", Map.of("version", "2", "on", "24.11.2026")))
                .as("not signed tomorrow")
                .hasStatus(UNPROCESSABLE_CONTENT);
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        assertThat(asWorkerOne("select state || ' ' || statement_on from interview.interview where id = :id", id(url)))
                .isEqualTo("STATEMENT_SIGNED 2026-11-23");
    }

    private String asWorkerOne(String sql, UUID id) {
        return one(worker, sql, id);
    }

    @Test
    @Rule("environmental-interview R13")
    @Rule("environmental-interview R35")
    void withoutASignatureANoteSaysWhyWithItsAuthorAndItsDay() {
        var benefits = people.benefitsWorker();
        var url = interviews.ordered(
                benefits, of, Kind.RWS_I, Map.of("worker", worker.id().toString()));
        interviews.ok(worker, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        assertThatThrownBy(() -> asWorker(
                        "update interview.interview set state = 'STATEMENT_SIGNED', statement_noted_on = '2026-11-23' where id = :id",
                        id(url)))
                .isInstanceOf(DataAccessException.class);
        for (var note : List.of("", "Nie podpisze")) {
            assertThat(interviews.post(worker, url + "/statement", Map.of("version", "2", "note", note)))
                    .hasStatus(UNPROCESSABLE_CONTENT);
        }
        interviews.ok(
                worker,
                url + "/statement",
                Map.of("version", "2", "note", "Niedowład ręki po udarze, podpis niemożliwy"));
        interviews.ok(leader, url + "/accept", Map.of("version", "3", "opinion", "Opinia o chorobie"));
        assertThat(interviews.page(worker, url))
                .contains(
                        "Niedowład ręki po udarze, podpis niemożliwy (23.11.2026, " + worker.name() + ")",
                        "Opinia o chorobie");
        assertThat(interviews.page(benefits, url)).doesNotContain("Niedowład", "Opinia o chorobie");
        var kept = "select count(*)::text from interview.guarded where interview_id = :id";
        assertThat(asWorkerOne(kept, id(url))).isEqualTo("1");
        assertThat(one(benefits, kept, id(url))).isEqualTo("0");
        assertThat(one(benefits, "select to_jsonb(i)::text from interview.interview i where id = :id", id(url)))
                .doesNotContain("Niedowład", "chorobie");
    }

    @Test
    @Rule("environmental-interview R16")
    void theWordsOfARefusalAreNotInTheOpenRow() {
        var benefits = people.benefitsWorker();
        var url = interviews.ordered(
                benefits, of, Kind.RWS_I, Map.of("worker", worker.id().toString()));
        var refusal = new LinkedHashMap<>(Map.of(
                "version", "0", "what", "INTERVIEW", "on", "20.11.2026", "who", "Halina", "words", "Mąż zabronił"));
        refusal.putAll(Map.of(
                "instructed", "true", "instructedBy", "A. T.", "instructedOn", "20.11.2026", "witness", "Jan Zych"));
        interviews.ok(worker, url + "/refusals/new", refusal);
        var page = interviews.page(leader, url);
        var decide = page.substring(page.indexOf(url + "/refusals/"));
        decide = decide.substring(0, decide.indexOf('"'));
        interviews.ok(leader, decide, Map.of("decision", "REFUSE", "reason", "Brak zgody"));
        assertThat(interviews.page(worker, url)).contains("Mąż zabronił");
        assertThat(one(benefits, "select to_jsonb(i)::text from interview.interview i where id = :id", id(url)))
                .contains("REFUSED_CONSENT")
                .doesNotContain("zabronił");
    }

    @Test
    @Rule("environmental-interview R27")
    void anInterviewOpensForEverWithTheVersionItWasBegunWith() throws IOException {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        // begun with another version than the one in force today
        asWorker(
                "update interview.interview set state = 'IN_PROGRESS', form_code = 'rws-1', form_version = '2025-12-draft',"
                        + " begun_on = '2026-11-20' where id = :id",
                id(url));
        interviews.ok(worker, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        clock.moveTo(LocalDate.of(2026, 12, 2));
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        assertThat(asWorkerOne("select form_version from interview.interview where id = :id", id(url)))
                .isEqualTo("2025-12-draft");
        assertThat(words(interviews.get(worker, url + "/print").getResponse().getContentAsByteArray()))
                .contains("2025-12-draft");
        assertThat(interviews.page(worker, url)).contains("zgodna z sygnaturą");

        var second = cases.ledBy(worker);
        var other = interviews.ordered(worker, second, Kind.RWS_I, Map.of());
        interviews.ok(worker, other + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        assertThat(asWorkerOne("select form_version from interview.interview where id = :id", id(other)))
                .isEqualTo("2021-1");
        for (var set : List.of("form_version = '2025-12-draft'", "form_code = 'rws-4'", "begun_on = '2020-01-01'")) {
            assertThatThrownBy(() -> asWorker("update interview.interview set " + set + " where id = :id", id(other)))
                    .as(set)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @Rule("environmental-interview R02")
    void theDaysToWhichTheHeadConsentedStandUntilTheConsentIsTakenBack() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.partOne();
        fields.putAll(
                Map.of("furtherVisits.0.visitOn", "21.11.2026", "furtherVisits.0.visitAt", "10.00", "version", "0"));
        interviews.ok(worker, url + "/fill", fields);
        interviews.ok(worker, url + "/submit", TestInterviews.version(1));
        assertThatThrownBy(() -> asWorker(
                        "update interview.interview set consent_on = '2026-11-23', consent_by = platform.me() where id = :id",
                        id(url)))
                .isInstanceOf(DataAccessException.class);
        interviews.ok(leader, url + "/consent", TestInterviews.version(2));

        fields.putAll(Map.of("furtherVisits.0.visitOn", "22.11.2026", "version", "3"));
        assertThat(interviews.post(worker, url + "/fill", fields))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kierownik zgodził się na wpisane dni");
        assertThatThrownBy(() -> asWorker(
                        "update interview.content set answers = jsonb_set(answers, '{answers,furtherVisits,0,visitOn}', '\"2026-11-22\"')"
                                + " where interview_id = :id",
                        id(url)))
                .isInstanceOf(DataAccessException.class);
        fields.putAll(Map.of("furtherVisits.0.visitOn", "21.11.2026", "needs", "Więcej opału"));
        interviews.ok(worker, url + "/fill", fields);

        interviews.ok(worker, url + "/submit", TestInterviews.version(4));
        interviews.ok(leader, url + "/return", Map.of("version", "5", "words", "Popraw dzień"));
        fields.putAll(Map.of("furtherVisits.0.visitOn", "22.11.2026", "version", "6"));
        interviews.ok(worker, url + "/fill", fields);
        assertThat(interviews.post(worker, url + "/approve", TestInterviews.version(7)))
                .as("another day needs another consent")
                .hasStatus(UNPROCESSABLE_CONTENT);
        interviews.ok(worker, url + "/submit", TestInterviews.version(7));
        interviews.ok(leader, url + "/consent", TestInterviews.version(8));
        interviews.ok(worker, url + "/approve", TestInterviews.version(9));
    }

    @Test
    @Rule("environmental-interview R26")
    void withACaseItsInterviewsGoToTheNewLead() {
        var signed = approved();
        interviews.ok(worker, signed + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        var open = interviews.ordered(worker, of, Kind.WDM, Map.of());
        var second = cases.ledBy(worker);
        of = second;
        var filed = approved();
        interviews.ok(worker, filed + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        interviews.ok(leader, filed + "/accept", TestInterviews.version(3));
        interviews.ok(worker, filed + "/file", Map.of("version", "4", "grounds", "PERMANENT"));
        var receiver = people.socialWorker(leader.team());
        for (var url : List.of(signed, filed)) {
            var file = worker.does(() -> transaction.execute(
                    status -> jdbc.sql("select '/cases/' || case_id from interview.interview where id = :id")
                            .param("id", id(url))
                            .query(String.class)
                            .single()));
            interviews.ok(
                    worker, file + "/transfer", Map.of("lead", receiver.id().toString(), "reason", "odejście z pracy"));
            interviews.ok(receiver, file + "/transfer/answer", Map.of("answer", "ACCEPT"));
        }

        assertThat(interviews.page(receiver, "/interviews?scope=MINE")).contains(open);
        assertThat(interviews.page(receiver, "/interviews?scope=MINE&which=TO_FINISH"))
                .contains(signed);
        assertThat(interviews.get(worker, open + "/fill").getResponse().getStatus())
                .isIn(403, 404);
        assertThat(interviews.get(receiver, open + "/fill")).hasStatus(OK);
        interviews.ok(leader, signed + "/accept", TestInterviews.version(4));
        interviews.ok(receiver, signed + "/file", Map.of("version", "5", "grounds", "PERMANENT"));
        assertThat(interviews.page(receiver, signed)).contains("odejście z pracy", "w aktach");
        clock.moveTo(LocalDate.of(2027, 4, 20));
        assertThat(interviews.page(receiver, "/")).contains(filed + "/update", signed + "/update");
        assertThat(interviews.page(worker, "/")).doesNotContain(filed + "/update", signed + "/update");
    }

    @Test
    @Rule("environmental-interview R24")
    @Rule("environmental-interview R26")
    void theScanOfAFiledInterviewIsAddedByAnotherWhenItsWorkerIsGone() {
        var url = approved();
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        interviews.ok(leader, url + "/accept", TestInterviews.version(3));
        interviews.ok(worker, url + "/file", Map.of("version", "4", "none", "true"));
        jobs.jdbc()
                .sql("update access.account set active_until = '2026-11-23' where id = :id")
                .param("id", worker.id().value())
                .update();
        clock.moveTo(LocalDate.of(2026, 12, 1));
        assertThat(interviews.page(leader, "/")).contains("Wywiad bez pracownika: Halina", url + "/worker");
        assertThat(interviews.page(leader, "/interviews?which=UNHELD")).contains(url);
        assertThat(interviews.page(leader, url)).contains("Przekaż dołączenie skanu");
        var next = people.socialWorker(leader.team());
        letIn(of, next, "CO_WORKER");
        interviews.ok(
                leader,
                url + "/worker",
                Map.of("version", "5", "worker", next.id().toString(), "reason", "Odeszła z pracy"));
        assertThat(interviews.page(next, "/")).contains("Brak skanu podpisanego oświadczenia: Halina Próbna");
        assertThat(upload(
                        next,
                        "/attachments/new/interview/" + id(url),
                        Map.of("title", "Oświadczenie", "kind", "DISABILITY", "origin", "RECEIVED", "identity", "NO")))
                .hasStatus(SEE_OTHER);
        assertThat(interviews.page(leader, "/interviews?which=NO_SCAN")).doesNotContain(url);
        assertThat(interviews.page(leader, "/interviews?which=UNHELD")).doesNotContain(url);
    }

    @Test
    @Rule("environmental-interview R24")
    void aQuestionnaireSignedOnPaperAtTheVisitHasItsOwnDayAndIsMissedWithoutAScan() {
        var url = approved();
        var sign = Map.of("version", "2", "on", "20.11.2026");
        assertThat(interviews.post(worker, url + "/statement", sign)).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(interviews.post(worker, url + "/statement", Map.of("version", "2", "paper", "true")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#on\"");
        assertThat(interviews.post(
                        worker, url + "/statement", Map.of("version", "2", "paper", "true", "on", "19.11.2026")))
                .as("before the visit")
                .hasStatus(UNPROCESSABLE_CONTENT);
        interviews.ok(worker, url + "/statement", TestInterviews.with(sign, "paper", "true"));
        assertThat(interviews.page(worker, url)).contains("Kwestionariusz podpisany na papierze", "20.11.2026");
        assertThat(interviews.page(worker, "/interviews?which=NO_SCAN&scope=MINE"))
                .contains(url);
        clock.moveTo(LocalDate.of(2026, 11, 27));
        assertThat(interviews.page(worker, "/")).contains("Brak skanu podpisanego oświadczenia: Halina Próbna");
        assertThatThrownBy(() -> asWorker("update interview.interview set on_paper = false where id = :id", id(url)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Rule("environmental-interview R26")
    void whatAWorkerWhoLeftHeldWaitsOnTheDeskOfTheLeader() {
        var signed = approved();
        var open = interviews.ordered(worker, of, Kind.WDM, Map.of());
        assertThat(interviews.page(leader, "/")).doesNotContain("Wywiad bez pracownika");
        jobs.jdbc()
                .sql("update access.account set active_until = '2026-11-22' where id = :id")
                .param("id", worker.id().value())
                .update();
        assertThat(interviews.page(leader, "/"))
                .contains("Wywiad bez pracownika: Halina", signed + "/worker", open + "/worker");
        assertThat(interviews.page(people.socialWorker(leader.team()), "/")).doesNotContain("Wywiad bez pracownika");
        assertThat(interviews.page(leader, "/interviews?which=UNHELD")).contains(signed, open);
        var next = people.socialWorker(leader.team());
        letIn(of, next, "CO_WORKER");
        var hand = Map.of("worker", next.id().toString(), "reason", "Odeszła z pracy");
        interviews.ok(leader, open + "/worker", TestInterviews.with(hand, "version", "0"));
        interviews.ok(leader, signed + "/worker", TestInterviews.with(hand, "version", "2"));
        assertThat(interviews.page(leader, "/")).doesNotContain("Wywiad bez pracownika");
        interviews.ok(next, signed + "/statement", Map.of("version", "3", "on", "23.11.2026"));
    }

    @Test
    @Rule("environmental-interview R35")
    void answersThatBecameSensitiveLaterAreLaidApartAndSayTheSame() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.partOne();
        fields.putAll(Map.of(
                "householdKind", "FAMILY",
                "people.0.name", "Halina",
                "people.0.birthDate", "12.03.1984",
                "people.0.disability", "MODERATE",
                "people.1.name", "Jan",
                "people.1.birthDate", "1.02.1980",
                "diagnosis", "Choruje przewlekle",
                "version", "0"));
        interviews.ok(worker, url + "/fill", fields);
        of = cases.ledBy(worker);
        var frozen = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(
                worker,
                frozen + "/fill",
                TestInterviews.with(
                        TestInterviews.with(TestInterviews.partOne(), "diagnosis", "Choruje przewlekle"),
                        "version",
                        "0"));
        // as an older program kept them: all in the open part
        asWorker(
                "update interview.content set answers = jsonb_set(answers, '{answers,people,0,disability}', '\"MODERATE\"')"
                        + " where interview_id = :id",
                id(url));
        asWorker(
                "update interview.sensitive set answers = answers #- '{answers,people}' where interview_id = :id",
                id(url));
        asWorker(
                "update interview.content set answers = jsonb_set(answers, '{answers,diagnosis}', '\"Choruje przewlekle\"')"
                        + " where interview_id = :id",
                id(frozen));
        asWorker(
                "update interview.sensitive set answers = answers #- '{answers,diagnosis}' where interview_id = :id",
                id(frozen));
        interviews.ok(worker, frozen + "/approve", TestInterviews.version(1));
        assertThat(interviews.page(worker, frozen)).contains("zgodna z sygnaturą");
        var open = "select answers::text from interview.content where interview_id = :id";
        var closed = "select answers::text from interview.sensitive where interview_id = :id";
        assertThat(asWorkerOne(open, id(frozen))).contains("Choruje przewlekle");
        assertThat(asWorkerOne(open, id(url))).contains("MODERATE");

        assertThat(apart.lay(catalogue.version("rws-1", "2021-1"))).isGreaterThanOrEqualTo(2);
        assertThat(apart.lay(catalogue.version("rws-1", "2021-1"))).as("once").isZero();
        assertThat(asWorkerOne(open, id(frozen))).doesNotContain("Choruje przewlekle");
        assertThat(asWorkerOne(closed, id(frozen))).contains("Choruje przewlekle");
        assertThat(asWorkerOne(open, id(url))).contains("Halina", "Jan").doesNotContain("MODERATE");
        assertThat(asWorkerOne(closed, id(url))).contains("MODERATE");
        assertThat(interviews.page(worker, frozen)).contains("zgodna z sygnaturą", "Choruje przewlekle");
        assertThat(interviews.page(worker, url)).contains("umiarkowan");
        assertThatThrownBy(() -> asWorker("select interview.lay_apart(:id, '', '{}', '{}')", id(url)))
                .as("the job only")
                .hasStackTraceContaining("permission denied");
    }
}
