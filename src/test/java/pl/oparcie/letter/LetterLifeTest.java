package pl.oparcie.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.role.Role;
import pl.oparcie.attachment.TestFiles;
import pl.oparcie.office.NewIncoming;
import pl.oparcie.office.Registers;
import pl.oparcie.template.LetterKind;

/** A letter from its draft to the answer, and what is refused on the way. */
@OparcieTest
class LetterLifeTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestClock clock;

    @Autowired
    Registers registers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TestLetters letters;
    private Person leader;
    private Person worker;
    private TestCases.Case of;

    @BeforeEach
    void begin() {
        letters = new TestLetters(http);
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        of = cases.ledBy(worker);
    }

    @Test
    void anInvitationIsToWhereTheVisitWasPlanned() {
        var form = of.url() + "/letters/new?template=" + LetterKind.INVITATION.suppliedId();
        worker.does(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update register.household set place = 'Zalesie Górne', house = '9' where id = :id")
                        .param("id", of.household().value())
                        .update()));
        planned("MEETING", "Świetlica, ul. Polna 3");
        assertThat(letters.page(worker, form)).contains("25.11.2026", "Świetlica, ul. Polna 3");
        worker.does(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update casework.visit set kind = 'VISIT', place = '' where case_id = :id")
                        .param("id", of.id().value())
                        .update()));
        var page = letters.page(worker, form);
        var field = page.substring(page.lastIndexOf("<input", page.lastIndexOf("miejsce\"")));
        assertThat(field.substring(0, field.indexOf('>'))).contains("Zalesie Górne");
    }

    private void planned(String kind, String place) {
        worker.does(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into casework.visit (id, case_id, kind, on_date, at_time, place, worker_id, created_by, created_at)
                        values (uuidv7(), :case, :kind, '2026-11-25', '10:00', :place, platform.me(), platform.me(), platform.now())
                        """)
                .param("case", of.id().value())
                .param("kind", kind)
                .param("place", place)
                .update()));
    }

    @Test
    @Rule("social-assistance-act A-11")
    void anAnswerUnderArt105IsDueSevenDaysFromReceipt() {
        clock.moveTo(LocalDate.of(2026, 11, 26));
        var url = letters.sent(worker, of, "23.11.2026");

        assertThat(letters.page(worker, url)).as("from sending").contains("wysłane", "30.11.2026");
        TestLetters.done(letters.post(
                worker, url + "/delivered", Map.of("version", "2", "on", "26.11.2026", "proof", "RETURN_RECEIPT")));

        assertThat(letters.page(worker, url)).as("from receipt").contains("doręczone", "3.12.2026");
        assertThat(letters.page(worker, "/terms")).contains(url, "czwartek 3.12", "art. 105");
        clock.moveTo(LocalDate.of(2026, 12, 4));
        assertThat(letters.page(worker, url)).contains("Odpowiedź miała przyjść do 3.12.2026");
        assertThat(letters.page(worker, "/letters/unanswered?which=LATE"))
                .contains(url, "po terminie: 3.12.2026", "Zakład Stolarski Heblarka");
        assertThat(letters.page(leader, "/letters/unanswered?which=LATE&worker=" + worker.id()))
                .contains(url);
        assertThat(letters.page(worker, "/")).as("on the desk").contains(url);

        TestLetters.done(letters.post(
                worker, url + "/answer", Map.of("version", "3", "on", "4.12.2026", "words", "Zarabia 3420 zł.")));
        assertThat(letters.page(worker, url)).contains("jest odpowiedź", "Zarabia 3420 zł.");
        assertThat(letters.page(worker, "/terms")).doesNotContain(url);
        assertThat(letters.page(worker, "/letters/unanswered")).doesNotContain(url);
        assertThat(letters.page(worker, of.url())).contains("Odpowiedź na pismo", "Zarabia 3420 zł.");
    }

    @Test
    @Rule("reporting-and-office-rules B9")
    void theLastDayToAnswerIsNeverASaturdayOrASunday() {
        clock.moveTo(LocalDate.of(2026, 11, 28));
        assertThat(letters.page(worker, letters.sent(worker, of, "28.11.2026")))
                .as("seven days end on a Saturday")
                .contains("7.12.2026")
                .doesNotContain("5.12.2026");
    }

    @Test
    void aLetterDoesNotBearADayToCome() {
        var fields = TestLetters.request(of);
        fields.put("dated", "24.11.2026");
        assertThat(letters.post(worker, TestLetters.form(of, LetterKind.INFORMATION_REQUEST), fields))
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    void aDraftOlderThanTheLetterIsShownBesideItAndCanBeSaved() {
        var ready = letters.ready(worker, of);
        assertThat(letters.get(worker, ready + "/answer")).as("not sent yet").hasStatus(SEE_OTHER);

        var url = letters.sent(worker, of, "23.11.2026");
        var form = UUID.randomUUID();
        letters.post(
                worker,
                "/drafts/" + form,
                Map.of("_path", url + "/answer", "version", "1", "on", "23.11.2026", "words", "Pracuje od maja"));
        assertThat(letters.page(worker, url + "/answer"))
                .contains("Pracuje od maja", "Wpis zmienił się od czasu szkicu", "name=\"version\" value=\"2\"");
    }

    @Test
    @Rule("social-assistance-act A-11")
    void aRequestUnderArt105NamesItsPurpose() {
        var fields = TestLetters.request(of);
        fields.remove("pole.cel");
        fields.put("pole.zakres", "Zostaje <b>");

        assertThat(letters.post(worker, TestLetters.form(of, LetterKind.INFORMATION_REQUEST), fields))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#pole.cel\"", "Zostaje &lt;b");
        fields.put("pole.cel", "ciekawość");
        assertThat(letters.post(worker, TestLetters.form(of, LetterKind.INFORMATION_REQUEST), fields))
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    @Rule("reporting-and-office-rules R-B18")
    void whatWasSentIsKeptWithItsHashAndNeverChanges() {
        var url = letters.ready(worker, of);
        assertThat(letters.post(worker, url + "/edit", TestLetters.request(of))).hasStatus(CONFLICT);
        assertThat(letters.post(worker, url + "/send", Map.of("version", "1", "on", "24.11.2026", "channel", "POST")))
                .as("not tomorrow")
                .hasStatus(UNPROCESSABLE_CONTENT);
        TestLetters.done(letters.post(
                worker, url + "/send", Map.of("version", "1", "on", "23.11.2026", "channel", "E_DELIVERY")));

        var page = letters.page(worker, url);
        assertThat(page)
                .contains("e-Doręczenia", "pismo wysłane", "PDF", "DOCX")
                .containsPattern("[0-9a-f]{64}")
                .containsPattern("\\d+/2026");
        assertThat(letters.get(worker, url + "/edit")).hasStatus(SEE_OTHER);
        assertThat(letters.page(worker, of.url())).contains("Wysłano pismo");
        var id = UUID.fromString(url.replace("/letters/", ""));
        assertThatThrownBy(() -> worker.does(() ->
                        transaction.execute(status -> jdbc.sql("update letter.letter set title = 'inny' where id = :id")
                                .param("id", id)
                                .update())))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> worker.does(() -> transaction.execute(
                        status -> jdbc.sql("update letter.letter set state = 'READY' where id = :id")
                                .param("id", id)
                                .update())))
                .hasMessageContaining("does not go");
        var register = letters.page(people.with(null, Role.RECEPTIONIST), "/office/outgoing");
        assertThat(register).contains("Zakład Stolarski Heblarka", of.mark());
    }

    @Test
    @Rule("reporting-and-office-rules R-B18")
    void nothingOfASentLetterChangesInTheDatabaseAndNoneIsDeleted() {
        var url = letters.sent(worker, of, "23.11.2026");
        for (var change : List.of("gaps = '{x}'", "written_on = '2026-01-01'", "end_reason = 'x', number = '9'")) {
            assertThatThrownBy(() -> sql(url, "update letter.letter set " + change + " where id = :id"))
                    .as(change)
                    .hasMessageContaining("does not change");
        }
        TestLetters.done(letters.post(
                worker, url + "/answer", Map.of("version", "2", "on", "23.11.2026", "words", "Zarabia 3420 zł.")));
        for (var change : List.of(
                "due_on = '2027-01-01'", "delivered_on = '2026-11-23'", "answer_words = 'nic'", "version = 9")) {
            assertThatThrownBy(() -> sql(url, "update letter.letter set " + change + " where id = :id"))
                    .as(change)
                    .hasMessageContaining("does not change");
        }
        assertThatThrownBy(() -> sql(url, "delete from letter.letter where id = :id"))
                .hasStackTraceContaining("permission denied");
    }

    private void sql(String url, String statement) {
        worker.does(() -> transaction.executeWithoutResult(status -> jdbc.sql(statement)
                .param("id", UUID.fromString(url.replace("/letters/", "")))
                .update()));
    }

    @Test
    @Rule("social-assistance-act A-11")
    void theReceiptThatTheOfficeNotesCountsForTheLetter() {
        clock.moveTo(LocalDate.of(2026, 11, 26));
        var url = letters.sent(worker, of, "23.11.2026");
        var reception = people.with(null, Role.RECEPTIONIST);
        var line = worker.does(() -> transaction.execute(status -> jdbc.sql(
                        "select outgoing_id::text || ' ' || o.version from letter.letter l join office.outgoing o on o.id = l.outgoing_id where l.id = :id")
                .param("id", UUID.fromString(url.replace("/letters/", "")))
                .query(String.class)
                .single()));
        assertThat(letters.post(
                        worker,
                        url + "/delivered",
                        Map.of("version", "2", "on", "26.11.2026", "proof", "NOT_DELIVERED")))
                .as("no proof of delivery")
                .hasStatus(UNPROCESSABLE_CONTENT);

        TestLetters.done(letters.post(
                reception,
                "/office/outgoing/" + line.split(" ")[0] + "/arrived",
                Map.of("version", line.split(" ")[1], "proof", "RETURN_RECEIPT", "deliveredOn", "26.11.2026")));

        assertThat(letters.page(worker, url)).contains("doręczone", "3.12.2026");
        assertThat(letters.page(worker, "/terms")).contains(url, "czwartek 3.12");
        assertThat(letters.get(reception, url)).hasStatus(NOT_FOUND);
    }

    @Test
    void anInvitationSpeaksToWhoeverIsInvited() {
        var man = UUID.randomUUID();
        worker.does(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into register.person (id, first_name, last_name, sex, address_form, birth_date, pesel_missing, created_by, created_at)
                            values (:id, 'Barnaba', 'Inny', 'M', 'PAN', '1980-01-01', 'UNKNOWN', platform.me(), platform.now())
                            """).param("id", man).update();
            jdbc.sql("select register.open_new(:id)")
                    .param("id", man)
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into register.member (id, household_id, person_id, period)
                            values (uuidv7(), :household, :id, daterange('2020-01-01', null))
                            """)
                    .param("household", of.household().value())
                    .param("id", man)
                    .update();
        }));
        var fields = TestLetters.common(of);
        fields.put("form", "PANI");
        fields.put("recipient", man.toString());
        fields.put("pole.dzien", "27.11.2026");
        fields.put("pole.godzina", "10");
        fields.put("pole.miejsce", "Ośrodek");
        fields.put("pole.temat", "Co dalej");
        var url = letters.written(worker, of, LetterKind.INVITATION, fields);

        assertThat(letters.page(worker, url)).contains("Pan Barnaba Inny").doesNotContain("Pani Barnaba");
    }

    @Test
    @Rule("social-assistance-act A-11")
    void onlyTheHeadAndSocialWorkersAskUnderArt105() {
        var assistant = people.with(leader.team(), Role.FAMILY_ASSISTANT);
        var hers = cases.ledBy(assistant);
        var form = TestLetters.form(hers, LetterKind.INFORMATION_REQUEST);
        var fields = TestLetters.request(hers);
        assertThat(letters.post(assistant, form, fields))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#signs\"");
        fields.put("signs", "HEAD");
        TestLetters.done(letters.post(assistant, form, fields));
    }

    @Test
    void aSchoolIsAskedWithConsentOrUnderAProvision() {
        var fields = TestLetters.common(of);
        fields.put("to", "FREE");
        fields.put("addressee", "Szkoła Podstawowa nr 2");
        fields.put(
                "pole.dziecko",
                cases.child(worker, of, "Zuzanna", LocalDate.of(2014, 5, 6)).toString());
        fields.put("pole.prosba", "informacja o frekwencji i postępach");
        fields.put("answerOn", "9.12.2026");
        assertThat(letters.post(worker, TestLetters.form(of, LetterKind.SCHOOL), fields))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Podaj datę zgody rodzica albo podstawę prawną");
        fields.put("pole.podstawa", "art. 105 ust. 1 ustawy o pomocy społecznej");
        letters.written(worker, of, LetterKind.SCHOOL, fields);
    }

    @Test
    @Rule("reporting-and-office-rules R-B18")
    void theDocumentThatLeftIsNeitherReplacedNorRenamed() {
        var url = letters.sent(worker, of, "23.11.2026");
        var made = worker.does(() ->
                transaction.execute(status -> jdbc.sql("select id from attachment.attachment where owner_id = :id")
                        .param("id", UUID.fromString(url.replace("/letters/", "")))
                        .query(UUID.class)
                        .list()));
        assertThat(made).hasSize(2);
        for (var document : made) {
            assertThat(http.post()
                            .uri("/attachments/" + document + "/versions")
                            .contentType(MediaType.MULTIPART_FORM_DATA)
                            .multipart()
                            .file(new MockMultipartFile("files", "inny.pdf", "application/pdf", TestFiles.pdf(1)))
                            .param("version", "0")
                            .param("identity", "NO")
                            .with(worker.login())
                            .exchange())
                    .hasStatus(FORBIDDEN);
        }
    }

    @Test
    void theHeadSignsBeforeItIsSent() {
        var fields = TestLetters.request(of);
        fields.put("signs", "HEAD");
        var url = letters.written(worker, of, LetterKind.INFORMATION_REQUEST, fields);
        TestLetters.done(letters.post(worker, url + "/ready", Map.of("version", "0")));

        assertThat(letters.page(worker, url)).contains("podpisuje kierownik ośrodka");
        assertThat(letters.page(worker, url + "/send"))
                .as("nobody stated that day")
                .containsPattern("name=\"headSigned\"[^>]*value=\"\"");
        assertThat(letters.post(worker, url + "/send", Map.of("version", "1", "on", "23.11.2026", "channel", "POST")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#headSigned\"");
        TestLetters.done(letters.post(
                worker,
                url + "/send",
                Map.of("version", "1", "on", "23.11.2026", "channel", "POST", "headSigned", "20.11.2026")));
        assertThat(letters.page(worker, url)).contains("20.11.2026");
    }

    @Test
    @Rule("environmental-interview R22")
    void policeAssistanceIsAskedForByTheHead() {
        var fields = TestLetters.common(of);
        fields.put("to", "FREE");
        fields.put("addressee", "Komisariat Policji");
        fields.put("pole.czynnosc", "rodzinny wywiad środowiskowy");
        fields.put("pole.dzien", "25.11.2026");
        fields.put("pole.godzina", "10");
        fields.put("pole.miejsce", "ul. Polna 3");
        fields.put("pole.zagrozenie", "Groźby wobec pracownika");

        assertThat(letters.post(worker, TestLetters.form(of, LetterKind.POLICE_ASSISTANCE), fields))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Takie pismo podpisuje kierownik ośrodka");
        fields.put("signs", "HEAD");
        var url = letters.written(worker, of, LetterKind.POLICE_ASSISTANCE, fields);
        assertThat(letters.page(worker, url)).as("the day of the visit").contains("odpowiedź do 25.11.2026");
    }

    @Test
    void anAnswerComesThroughTheOfficeWithItsScan() {
        var url = letters.sent(worker, of, "23.11.2026");
        var reception = people.with(null, Role.RECEPTIONIST);
        reception.does(() -> transaction.executeWithoutResult(status -> {
            var came = registers.register(new NewIncoming(
                    LocalDate.of(2026, 11, 23),
                    NewIncoming.Sender.INSTITUTION,
                    null,
                    null,
                    "Zakład Stolarski Heblarka",
                    null,
                    "Lipowiec",
                    null,
                    null,
                    NewIncoming.Kind.REPLY,
                    "Odpowiedź o zarobkach",
                    NewIncoming.Openness.CLOSED,
                    0,
                    NewIncoming.Way.POST));
            registers.give(came, of.mark(), 0);
        }));
        var form = letters.page(worker, url + "/answer");
        assertThat(form).contains("Odpowiedź o zarobkach");
        var incoming =
                form.replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\"[^>]*>[^<]*Odpowiedź o zarobkach.*", "$1");

        var to = url + "/answer?incoming=" + incoming;
        assertThat(letters.page(worker, "/office/incoming/" + incoming)).contains(to, "Na co to może być odpowiedź");
        assertThat(letters.page(reception, "/office/incoming/" + incoming)).doesNotContain(to);
        assertThat(letters.page(worker, to)).containsPattern("<option value=\"" + incoming + "\"[^>]*selected");

        assertThat(answer(url, incoming, "YES"))
                .as("no copy of an identity document")
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(answer(url, incoming, "NO")).hasStatus(SEE_OTHER);
        assertThat(letters.page(worker, url)).contains("jest odpowiedź", "Odpowiedź: Prośba o udzielenie informacji");
        assertThat(letters.page(worker, url)).contains("pismo otrzymane");
        assertThat(letters.page(reception, "/office/incoming")).contains("Odpowiedź o zarobkach", "przyjęte do sprawy");
    }

    private MvcTestResult answer(String url, String incoming, String identity) {
        return http.post()
                .uri(url + "/answer")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .multipart()
                .file(new MockMultipartFile("files", "skan.pdf", "application/pdf", TestFiles.pdf(1)))
                .param("version", "2")
                .param("on", "23.11.2026")
                .param("incoming", incoming)
                .param("identity", identity)
                .with(worker.login())
                .exchange();
    }

    @Test
    void aReminderTakesThePlaceOfTheLetterItRecallsAndItsAnswerAnswersBoth() {
        clock.moveTo(LocalDate.of(2026, 12, 7));
        var first = letters.sent(worker, of, "23.11.2026");
        var form = TestLetters.form(of, LetterKind.INFORMATION_REQUEST) + "&former=" + first.replace("/letters/", "");

        assertThat(letters.page(worker, form))
                .contains("Ponawiam pismo z dnia 23.11.2026", "Wysokość wynagrodzenia netto")
                .doesNotContain("mija dopiero");
        var fields = TestLetters.request(of);
        fields.put("dated", "7.12.2026");
        var second = TestLetters.done(letters.post(worker, form, fields));
        TestLetters.done(letters.post(worker, second + "/ready", Map.of("version", "0")));
        TestLetters.done(
                letters.post(worker, second + "/send", Map.of("version", "1", "on", "7.12.2026", "channel", "POST")));

        assertThat(letters.page(worker, first)).contains("bez odpowiedzi", "Ponowiono pismem nr", second);
        assertThat(letters.page(worker, "/letters/unanswered")).contains(second).doesNotContain(first);
        assertThat(words(second))
                .contains("PONOWIENIE: PROŚBA O UDZIELENIE INFORMACJI", "Ponawiam pismo z dnia 23.11.2026 (znak ZPS");
        assertThat(words(first)).doesNotContain("PONOWIENIE", "Ponawiam");
        assertThat(letters.page(worker, second)).doesNotContain(second + "/withdraw");
        assertThat(letters.post(worker, second + "/withdraw", Map.of("version", "2", "reason", "Pomyłka")))
                .as("the first letter's answer waits with it")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("wysłanego ponowienia się nie wycofuje");
        TestLetters.done(letters.post(
                worker, second + "/answer", Map.of("version", "2", "on", "7.12.2026", "words", "Nie pracuje.")));
        assertThat(letters.page(worker, first)).contains("jest odpowiedź");

        assertThat(letters.post(worker, second + "/unanswer", Map.of("version", "3", "reason", "")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        TestLetters.done(letters.post(
                worker, second + "/unanswer", Map.of("version", "3", "reason", "Odpowiedź dotyczyła innej osoby")));
        assertThat(letters.page(worker, first)).contains("bez odpowiedzi", "Ponowiono pismem nr");
        assertThat(letters.page(worker, second))
                .contains("wysłane", second + "/answer")
                .doesNotContain("Nie pracuje.");
        assertThat(letters.page(worker, "/letters/unanswered")).contains(second).doesNotContain(first + "\"");
        assertThat(letters.page(worker, "/terms")).contains(second);
        assertThat(letters.page(worker, of.url())).contains("Cofnięto zapis odpowiedzi", "dotyczyła innej osoby");
    }

    @Test
    void aReminderBeforeTheTermGoesOnlyWhenItsSenderSaysSo() {
        clock.moveTo(LocalDate.of(2026, 11, 30));
        var first = letters.sent(worker, of, "23.11.2026");
        var form = TestLetters.form(of, LetterKind.INFORMATION_REQUEST) + "&former=" + first.replace("/letters/", "");
        assertThat(letters.page(worker, form))
                .as("the last day is part of the term")
                .contains("mija dopiero 30.11.2026");
        var fields = TestLetters.request(of);
        fields.put("dated", "30.11.2026");
        var second = TestLetters.done(letters.post(worker, form, fields));
        TestLetters.done(letters.post(worker, second + "/ready", Map.of("version", "0")));
        assertThat(letters.page(worker, second + "/send")).contains("mija dopiero 30.11.2026", "name=\"early\"");
        assertThat(letters.post(
                        worker, second + "/send", Map.of("version", "1", "on", "30.11.2026", "channel", "POST")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Poczekaj albo zaznacz");
        assertThat(letters.page(worker, first)).contains("wysłane").doesNotContain("Ponowiono pismem");
        TestLetters.done(letters.post(
                worker,
                second + "/send",
                Map.of("version", "1", "on", "30.11.2026", "channel", "POST", "early", "true")));
        assertThat(letters.page(worker, first)).contains("Ponowiono pismem nr");
    }

    private String words(String letter) {
        var url = letters.page(worker, letter);
        var pdf = url.substring(url.indexOf("/attachments/"));
        try (var document = org.apache.pdfbox.Loader.loadPDF(
                letters.get(worker, pdf.substring(0, pdf.indexOf("/versions/")) + "/versions/1/file")
                        .getResponse()
                        .getContentAsByteArray())) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aNoteIsFiledWithTheCaseAndGoesNowhere() {
        var fields = TestLetters.common(of);
        fields.put("title", "Notatka z rozmowy");
        fields.put("pole.dzien", "20.11.2026");
        fields.put("pole.forma", "telefon");
        fields.put("pole.obecni", "pani Halina i pracownik");
        fields.put("pole.fakty", "Dziecko wróciło do przedszkola.");
        fields.put("pole.ustalenia", "Rozmowa za tydzień.");
        var url = letters.written(worker, of, LetterKind.NOTE_OF_CONVERSATION, fields);
        TestLetters.done(letters.post(worker, url + "/ready", Map.of("version", "0")));

        assertThat(letters.post(worker, url + "/send", Map.of("version", "1", "on", "23.11.2026", "channel", "POST")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        TestLetters.done(letters.post(worker, url + "/file", Map.of("version", "1")));
        assertThat(letters.page(worker, url)).contains("w aktach", "Dziecko wróciło do przedszkola.");
        assertThat(letters.page(worker, of.url())).contains("Odłożono do akt: Notatka z rozmowy");
    }

    @Test
    void thePoliceAreAskedForADayThatIsStillToCome() {
        var fields = TestLetters.common(of);
        fields.put("title", "Wniosek o asystę");
        fields.putAll(Map.of(
                "to",
                "FREE",
                "addressee",
                "Komisariat",
                "signs",
                "HEAD",
                "pole.czynnosc",
                "rodzinny wywiad środowiskowy"));
        fields.putAll(Map.of(
                "pole.dzien",
                "20.11.2026",
                "pole.godzina",
                "10.00",
                "pole.miejsce",
                "Zalesie 9",
                "pole.zagrozenie",
                "Groźby"));
        assertThat(letters.post(worker, TestLetters.form(of, LetterKind.POLICE_ASSISTANCE), fields))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#pole.dzien\"", "Wpisz dzień, który dopiero nastąpi")
                .doesNotContain("href=\"#answerOn\"");
    }

    @Test
    void otherAnswersAreAwaitedOnTheDayTheLetterNames() {
        var fields = TestLetters.common(of);
        fields.put("title", "Skierowanie do poradni");
        fields.put("to", "FREE");
        fields.put("addressee", "Poradnia");
        fields.put("pole.usluga", "terapia");
        fields.put("pole.powod", "Prośba osoby");
        fields.put("pole.zgoda_data", "20.11.2026");
        assertThat(letters.post(worker, TestLetters.form(of, LetterKind.REFERRAL), fields))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#answerOn\"");
        fields.put("answerOn", "9.12.2026");
        var url = letters.written(worker, of, LetterKind.REFERRAL, fields);
        TestLetters.done(letters.post(worker, url + "/ready", Map.of("version", "0")));
        TestLetters.done(
                letters.post(worker, url + "/send", Map.of("version", "1", "on", "23.11.2026", "channel", "EMAIL")));
        TestLetters.done(letters.post(
                worker, url + "/delivered", Map.of("version", "2", "on", "23.11.2026", "proof", "SIGNATURE")));

        assertThat(letters.page(worker, "/terms")).contains(url, "środa 9.12");
        assertThat(letters.post(worker, url + "/no-answer", Map.of("version", "3")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        TestLetters.done(
                letters.post(worker, url + "/no-answer", Map.of("version", "3", "reason", "Poradnia zamknięta")));
        assertThat(letters.page(worker, "/letters/unanswered?which=NO_ANSWER")).contains(url);
        assertThat(letters.page(worker, url)).contains("Poradnia zamknięta");
    }

    @Test
    @Rule("reporting-and-office-rules R-B8")
    void onlyThoseOfTheCaseSeeItAndOnlyItsWorkersWrite() {
        var url = letters.ready(worker, of);
        assertThat(letters.page(worker, url)).contains(url + "/picture");
        assertThat(letters.get(leader, url + "/picture")).hasStatusOk().hasContentType("image/png");
        assertThat(letters.get(people.benefitsWorker(), url + "/picture")).hasStatus(NOT_FOUND);

        assertThat(letters.get(people.socialWorker(leader.team()), url)).hasStatus(NOT_FOUND);
        assertThat(letters.get(people.benefitsWorker(), url)).hasStatus(NOT_FOUND);
        assertThat(letters.get(people.benefitsWorker(), of.url() + "/letters")).hasStatus(NOT_FOUND);
        assertThat(letters.get(people.benefitsWorker(), "/letters")).hasStatus(FORBIDDEN);
        assertThat(letters.get(people.administrator(), "/letters/unanswered")).hasStatus(FORBIDDEN);
        assertThat(letters.get(people.benefitsWorker(), url + "/pdf")).hasStatus(NOT_FOUND);
        assertThat(letters.page(leader, url)).contains("gotowe").doesNotContain(url + "/send");
        assertThat(letters.post(leader, url + "/reopen", Map.of("version", "1")))
                .hasStatus(FORBIDDEN);
        assertThat(letters.get(leader, url + "/pdf")).hasStatusOk();
        assertThat(events(people.director(), url))
                .contains("letter.write", "letter.ready", "letter.read", "letter.print");
    }

    private List<String> events(Person who, String url) {
        return who.does(
                () -> transaction.execute(status -> jdbc.sql("select event from audit.entry where subject_id = :id")
                        .param("id", UUID.fromString(url.replace("/letters/", "")))
                        .query(String.class)
                        .list()));
    }

    @Test
    void aDoubleSubmitIsOneLetterAndAStaleVersionShowsBoth() {
        var fields = TestLetters.request(of);
        fields.put("_form", UUID.randomUUID().toString());
        var first = letters.written(worker, of, LetterKind.INFORMATION_REQUEST, fields);
        assertThat(letters.written(worker, of, LetterKind.INFORMATION_REQUEST, fields))
                .isEqualTo(first);

        var again = TestLetters.request(of);
        again.put("version", "0");
        again.put("pole.zakres", "Okres zatrudnienia");
        TestLetters.done(letters.post(worker, first + "/edit", again));
        again.put("pole.zakres", "Wysokość zasiłku");
        assertThat(letters.post(worker, first + "/edit", again))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("Okres zatrudnienia", "Wysokość zasiłku");
        assertThat(letters.post(worker, first + "/ready", Map.of("version", "0")))
                .hasStatus(CONFLICT);
    }

    @Test
    void aSchoolIsAskedAboutAChildAndNotAboutWhomeverTheLetterNamesAsItsParent() {
        var pupil = cases.child(worker, of, "Zuzanna", LocalDate.of(2014, 5, 6));
        var grown = cases.child(worker, of, "Bogdana", LocalDate.of(1999, 5, 6));
        var form = TestLetters.form(of, LetterKind.SCHOOL);
        var page = letters.page(worker, form);
        var choice = page.substring(page.indexOf("name=\"pole.dziecko\""));
        assertThat(choice.substring(0, choice.indexOf("</select>")))
                .contains(pupil.toString())
                .doesNotContain(grown.toString(), of.person().toString());

        var fields = TestLetters.common(of);
        fields.put("to", "FREE");
        fields.put("addressee", "Szkoła Podstawowa nr 7");
        fields.put("pole.dziecko", of.person().toString());
        fields.put("pole.prosba", "dożywianie");
        fields.put("pole.zgoda_data", "20.11.2026");
        fields.put("answerOn", "7.12.2026");
        assertThat(letters.post(worker, form, fields))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#pole.dziecko\"");
        fields.put("pole.dziecko", pupil.toString());
        fields.put("person", pupil.toString());
        assertThat(letters.post(worker, form, fields))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("wybierz rodzica albo opiekuna");
        fields.put("person", of.person().toString());
        assertThat(letters.page(worker, letters.written(worker, of, LetterKind.SCHOOL, fields)))
                .contains("Zuzanna");
    }

    @Test
    void aConsentIsNotLaterThanTheLetterThatTellsOfIt() {
        var fields = TestLetters.common(of);
        fields.put("to", "FREE");
        fields.put("addressee", "Poradnia");
        fields.put("dated", "19.11.2026");
        fields.put("answerOn", "7.12.2026");
        fields.put("pole.usluga", "terapia");
        fields.put("pole.powod", "Prośba osoby");
        for (var day : List.of("20.11.2026", "30.11.2026")) {
            fields.put("pole.zgoda_data", day);
            assertThat(letters.post(worker, TestLetters.form(of, LetterKind.REFERRAL), fields))
                    .hasStatus(UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("href=\"#pole.zgoda_data\"");
        }
        fields.put("pole.zgoda_data", "19.11.2026");
        letters.written(worker, of, LetterKind.REFERRAL, fields);
    }

    @Test
    void whoeverOpensAReadyLetterToCorrectItIsToldWhatToDoAndFilesAreNamedInPolish() {
        var url = letters.ready(worker, of);
        assertThat(letters.get(worker, url + "/edit")).hasStatus(SEE_OTHER).hasHeader("Location", url);
        assertThat(letters.page(worker, url)).contains("Wróć do szkicu");
        var name = "prosba-o-informacje-art-105-" + of.mark() + "-2026-11-23";
        assertThat(letters.get(worker, url + "/pdf").getResponse().getHeader("Content-Disposition"))
                .contains(name + ".pdf")
                .doesNotContain("Halina");
        assertThat(letters.get(worker, url + "/document?as=ODT").getResponse().getHeader("Content-Disposition"))
                .contains(name + ".odt");
    }

    @Test
    void thePageAsksInEnglishWhatTheLetterSaysInPolish() {
        var english = http.get()
                .uri(TestLetters.form(of, LetterKind.INFORMATION_REQUEST))
                .with(worker.login())
                .cookie(new jakarta.servlet.http.Cookie("language", "en"))
                .exchange();
        assertThat(english)
                .bodyText()
                .contains(
                        "value=\"weryfikacja uprawnień do świadczeń\"",
                        "checking entitlement to benefits",
                        "art. 105 ust. 1 of the Social Assistance Act");
    }

    @Test
    void institutionsAreFoundByWordsWithoutScript() {
        var fields = TestLetters.request(of);
        fields.put("q", "nie ma takiej");
        fields.put("_recalc", "true");
        assertThat(letters.post(worker, TestLetters.form(of, LetterKind.INFORMATION_REQUEST), fields))
                .hasStatusOk()
                .bodyText()
                .contains("Nie znaleziono takiej instytucji", "Wysokość wynagrodzenia netto");
    }
}
