package pl.oparcie.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.platform.Ids;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.TermReader;
import pl.oparcie.term.TermRules;
import pl.oparcie.term.Terms;

/** The centre's settings and its procedure. Days lie far ahead, so that other tests keep the defaults. */
@OparcieTest
class CentreTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    Centre centre;

    @Autowired
    TermRules rules;

    @Autowired
    Terms terms;

    @Autowired
    TermReader reader;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @Rule("social-assistance-act A-22")
    void aVersionOfTheProcedureSetsTermsFromItsDayAndLeavesWhatWasBefore() {
        var director = people.director();
        assertThat(adopt(director, "5/2040", "2.01.2040", "1.02.2040", "3", file("procedura.pdf", PDF)))
                .hasStatus(303);

        transaction.executeWithoutResult(status -> {
            var before = rules.ruleOn(TermKind.FIRST_CONTACT, LocalDate.of(2040, 1, 31));
            var after = rules.ruleOn(TermKind.FIRST_CONTACT, LocalDate.of(2040, 2, 1));
            assertThat(before.source()).isEqualTo("DEFAULT");
            assertThat(after.amount()).isEqualTo(3);
            assertThat(after.basis()).isEqualTo("Procedura, zarządzenie nr 5/2040 z 2.01.2040");
            assertThat(centre.procedureOn(LocalDate.of(2040, 1, 31))).isEmpty();
            assertThat(centre.procedureOn(LocalDate.of(2041, 1, 1)))
                    .get()
                    .extracting(ProcedureVersion::orderNumber)
                    .isEqualTo("5/2040");
        });
        anOldCaseKeepsItsOwnRules(director);

        assertThat(adopt(director, "6/2040", "2.01.2040", "1.02.2040", "4", null))
                .hasStatus(422)
                .bodyText()
                .contains("Wpisz dzień późniejszy niż 1.02.2040");
        assertThat(http.get()
                        .uri("/centre/procedure")
                        .with(people.socialWorker().login()))
                .hasStatusOk()
                .bodyText()
                .contains("zarządzenie nr 5/2040", "procedura.pdf", "art. 121 ust. 2ba")
                .doesNotContain("/centre/procedure/new");
    }

    private void anOldCaseKeepsItsOwnRules(Person director) {
        var subject = Ids.next();
        director.does(() -> transaction.executeWithoutResult(status -> {
            terms.open(
                    new NewTerm(
                            TermKind.FIRST_CONTACT,
                            null,
                            subject,
                            LocalDate.of(2040, 3, 5),
                            null,
                            director.id(),
                            null,
                            null,
                            "term.kind.FIRST_CONTACT",
                            List.of(),
                            "/"),
                    LocalDate.of(2039, 5, 5));
            assertThat(reader.ofSubject(subject)).first().satisfies(term -> {
                assertThat(term.source()).isEqualTo("DEFAULT");
                assertThat(term.dueOn()).isEqualTo(LocalDate.of(2040, 3, 12));
            });
            status.setRollbackOnly();
        }));
    }

    @Test
    void anUploadThatIsNotWhatItSaysIsRefusedInWords() {
        var director = people.director();
        for (var wrong : List.of(
                file("procedura.pdf", "<html>nie pdf</html>".getBytes(StandardCharsets.UTF_8)),
                file("procedura.docx", PDF),
                file("procedura.odt", zip("word/document.xml")),
                file("obraz.exe", new byte[] {'M', 'Z', 0, 0}))) {
            assertThat(adopt(director, "9/2050", "2.01.2050", "1.02.2050", "3", wrong))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Ten plik nie jest tym", "9/2050");
        }
        assertThat(adopt(director, "9/2050", "2.01.2050", "1.02.2050", "0", file("p.docx", zip("word/document.xml"))))
                .hasStatus(422)
                .bodyText()
                .contains("od 1 do 60")
                .doesNotContain("Ten plik nie jest tym");
        assertThat(adopt(director, "9/2050", "2.03.2050", "1.02.2050", "3", null))
                .hasStatus(422)
                .bodyText()
                .contains("nie wcześniejszy niż data zarządzenia");
    }

    @Test
    @Rule("social-assistance-act A-22")
    void aParameterHasAHistory() {
        var administrator = people.administrator();
        assertThat(parameter(administrator, "POPULATION", "12345", "1.01.2040")).hasStatus(303);
        assertThat(parameter(administrator, "POPULATION", "12000", "1.01.2041")).hasStatus(303);

        assertThat(centre.numberOn(Parameter.POPULATION, LocalDate.of(2040, 12, 31)))
                .isEqualTo(12_345);
        assertThat(centre.numberOn(Parameter.POPULATION, LocalDate.of(2041, 1, 1)))
                .isEqualTo(12_000);
        assertThat(parameter(administrator, "POPULATION", "1", "1.06.2040")).hasStatus(422);
        assertThat(parameter(administrator, "SEPARATION", "może", "1.01.2042"))
                .hasStatus(422)
                .bodyText()
                .contains("może");
        assertThat(http.get().uri("/centre").with(administrator.login()))
                .bodyText()
                .contains("12345 (od 1.01.2040 do 31.12.2040)");
    }

    @Test
    void theCentreIsNamedByItsHeadAndTwoEditorsSeeEachOther() {
        var director = people.director();
        var version = centre.identity().version();
        assertThat(name(director, "MGOPS Próbno", version)).hasStatus(303);
        assertThat(centre.identity().shortName()).isEqualTo("MGOPS Próbno");
        assertThat(centre.directorTitle()).isEqualTo("Kierownik");

        assertThat(name(people.administrator(), "Inna nazwa", version))
                .hasStatus(409)
                .bodyText()
                .contains("Inna nazwa", "MGOPS Próbno");
        assertThat(name(director, "", centre.identity().version())).hasStatus(422);
        assertThat(http.get().uri("/centre").with(people.socialWorker().login()))
                .hasStatus(403);
        assertThat(name(people.socialWorker(), "x", centre.identity().version()))
                .hasStatus(403);
    }

    @Test
    void aDoubleClickSavesOnce() {
        var administrator = people.administrator();
        var form = Ids.next().toString();
        for (var i = 0; i < 2; i++) {
            assertThat(http.post()
                            .uri("/centre/parameters")
                            .param("_form", form)
                            .param("name", "SMALLEST_CELL")
                            .param("value", "7")
                            .param("from", "1.01.2044")
                            .with(administrator.login()))
                    .hasStatus(303);
        }
    }

    private MvcTestResult adopt(
            Person person,
            String order,
            String orderDate,
            String from,
            String contact,
            @org.jspecify.annotations.Nullable MockMultipartFile file) {
        var request = http.post().uri("/centre/procedure").multipart();
        if (file != null) {
            request.file(file);
        }
        return request.param("orderNumber", order)
                .param("orderDate", orderDate)
                .param("from", from)
                .param("FIRST_CONTACT", contact)
                .param("DIAGNOSIS", "21")
                .param("PLAN", "14")
                .param("REVIEW", "3")
                .param("SAFETY_REVIEW", "2")
                .param("FOLLOW_UP", "3")
                .param("CONTRACT_END", "4")
                .param("CONTRACT_EVALUATION", "1")
                .with(person.login())
                .exchange();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/pdf", content);
    }

    private static byte[] zip(String entry) {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.putNextEntry(new ZipEntry(entry));
            }
            return bytes.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private MvcTestResult parameter(Person person, String name, String value, String from) {
        return http.post()
                .uri("/centre/parameters")
                .param("name", name)
                .param("value", value)
                .param("from", from)
                .with(person.login())
                .exchange();
    }

    private MvcTestResult name(Person person, String shortName, int version) {
        return http.post()
                .uri("/centre")
                .param("kind", "MGOPS")
                .param("name", "Miejsko-Gminny Ośrodek Pomocy Społecznej w Próbnie")
                .param("shortName", shortName)
                .param("unitSymbol", "ZPS")
                .param("version", Integer.toString(version))
                .with(person.login())
                .exchange();
    }
}
