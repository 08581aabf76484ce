package pl.oparcie.casework.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestCases.Case;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.CaseGrants;

@OparcieTest
class RecordingAnActivityTest {

    private static final String NASTY = "<script>alert(1)</script> '; drop table x; -- 🙂 Żółć";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    CaseGrants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aShortEntryIsOneScreenAndOneLineOfTheChronology() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);

        assertThat(get(worker, file.url() + "/activities/new")).bodyText().contains("Nowa czynność", "23.11.2026");
        assertThat(post(worker, file.url() + "/activities/new", shortEntry(Map.of("facts", "Pani zapłaciła za prąd."))))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(file.url());
        assertThat(get(worker, file.url() + "/chronology"))
                .bodyText()
                .contains("rozmowa telefoniczna", "15 min", "Pani zapłaciła za prąd.");
    }

    @Test
    void whateverIsTypedIsShownAsText() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);

        post(worker, file.url() + "/activities/new", shortEntry(Map.of("title", NASTY, "facts", NASTY)));

        assertThat(get(worker, file.url() + "/chronology"))
                .bodyText()
                .contains("&lt;script&gt;", "drop table x; --", "🙂 Żółć")
                .doesNotContain("<script>alert");
    }

    @Test
    void anothersCaseIsNotFoundAndNothingIsWritten() {
        var file = cases.ledBy(people.socialWorker());
        var other = people.socialWorker();

        for (var url : new String[] {"/activities/new", "/intervention", "/chronology"}) {
            assertThat(get(other, file.url() + url)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post(other, file.url() + "/activities/new", shortEntry(Map.of("facts", "x"))))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(other, "/cases/not-an-id/activities/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(people.administrator(), file.url() + "/chronology")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusedInputKeepsTheWords() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var refused = Map.of(
                "facts", "a".repeat(100_000),
                "minutes", "dużo",
                "onDate", "31.02.2026",
                "nextStep", "zadzwonić",
                "title", "Słowa zostają");

        assertThat(post(worker, file.url() + "/activities/new", shortEntry(refused)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Słowa zostają", "Wpisz datę następnego kroku.", "href=\"#facts\"", "href=\"#onDate\"");
        assertThat(entries(worker, file)).isZero();
    }

    @Test
    void aForgedPersonOfAnotherHouseholdIsRefused() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var stranger = cases.ledBy(people.socialWorker()).person();

        assertThat(post(
                        worker,
                        file.url() + "/activities/new",
                        shortEntry(
                                Map.of("facts", "x", "people", stranger.value().toString()))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(entries(worker, file)).isZero();
    }

    @Test
    void aFormSentTwiceIsOneEntry() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var entry = shortEntry(Map.of("facts", "Raz", "_form", UUID.randomUUID().toString()));

        assertThat(post(worker, file.url() + "/activities/new", entry)).hasRedirectedUrl(file.url());
        assertThat(post(worker, file.url() + "/activities/new", entry)).hasRedirectedUrl(file.url());

        assertThat(entries(worker, file)).isEqualTo(1);

        var goneBackAndWrittenOn = new java.util.HashMap<>(entry);
        goneBackAndWrittenOn.put("facts", "Raz, i jeszcze to");
        post(worker, file.url() + "/activities/new", goneBackAndWrittenOn);
        assertThat(entries(worker, file)).isEqualTo(2);
    }

    @Test
    void wordsOfALostSessionAreThereAgain() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var path = file.url() + "/activities/new";

        post(
                worker,
                "/drafts/" + UUID.randomUUID(),
                Map.of("_path", path, "facts", "Nie zdążyłam zapisać", "kind", "PHONE"));

        assertThat(get(worker, path)).bodyText().contains("Nie zdążyłam zapisać");
        assertThat(get(people.socialWorker(), path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Rule("social-assistance-act A-05")
    void theFirstContactAsksForTheInformationOnDataAndOpensTheDiagnosis() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var first = shortEntry(Map.of("facts", "Pierwsza rozmowa", "asksFirstContact", "true", "firstContact", "HELD"));

        assertThat(get(worker, file.url() + "/activities/new"))
                .bodyText()
                .contains("Pierwszy kontakt", "art. 100 ust. 4");
        assertThat(post(worker, file.url() + "/activities/new", first)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        first.put("informed", "TOLD");
        assertThat(post(worker, file.url() + "/activities/new", first)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(count(
                        worker,
                        "casework.fact where kind in ('FIRST_CONTACT', 'INFORMED_OF_DATA') and case_id = :case",
                        file))
                .isEqualTo(2);
        assertThat(count(worker, "term.term where kind = 'DIAGNOSIS' and done_on is null and case_id = :case", file))
                .isEqualTo(1);
        assertThat(get(worker, file.url() + "/activities/new")).bodyText().doesNotContain("art. 100 ust. 4");
    }

    @Test
    @Rule("social-work-tools 9.11")
    void aRefusedFirstContactIsAnAnswerAndNotAContact() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var refused = shortEntry(Map.of(
                "title",
                "Nie chce rozmawiać",
                "outcome",
                "REFUSED",
                "asksFirstContact",
                "true",
                "firstContact",
                "REFUSED"));

        assertThat(post(worker, file.url() + "/activities/new", refused)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get(worker, file.url() + "/chronology")).bodyText().contains("Odmówił(a). Nie chce rozmawiać");
        assertThat(count(worker, "casework.fact where kind = 'FIRST_CONTACT' and case_id = :case", file))
                .isZero();
    }

    @Test
    void aLateEntryKeepsBothDatesAndSaysSo() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);

        post(worker, file.url() + "/activities/new", shortEntry(Map.of("facts", "Dawno", "onDate", "18.11.2026")));
        post(worker, file.url() + "/activities/new", shortEntry(Map.of("facts", "Niedawno", "onDate", "20.11.2026")));

        assertThat(get(worker, file.url() + "/chronology"))
                .bodyText()
                .contains("18.11.2026", "20.11.2026")
                .containsOnlyOnce("zapisano później, 23.11.2026");
        assertThat(get(worker, newest(worker, file, "facts = 'Dawno'")))
                .bodyText()
                .contains("5 dni później");
    }

    @Test
    void aCorrectionKeepsTheFormerTextAndItsReason() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        post(worker, file.url() + "/activities/new", shortEntry(Map.of("facts", "Dług 500 zł")));
        var entry = newest(worker, file, "true");
        var better = shortEntry(Map.of("facts", "Dług 5000 zł", "version", "0", "correctionReason", "Zgubione zero"));

        assertThat(post(worker, entry + "/correct", better)).hasRedirectedUrl(entry);

        assertThat(get(worker, entry))
                .bodyText()
                .contains("Dług 5000 zł", "Dług 500 zł", "Zgubione zero", "Poprzednie wersje");
        assertThat(get(worker, file.url() + "/chronology"))
                .bodyText()
                .contains("Dług 5000 zł", "poprawiono")
                .doesNotContain("Dług 500 zł");
        assertThat(post(
                        worker,
                        entry + "/correct",
                        shortEntry(Map.of("facts", "Dług 50 zł", "version", "0", "correctionReason", "Inaczej"))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Dług 50 zł", "Dług 5000 zł");
        assertThat(post(worker, entry + "/correct", shortEntry(Map.of("facts", "Bez powodu", "version", "1"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aMistakenEntryIsStruckThroughAndStays() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        post(worker, file.url() + "/activities/new", shortEntry(Map.of("facts", "Nie ta rodzina")));
        var entry = newest(worker, file, "true");

        assertThat(post(worker, entry + "/cancel", Map.of("version", "0", "reason", "Pomyłka")))
                .hasRedirectedUrl(entry);

        assertThat(get(worker, entry)).bodyText().contains("Wpis wycofany", "Pomyłka", "Nie ta rodzina");
        assertThat(get(worker, file.url() + "/chronology")).bodyText().contains("wycofano", "Nie ta rodzina");
        assertThat(post(worker, entry + "/cancel", Map.of("version", "0", "reason", "Jeszcze raz")))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    @Rule("social-work-tools 9.6")
    void anInterventionIsNotedAtAnyStageAlsoByTheLeaderAndAfterClosing() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        var file = cases.ledBy(worker);
        worker.does(() -> transaction.execute(status -> jdbc.sql(
                        "update casework.case_file set closed_on = '2026-11-20', closing_code = 'MOVED' where id = :id")
                .param("id", file.id().value())
                .update()));
        var crisis = new LinkedHashMap<>(Map.of(
                "onDate",
                "23.11.2026",
                "minutes",
                "120",
                "facts",
                "Awaria ogrzewania",
                "danger",
                "Niemowlę",
                "atOnce",
                "Grzejnik"));

        assertThat(post(leader, file.url() + "/intervention", crisis))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Zaznacz, kogo zawiadomiono");
        crisis.put("notified", "NONE");
        assertThat(post(leader, file.url() + "/intervention", crisis))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dlaczego nikogo nie zawiadomiono");
        crisis.put("notifiedNote", "Zagrożenie usunięto na miejscu");
        crisis.put("nextStep", "Zadzwonić wieczorem");
        assertThat(post(leader, file.url() + "/intervention", crisis)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get(worker, file.url() + "/chronology")).bodyText().contains("class=\"alarm\"", "Awaria ogrzewania");
        assertThat(count(
                        worker,
                        "term.term where kind = 'NEXT_STEP' and due_on = '2026-11-23' and case_id = :case",
                        file))
                .isEqualTo(1);
        assertThat(post(worker, file.url() + "/activities/new", shortEntry(Map.of("facts", "Zwykła"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoWasLetInToReadMayReadOnly() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var guest = people.socialWorker();
        worker.does(() -> transaction.executeWithoutResult(
                status -> grants.share(file.id(), guest.id(), TestClock.START.plusSeconds(3600))));

        assertThat(get(guest, file.url() + "/chronology")).hasStatusOk();
        assertThat(get(guest, file.url() + "/activities/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(guest, file.url() + "/activities/new", shortEntry(Map.of("facts", "x"))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private static Map<String, String> shortEntry(Map<String, String> more) {
        var fields = new LinkedHashMap<>(Map.of("kind", "PHONE", "onDate", "23.11.2026", "minutes", "15"));
        fields.putAll(more);
        return fields;
    }

    private MvcTestResult get(Person person, String url) {
        return http.get().uri(url).with(person.login()).exchange();
    }

    private MvcTestResult post(Person person, String url, Map<String, String> fields) {
        var request = http.post().uri(url).with(person.login());
        fields.forEach(request::param);
        return request.exchange();
    }

    private int entries(Person person, Case file) {
        return count(person, "casework.activity where case_id = :case", file);
    }

    private int count(Person person, String from, Case file) {
        return person.does(() -> transaction.execute(status -> jdbc.sql("select count(*) from " + from)
                .param("case", file.id().value())
                .query(Integer.class)
                .single()));
    }

    private String newest(Person person, Case file, String where) {
        var id = person.does(() ->
                transaction.execute(status -> jdbc.sql("select id from casework.activity where case_id = :case and "
                                + where + " order by id desc limit 1")
                        .param("case", file.id().value())
                        .query(UUID.class)
                        .single()));
        return file.url() + "/activities/" + id;
    }
}
