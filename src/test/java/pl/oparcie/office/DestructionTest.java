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
                .contains("Próba", "dokumenty: 1")
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
        assertThat(post(director, at + "/destroy", "version", "1"))
                .as("not sure")
                .hasStatus(422);
        assertThat(post(director, at + "/destroy", "version", "1", "sure", "true"))
                .hasStatus(303);

        assertThat(names(lead, old)).isEqualTo(old.mark());
        assertThat(lead.<Integer>does(() -> transaction.execute(
                        status -> attachments.ofCase(old.id()).size())))
                .isZero();
        assertThat(lead.<Integer>does(() -> transaction.execute(
                        status -> jdbc.sql("select count(*) from casework.chronology where case_id = :id")
                                .param("id", old.id().value())
                                .query(Integer.class)
                                .single())))
                .isZero();
        assertThat(events(director, old)).as("the log stays").contains("attachment.add", "office.retention.destroy");
        var protocol = get(director, at + "/protocol");
        assertThat(protocol).hasStatusOk().hasContentType("application/pdf");
        pl.oparcie.PdfCheck.assertPdfUa1(protocol.getResponse().getContentAsByteArray());
        assertThat(get(reception, "/office/retention"))
                .as("it is due no more")
                .bodyText()
                .doesNotContain(old.id().toString());
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
