package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.access.role.Role;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.attachment.Content;
import pl.oparcie.attachment.NewAttachment;
import pl.oparcie.attachment.Owner;
import pl.oparcie.attachment.TestFiles;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.db.JobDatabase;

/** How long an interview is kept, and that nothing of it is left afterwards. */
@OparcieTest
class DestroyedInterviewTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestPersons persons;

    @Autowired
    TestCases cases;

    @Autowired
    TestClock clock;

    @Autowired
    Attachments attachments;

    @Autowired
    JobDatabase jobs;

    @Autowired
    TransactionTemplate transaction;

    private TestInterviews interviews;
    private Person leader;
    private Person worker;
    private Person director;

    @BeforeEach
    void people() {
        interviews = new TestInterviews(http);
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        director = people.director();
    }

    private static UUID id(String url) {
        return UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
    }

    private String ordered(UUID person) {
        var answer = interviews.post(
                worker,
                "/interviews",
                Map.of(
                        "person", person.toString(),
                        "kind", "RWS_I",
                        "purpose", "CASH",
                        "mode", "NORMAL",
                        "source", "EX_OFFICIO",
                        "learnedOn", "16.11.2026",
                        "worker", worker.id().toString()));
        assertThat(answer).hasStatus(SEE_OTHER);
        return answer.getResponse().getRedirectedUrl();
    }

    /** A word that stands nowhere else. */
    private static String word() {
        return "slowo" + Ids.next().toString().replace("-", "").substring(12);
    }

    /** With the word in all that is said in it and around it. */
    private void filed(String url, String word) {
        var fields = new LinkedHashMap<>(TestInterviews.partOne());
        fields.putAll(Map.of("version", "0", "needs", "Opał " + word, "diagnosis", "Choruje " + word));
        fields.put("conclusions", "Wniosek " + word);
        interviews.ok(
                worker,
                url + "/attempts/new",
                Map.of("on", "18.11.2026", "way", "VISIT", "result", "NOBODY", "words", "Nikt nie otworzył " + word));
        interviews.ok(worker, url + "/fill", fields);
        interviews.ok(worker, url + "/submit", TestInterviews.version(1));
        interviews.ok(leader, url + "/return", Map.of("version", "2", "words", "Dopisz " + word));
        interviews.ok(worker, url + "/approve", TestInterviews.version(3));
        interviews.ok(worker, url + "/statement", Map.of("version", "4", "on", "23.11.2026"));
        interviews.ok(leader, url + "/accept", Map.of("version", "5", "opinion", "Opinia " + word));
        interviews.ok(worker, url + "/file", Map.of("version", "6", "grounds", "PERMANENT"));
        interviews.ok(
                worker,
                url + "/passings/new",
                Map.of("body", "ZUS", "scope", "opieka " + word, "basis", "art. 15 ust. 2, pismo 12/2026"));
    }

    private void scanned(String url, UUID person, String word) {
        worker.does(() -> transaction.executeWithoutResult(status -> attachments.add(
                new Owner(InterviewDocuments.KIND, id(url), null, person),
                NewAttachment.received("Podpisane oświadczenie " + word, "SCHOOL_OPINION"),
                new Content("skan.pdf", TestFiles.pdf(1)))));
    }

    private String destroyed(String matter) {
        var reception = people.with(null, Role.RECEPTIONIST);
        var at = interviews
                .post(reception, "/office/retention/new", Map.of("cases", matter))
                .getResponse()
                .getRedirectedUrl();
        assertThat(interviews.page(director, at)).contains("wywiady środowiskowe z odpowiedziami");
        assertThat(interviews.post(director, at + "/destroy", Map.of("version", "0", "sure", "true")))
                .as("without consent")
                .hasStatus(UNPROCESSABLE_CONTENT);
        interviews.ok(director, at + "/agree", Map.of("version", "0", "archiveMark", "AP.430.9.2037"));
        interviews.ok(director, at + "/destroy", Map.of("version", "1", "sure", "true"));
        return at;
    }

    /** Every column of the database that holds ids, but those of the log, the list of cases and the protocol. */
    private List<String> places(UUID id) {
        return jobs.jdbc().sql("""
                        select c.oid::regclass || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                         where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and a.atttypid = 'uuid'::regtype
                           and c.oid::regclass::text not in ('audit.entry', 'office.entry', 'office.destroyed')
                           and has_table_privilege(c.oid, 'select')
                        """).query(String.class).list().stream()
                .filter(column -> jobs.jdbc()
                        .sql("select exists (select 1 from " + column.substring(0, column.lastIndexOf('.')) + " where "
                                + column.substring(column.lastIndexOf('.') + 1) + " = :id)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** Every table, the log and the list of cases among them, in a row of which the word stands. */
    private List<String> tables(String word) {
        return jobs.jdbc().sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
                           and has_table_privilege(c.oid, 'select')
                        """).query(String.class).list().stream()
                .filter(table -> jobs.jdbc()
                        .sql("select exists (select 1 from " + table + " t where t::text ilike '%' || :word || '%')")
                        .param("word", word)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    @Test
    @Rule("environmental-interview R40")
    @Rule("reporting-and-office-rules R-B6")
    void oneWithoutACaseIsKeptByItsOwnClassAndNothingOfItIsLeftAfterwards() {
        var surname = TestPersons.surname("Bezsprawna");
        var person = persons.woman(worker, "Halina", surname).value();
        var url = ordered(person);
        var word = word();
        filed(url, word);
        scanned(url, person, word);
        assertThat(tables(word))
                .contains(
                        "interview.content",
                        "interview.sensitive",
                        "interview.guarded",
                        "interview.attempt",
                        "interview.remark",
                        "interview.passing",
                        "attachment.attachment")
                .doesNotContain("audit.entry", "office.entry");
        assertThat(tables(surname)).contains("register.person", "interview.interview", "term.term");

        var page = interviews.page(worker, url);
        assertThat(page).contains("ZPS.8111.", "Rodzinne wywiady środowiskowe ośrodka", "B10", "31.12.2036", "/cover");
        var mark = page.replaceAll("(?s).*(ZPS\\.8111\\.\\d+\\.2026).*", "$1");
        var cover = interviews.get(worker, url + "/cover");
        assertThat(cover).hasStatusOk().hasContentType("application/pdf");
        PdfCheck.assertPdfUa1(cover.getResponse().getContentAsByteArray());
        assertThat(interviews.get(people.socialWorker(), url + "/cover")).hasStatus(NOT_FOUND);
        assertThat(places(id(url))).hasSizeGreaterThan(7);

        clock.moveTo(LocalDate.of(2036, 12, 31));
        assertThat(interviews.page(director, "/office/retention")).doesNotContain(mark);
        clock.moveTo(LocalDate.of(2037, 1, 1));
        assertThat(interviews.page(director, "/office/retention"))
                .contains(mark)
                .doesNotContain(surname);
        var at = destroyed(id(url).toString());

        assertThat(interviews.get(worker, url)).hasStatus(NOT_FOUND);
        assertThat(interviews.get(director, url)).hasStatus(NOT_FOUND);
        assertThat(places(id(url))).isEmpty();
        assertThat(tables(word)).isEmpty();
        assertThat(places(person)).as("nothing else needs her").isEmpty();
        assertThat(tables(surname)).isEmpty();
        assertThat(interviews.page(director, at)).contains(mark).doesNotContain(surname);
        assertThat(interviews.page(director, "/office/cases?unit=ZPS&class=8111&year=2026"))
                .contains(mark, "zniszczono, protokół");
    }

    @Test
    @Rule("environmental-interview R40")
    void thoseOfACaseAreKeptAndGoWithIt() {
        var of = cases.ledBy(worker);
        var url = ordered(of.person().value());
        var word = word();
        filed(url, word);
        scanned(url, of.person().value(), word);
        assertThat(tables(word)).contains("casework.chronology", "interview.content");
        assertThat(interviews.page(worker, url)).contains(of.mark()).doesNotContain("ZPS.811");
        assertThat(interviews.get(worker, url + "/cover")).hasStatus(NOT_FOUND);
        jobs.jdbc()
                .sql(
                        "update casework.case_file set closed_on = '2026-11-23', closing_code = 'GOALS_ACHIEVED' where id = :id")
                .param("id", of.id().value())
                .update();
        assertThat(interviews.page(worker, url)).contains("31.12.2036");

        clock.moveTo(LocalDate.of(2037, 1, 1));
        destroyed(of.id().toString());
        assertThat(tables(word)).isEmpty();
        assertThat(places(id(url))).isEmpty();
        assertThat(places(of.id().value())).isEmpty();
        assertThat(places(of.person().value())).isEmpty();
    }

    @Test
    void aLaterInterviewStaysWhenTheOneBeforeItIsDestroyed() {
        var person =
                persons.woman(worker, "Halina", TestPersons.surname("Dawna")).value();
        var url = ordered(person);
        var word = word();
        filed(url, word);
        clock.moveTo(LocalDate.of(2037, 1, 1));
        var fields = new LinkedHashMap<String, String>(Map.of(
                "person",
                person.toString(),
                "kind",
                "RWS_IV",
                "purpose",
                "CASH",
                "mode",
                "NORMAL",
                "source",
                "EX_OFFICIO",
                "updateReason",
                "CHANGE",
                "learnedOn",
                "1.01.2037",
                "worker",
                worker.id().toString()));
        var later = interviews.post(worker, "/interviews", fields).getResponse().getRedirectedUrl();
        destroyed(id(url).toString());
        assertThat(interviews.page(worker, later)).contains("ZPS.8111.1.2037");
        assertThat(places(id(url))).isEmpty();
        assertThat(tables(word)).isEmpty();
        assertThat(places(person)).isNotEmpty();
    }
}
