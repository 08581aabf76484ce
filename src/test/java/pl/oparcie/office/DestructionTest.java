package pl.oparcie.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.role.Role;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.attachment.Content;
import pl.oparcie.attachment.NewAttachment;
import pl.oparcie.attachment.Owner;
import pl.oparcie.attachment.TestFiles;
import pl.oparcie.platform.db.JobDatabase;

/** Cases whose time has run out: listed, agreed to, destroyed; statistics and the log stay. */
@OparcieTest
class DestructionTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    Attachments attachments;

    @Autowired
    JobDatabase jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Rule("reporting-and-office-rules R-B6")
    @Rule("reporting-and-office-rules R-B15")
    void aCaseGoesOnlyAfterItsTimeWithConsentAndLeavesNoWords() {
        var lead = people.socialWorker(people.teamLeader().team());
        var old = closed(lead, LocalDate.of(2015, 3, 3));
        var young = closed(lead, LocalDate.of(2020, 3, 3));
        var reception = people.with(null, Role.RECEPTIONIST);
        var director = people.director();

        assertThat(get(reception, "/office/retention"))
                .hasStatusOk()
                .bodyText()
                .contains(old.mark())
                .doesNotContain(young.mark(), old.name());
        assertThat(get(lead, "/office/retention")).hasStatus(403);
        assertThat(post(reception, "/office/retention/new", "cases", young.id().toString()))
                .as("not due")
                .hasStatus(422);
        var at = post(reception, "/office/retention/new", "cases", old.id().toString())
                .getResponse()
                .getHeader("Location");
        assertThat(get(director, at))
                .hasStatusOk()
                .bodyText()
                .contains("Próba", "<span class=\"what\">dokumenty</span><b>1</b>")
                .doesNotContain(old.name());
        assertThat(names(lead, old)).as("a dry run changes nothing").isEqualTo(old.name());

        assertThat(post(reception, at + "/agree", "version", "0", "archiveMark", "AP.1"))
                .hasStatus(403);
        assertThat(post(director, at + "/destroy", "version", "0", "sure", "true"))
                .as("without consent")
                .hasStatus(422);
        assertThat(post(director, at + "/agree", "version", "0", "archiveMark", ""))
                .hasStatus(422);
        assertThat(post(director, at + "/agree", "version", "0", "archiveMark", "AP.430.5.2026"))
                .hasStatus(303);
        assertThat(get(reception, at)).bodyText().doesNotContain(at + "/cancel");
        assertThat(post(reception, at + "/cancel", "version", "1"))
                .as("what the director agreed to")
                .hasStatus(403);
        assertThat(post(director, at + "/destroy", "version", "1"))
                .as("not sure")
                .hasStatus(422);
        assertThat(post(director, at + "/destroy", "version", "1", "sure", "true"))
                .hasStatus(303);

        assertThat(get(lead, old.url())).hasStatus(404);
        assertThat(get(director, old.url())).hasStatus(404);
        assertThat(left("casework.case_file where id", old.id().value())).isZero();
        assertThat(left("attachment.attachment where case_id", old.id().value()))
                .isZero();
        assertThat(left("register.person where id", old.person().value()))
                .as("nothing else needs her")
                .isZero();
        assertThat(left("register.household where id", old.household().value())).isZero();
        assertThat(get(
                        reception,
                        "/office/cases?unit=ZPS&class=8121&year=2026&after="
                                + (Integer.parseInt(old.mark().split("\\.")[2]) - 1)))
                .as("its number stays in the list")
                .bodyText()
                .contains(old.mark(), "zniszczono, protokół");
        assertThat(events(director, old)).as("the log stays").contains("attachment.add", "office.retention.destroy");
        assertThat(get(director, at)).bodyText().containsPattern("Zniszczono treść spraw [^<]+, " + director.name());
        var protocol = get(director, at + "/protocol");
        assertThat(protocol).hasStatusOk().hasContentType("application/pdf");
        assertThat(words(protocol.getResponse().getContentAsByteArray()))
                .containsPattern("Zniszczono treść spraw .+, " + director.name())
                .contains(old.mark());
        pl.oparcie.PdfCheck.assertPdfUa1(protocol.getResponse().getContentAsByteArray());
        assertThat(get(reception, "/office/retention"))
                .as("it is due no more")
                .bodyText()
                .doesNotContain(old.id().toString());
    }

    @Test
    @Rule("reporting-and-office-rules R-B15")
    void whoeverHasAnotherCaseStays() {
        var lead = people.socialWorker(people.teamLeader().team());
        var old = closed(lead, LocalDate.of(2013, 3, 3));
        var young = cases.ledBy(lead);
        lead.does(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into casework.target_group (id, case_id, person_id, code, since) values (:id, :case, :person, 'HOMELESS', '2026-11-01')
                        """)
                .param("id", pl.oparcie.platform.Ids.next())
                .param("case", young.id().value())
                .param("person", old.person().value())
                .update()));
        var director = people.director();
        var at = post(
                        people.with(null, Role.RECEPTIONIST),
                        "/office/retention/new",
                        "cases",
                        old.id().toString())
                .getResponse()
                .getHeader("Location");
        post(director, at + "/agree", "version", "0", "archiveMark", "AP.430.6.2026");
        assertThat(post(director, at + "/destroy", "version", "1", "sure", "true"))
                .hasStatus(303);
        assertThat(left("casework.case_file where id", old.id().value())).isZero();
        assertThat(left("register.person where id", old.person().value())).isOne();
        assertThat(left("register.household where id", old.household().value())).isZero();
    }

    private static String words(byte[] pdf) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int left(String where, java.util.UUID id) {
        return jobs.jdbc()
                .sql("select count(*) from " + where + " = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Test
    @Rule("reporting-and-office-rules R-B6")
    void aCaseThatIsOpenAgainIsNeverDestroyed() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var old = closed(lead, LocalDate.of(2012, 3, 3));
        var director = people.director();
        var reception = people.with(null, Role.RECEPTIONIST);
        var at = post(reception, "/office/retention/new", "cases", old.id().toString())
                .getResponse()
                .getHeader("Location");
        assertThat(post(leader, old.url() + "/reopen", "reason", "nowe zadłużenie"))
                .as("on a list that waits")
                .hasStatus(422)
                .bodyText()
                .contains("stoi na spisie do brakowania nr ");

        changed(lead, old, null);
        assertThat(post(director, at + "/agree", "version", "0", "archiveMark", "AP.430.7.2026"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#archiveMark\"", "zmieniły się: " + old.mark());
        changed(lead, old, LocalDate.of(2012, 3, 3));
        assertThat(post(director, at + "/agree", "version", "0", "archiveMark", "AP.430.7.2026"))
                .hasStatus(303);
        assertThat(post(leader, old.url() + "/reopen", "reason", "nowe zadłużenie"))
                .as("on a list agreed to")
                .hasStatus(422);

        for (var now : new LocalDate[] {null, LocalDate.of(2012, 3, 4), LocalDate.of(2026, 11, 20)}) {
            changed(lead, old, now);
            assertThat(post(director, at + "/destroy", "version", "1", "sure", "true"))
                    .as("closed on " + now)
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#sure\"", "zmieniły się: " + old.mark());
            assertThat(left("casework.case_file where id", old.id().value())).isOne();
            assertThat(left("attachment.attachment where case_id", old.id().value()))
                    .isOne();
        }
        assertThat(get(director, at)).bodyText().contains(at + "/destroy");
        assertThat(post(director, at + "/cancel", "version", "1")).hasStatus(303);
        assertThat(post(leader, old.url() + "/reopen", "reason", "nowe zadłużenie"))
                .as("on no list")
                .hasStatus(303);
    }

    private void changed(Person lead, TestCases.Case of, @org.jspecify.annotations.Nullable LocalDate closedOn) {
        lead.does(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                        "update casework.case_file set closed_on = :on, closing_code = case when :on::date is null then null else 'GOALS_ACHIEVED' end where id = :id")
                .param("on", closedOn, java.sql.Types.DATE)
                .param("id", of.id().value())
                .update()));
    }

    @Test
    void whoeverMadeTheListDoesNotAgreeToIt() {
        var director = people.director();
        var old = closed(people.socialWorker(), LocalDate.of(2014, 3, 3));
        var at = post(director, "/office/retention/new", "cases", old.id().toString())
                .getResponse()
                .getHeader("Location");
        assertThat(post(director, at + "/agree", "version", "0", "archiveMark", "AP.1"))
                .hasStatus(422)
                .bodyText()
                .contains("Kto sporządził spis");
        assertThat(post(director, at + "/cancel", "version", "0")).hasStatus(303);
        assertThat(get(director, "/office/retention")).bodyText().contains(old.mark());
    }

    private TestCases.Case closed(Person lead, LocalDate on) {
        var mine = cases.ledBy(lead);
        lead.does(() -> transaction.executeWithoutResult(status -> {
            attachments.add(
                    Owner.ofCase(mine.id()),
                    NewAttachment.received("Opinia", "SCHOOL_OPINION"),
                    new Content("a.pdf", TestFiles.pdf(1)));
            jdbc.sql(
                            "update casework.case_file set opened_on = :on, closed_on = :on, closing_code = 'GOALS_ACHIEVED' where id = :id")
                    .param("on", on)
                    .param("id", mine.id().value())
                    .update();
        }));
        return mine;
    }

    private String names(Person who, TestCases.Case of) {
        return who.does(
                () -> transaction.execute(status -> jdbc.sql("select name from casework.case_file where id = :id")
                        .param("id", of.id().value())
                        .query(String.class)
                        .single()));
    }

    private java.util.List<String> events(Person who, TestCases.Case of) {
        return who.does(
                () -> transaction.execute(status -> jdbc.sql("select event from audit.entry where case_id = :id")
                        .param("id", of.id().value())
                        .query(String.class)
                        .list()));
    }

    private MvcTestResult get(Person who, String at) {
        return http.get().uri(at).with(who.login()).exchange();
    }

    private MvcTestResult post(Person who, String at, String... given) {
        var request = http.post().uri(at).with(who.login());
        for (var i = 0; i < given.length; i += 2) {
            request.param(given[i], given[i + 1]);
        }
        return request.exchange();
    }
}
