package pl.oparcie.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.ClosingCode;
import pl.oparcie.casework.NoEvaluation;
import pl.oparcie.casework.closing.ClosingService;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.TestDiagnosis;

/** A case with an approved diagnosis, and the steps of its contracts as a browser takes them. */
abstract class ContractTestBase {

    static final byte[] SCAN = scan();
    static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases testCases;

    @Autowired
    TestClock clock;

    @Autowired
    Diagnoses diagnoses;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    Signing signing;

    @Autowired
    ClosingService closings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Person leader;
    Person worker;
    TestCases.Case file;

    @BeforeEach
    void aCaseWithAnApprovedDiagnosis() {
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        file = diagnosed();
    }

    TestCases.Case diagnosed() {
        var made = testCases.ledBy(worker);
        worker.does(() -> transaction.executeWithoutResult(
                s -> cases.record(made.id(), CaseFact.FIRST_CONTACT, TODAY.minusDays(9), "", null)));
        worker.does(() -> {
            diagnoses.save(made.id(), TestDiagnosis.complete(), -1, TODAY);
            diagnoses.submit(made.id(), TODAY);
        });
        leader.does(() -> diagnoses.approve(made.id(), TODAY));
        return made;
    }

    void closeCase() {
        worker.does(
                () -> closings.propose(file.id(), ClosingCode.GOALS_ACHIEVED, "Cele osiągnięte", NoEvaluation.OTHER));
        leader.does(() -> closings.accept(file.id(), 0));
    }

    String desk() {
        return desk(leader);
    }

    String desk(Person of) {
        return body(http.get().uri("/").with(of.login()).exchange());
    }

    static byte[] scan() {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String written(String... more) {
        var set = file.url() + "/contract/new?kind=A&set=" + library();
        return done(sendForm(set, Jsoup.parse(body(get(set))), more));
    }

    String negotiated(String... more) {
        var url = written(more);
        step(url, "negotiate", "on", "23.11.2026");
        step(url, "instruct", "on", "23.11.2026", "confirmed", "true");
        return url;
    }

    String signed() {
        var url = negotiated();
        done(sign(url, "sign"));
        return url;
    }

    UUID library() {
        return worker.does(() ->
                transaction.execute(s -> jdbc.sql("select id from contract.library where area = 'Bezrobocie' limit 1")
                        .query(UUID.class)
                        .single()));
    }

    MvcTestResult sign(String url, String step) {
        return sign(url, step, "23.11.2026");
    }

    MvcTestResult sign(String url, String step, String on) {
        return http.post()
                .uri(url + "/" + step)
                .multipart()
                .file(new MockMultipartFile("files", "skan.pdf", "application/pdf", SCAN))
                .param("version", version(url))
                .param("on", on)
                .param("as", "PAPER")
                .param("words-" + newest(url), "true")
                .with(worker.login())
                .exchange();
    }

    /** The number of the newest words of a contract. */
    String newest(String url) {
        return worker.does(() -> transaction.execute(
                s -> jdbc.sql("select max(number)::text from contract.version where contract_id = :id")
                        .param("id", id(url))
                        .query(String.class)
                        .single()));
    }

    static String[] with(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    long jdbcCount(String sql, UUID id) {
        return worker.does(() -> transaction.execute(
                s -> jdbc.sql(sql).param("id", id).query(Long.class).single()));
    }

    MvcTestResult evaluate(String url, String kind, String light, boolean whole, String... changed) {
        var page = Jsoup.parse(body(get(url + "/evaluate")));
        var fields = new ArrayList<String>(List.of(
                "version",
                version(url),
                "on",
                "23.11.2026",
                "kind",
                kind,
                "statement",
                "Dziękuję",
                "conclusion",
                "FINISH",
                "signed",
                "BOTH",
                "causes",
                "PERSON"));
        var names = page.select("input[type=radio][name^=light.]").eachAttr("name").stream()
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(5);
        for (var i = 0; i < changed.length; i += 2) {
            var at = fields.indexOf(changed[i]);
            if (at >= 0) {
                fields.set(at + 1, changed[i + 1]);
            } else {
                fields.addAll(List.of(changed[i], changed[i + 1]));
            }
        }
        for (var name : whole ? names : names.subList(1, names.size())) {
            fields.add(name);
            fields.add(light);
        }
        return post(url + "/evaluate", fields.toArray(String[]::new));
    }

    void step(String url, String step, String... fields) {
        var all = new ArrayList<>(List.of("version", version(url)));
        all.addAll(List.of(fields));
        done(post(url + "/" + step, all.toArray(String[]::new)));
    }

    String version(String url) {
        return Integer.toString(worker.does(() -> contracts.versionOf(new ContractId(id(url)))));
    }

    static UUID id(String url) {
        return UUID.fromString(url.replaceAll("/contracts/([0-9a-f-]+).*", "$1"));
    }

    /** Sends a page's form as a browser would, with some fields changed. */
    MvcTestResult sendForm(String path, org.jsoup.nodes.Document page, String... changed) {
        var request = http.post().uri(path).with(worker.login());
        var names = new ArrayList<String>();
        for (var i = 0; i < changed.length; i += 2) {
            names.add(changed[i]);
            request.param(changed[i], changed[i + 1]);
        }
        for (var field : page.select("form#form").forms().getFirst().formData()) {
            if (!names.contains(field.key()) && !field.key().equals("_csrf")) {
                request.param(field.key(), field.value());
            }
        }
        return request.exchange();
    }

    static String done(MvcTestResult answer) {
        assertThat(answer).hasStatus(SEE_OTHER);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    MvcTestResult get(String path) {
        return http.get().uri(java.net.URI.create(path)).with(worker.login()).exchange();
    }

    static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    MvcTestResult post(String path, String... fields) {
        var request = http.post().uri(path).with(worker.login());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    void sql(String update, UUID id) {
        worker.does(() -> transaction.executeWithoutResult(
                s -> jdbc.sql(update).param("id", id).update()));
    }

    /** Open terms of a kind: title, last day, beginning of the legal basis. */
    List<String> titles(String kind) {
        return worker.does(() -> transaction.execute(s -> jdbc.sql("""
                        select title_key || ' ' || due_on || ' ' || case when basis like 'art.%' then substring(basis from '^art\\. [0-9a]+') else basis end
                          from term.term where case_id = :id and kind = :kind and done_on is null and cancelled_on is null
                        """)
                .param("id", file.id().value())
                .param("kind", kind)
                .query(String.class)
                .list()));
    }

    List<String> terms() {
        return worker.does(() -> transaction.execute(s -> jdbc.sql(
                        "select distinct kind from term.term where case_id = :id and done_on is null and cancelled_on is null")
                .param("id", file.id().value())
                .query(String.class)
                .list()));
    }
}
