package pl.oparcie.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.platform.Ids;

/** The administrator's templates through HTTP. */
@OparcieTest
class TemplatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    Templates templates;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theCentresOwnVersionIsUsedFromItsDayAndTheSuppliedOneComesBack() throws IOException {
        var admin = people.administrator();
        assertThat(get(admin, "/templates"))
                .hasStatusOk()
                .bodyText()
                .contains("Pismo do sądu rodzinnego", "dostarczony z programem");
        var document = TestLetters.docx("Sąd", "Dotyczy: {{osoba.nazwa}}, wniosek: {{pole.wniosek}}");
        var form = Ids.next().toString();
        assertThat(upload(admin, "/templates/court/new", form, "24.11.2026", "0", document))
                .hasStatus(303);
        assertThat(upload(admin, "/templates/court/new", form, "24.11.2026", "0", document))
                .as("sent twice")
                .hasStatus(303);
        assertThat(upload(admin, "/templates/court/new", Ids.next().toString(), "24.11.2026", "0", document))
                .as("somebody was faster")
                .hasStatus(409);
        assertThat(court(TODAY).supplied()).isTrue();
        var own = court(TODAY.plusDays(1));
        assertThat(own.supplied()).isFalse();
        assertThat(own.version()).isEqualTo(1);
        var filled = fill(own.id(), Map.of("osoba.nazwa", "Anna Kowalska"), Format.ODT);
        assertThat(filled.format()).as("the centre's own file keeps its format").isEqualTo(Format.DOCX);
        assertThat(filled.open()).containsExactly("pole.wniosek");
        assertThat(TestLetters.text(filled.editable(), Format.DOCX))
                .contains("Dotyczy: Anna Kowalska, wniosek: ………………");
        assertThat(get(admin, "/templates/court")).hasStatusOk().bodyText().contains("Wersja 1", "pole.wniosek");
        assertThat(get(admin, "/templates/versions/" + own.id() + "/preview?person=PAN&as=pdf"))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(get(admin, "/templates/versions/" + own.id() + "/document")
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(document);
        assertThat(post(admin, "/templates/court/back", "version", "0"))
                .as("stale")
                .hasStatus(409);
        assertThat(post(admin, "/templates/court/back", "version", "1")).hasStatus(303);
        assertThat(upload(admin, "/templates/court/new", Ids.next().toString(), "22.11.2026", "2", document))
                .as("in the past")
                .hasStatus(422);
    }

    @Test
    void aVersionThatDoesNotHoldYetIsTakenBackAndNeverWill() throws IOException {
        var admin = people.administrator();
        var document = TestLetters.docx("Szkoła", "Dotyczy: {{osoba.nazwa}}");
        assertThat(upload(admin, "/templates/clinic/new", Ids.next().toString(), "1.12.2026", "0", document))
                .hasStatus(303);
        assertThat(upload(admin, "/templates/clinic/new", Ids.next().toString(), "23.11.2026", "1", document))
                .hasStatus(303);
        var page = new String(
                get(admin, "/templates/clinic").getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        var cancel = page.replaceAll("(?s).*action=\"(/templates/versions/[0-9a-f-]+/cancel)\".*", "$1");
        assertThat(page.split("/cancel\"")).as("only of the one to come").hasSize(2);
        assertThat(post(people.socialWorker(), cancel, "version", "2")).hasStatus(403);
        assertThat(post(admin, cancel, "version", "2")).hasStatus(303);
        assertThat(get(admin, "/templates/clinic"))
                .bodyText()
                .contains("cofnięta 23.11.2026")
                .doesNotContain("/cancel\"");
        assertThat(post(admin, cancel, "version", "2")).hasStatus(422);
        assertThat(usable(LocalDate.of(2026, 12, 2)).stream()
                        .filter(one -> one.kind() == LetterKind.CLINIC)
                        .map(TemplateInfo::version))
                .containsExactly(2);
    }

    @Test
    void mistakesAreListedWithTheirPlaceAndTheFormKeepsItsWords() {
        var admin = people.administrator();
        var broken = TestLetters.docx(
                "Pismo",
                "Do {{adresat.nzawa}}",
                "{{#plan.cele}}",
                "{{nazwa}}",
                "|{{osoba.nazwa}|{{/gospodarstwo.osoby}}|");
        assertThat(upload(
                        admin,
                        "/templates/new",
                        Ids.next().toString(),
                        "1.12.2026",
                        null,
                        broken,
                        "name",
                        "Pismo o dojazdach"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "akapit 2: nieznane pole {{adresat.nzawa}}; czy chodzi o „adresat.nazwa”?",
                        "tabela 1, wiersz 1: niedomknięte nawiasy",
                        "tabela 1, wiersz 1: koniec {{/gospodarstwo.osoby}} nie pasuje do początku {{#plan.cele}}",
                        "Pismo o dojazdach",
                        "1.12.2026");
        var mended = TestLetters.docx("Pismo", "Do {{adresat.nazwa}}");
        assertThat(upload(
                        admin,
                        "/templates/new",
                        Ids.next().toString(),
                        "23.11.2026",
                        null,
                        mended,
                        "name",
                        "Pismo o dojazdach"))
                .hasStatus(303);
        assertThat(upload(
                        admin,
                        "/templates/new",
                        Ids.next().toString(),
                        "23.11.2026",
                        null,
                        mended,
                        "name",
                        "pismo o dojazdach"))
                .as("the same name again")
                .hasStatus(422);
        assertThat(usable(TODAY)).extracting(TemplateInfo::name).contains("Pismo o dojazdach");
    }

    @Test
    void whatIsNoTemplateIsRefusedInPlainWords() {
        var admin = people.administrator();
        refused(
                admin,
                "wzor.docx",
                TestLetters.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:p"),
                "nie da się odczytać");
        refused(admin, "wzor.docx", TestLetters.program(), "jest programem");
        refused(admin, "wzor.docx", TestLetters.with(TestLetters.docx("a"), "word/vbaProject.bin", "x"), "są makra");
        refused(
                admin,
                "wzor.odt",
                TestLetters.with(TestLetters.odt(), "Basic/Standard/Module1.xml", "x"),
                "zapisz jako zwykły dokument bez makr");
        refused(admin, "wzor.docx", TestLetters.bomb(), "po rozpakowaniu jest zbyt wielki");
        refused(admin, "wzor.docx", new byte[60 * 1024 * 1024], "jest za duży");
        refused(admin, "wzor.docx", "%PDF-1.4 nic".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "");
        refused(admin, "wzor.odt", TestLetters.docx("a"), "nie zgadza się z jego treścią");
        refused(
                admin,
                "wzor.docx",
                TestLetters.zip(
                        "[Content_Types].xml", "<Types/>",
                        "word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
                "nie da się odczytać");
        refused(admin, "wzor.docx", new byte[0], "jest pusty");
        refused(admin, "", new byte[0], "Wybierz dokument");
    }

    private void refused(Person admin, String name, byte[] file, String why) {
        var answer = http.post()
                .uri("/templates/clinic/new")
                .contentType(MULTIPART_FORM_DATA)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("_form", Ids.next().toString())
                .param("from", "23.11.2026")
                .param("version", "0")
                .with(admin.login())
                .exchange();
        assertThat(answer).as(why).hasStatus(422).bodyText().contains(why, "23.11.2026");
    }

    @Test
    void theDirectorReadsTheAdministratorChangesAndOthersStayOut() {
        var director = people.director();
        for (var url : new String[] {"/templates", "/templates/referral", "/templates/placeholders"}) {
            assertThat(get(director, url)).as(url).hasStatusOk();
            assertThat(get(people.socialWorker(), url)).as(url).hasStatus(403);
        }
        assertThat(get(director, "/templates/referral/new")).hasStatus(403);
        assertThat(post(director, "/templates/referral/back", "version", "0")).hasStatus(403);
        var file = "/templates/versions/" + LetterKind.REFERRAL.suppliedId() + "/document?as=odt";
        assertThat(get(director, file)).hasStatusOk();
        assertThat(get(people.benefitsWorker(), file)).hasStatus(403);
        assertThat(get(director, "/templates/versions/" + Ids.next() + "/document"))
                .hasStatus(404);
        assertThat(get(director, "/templates/nonsense")).hasStatus(404);
    }

    private TemplateInfo court(LocalDate on) {
        return usable(on).stream()
                .filter(one -> one.kind() == LetterKind.COURT)
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<TemplateInfo> usable(LocalDate on) {
        return people.socialWorker().does(() -> transaction.execute(status -> templates.usable(on)));
    }

    private Filled fill(TemplateId id, Map<String, Object> values, Format format) {
        return people.socialWorker()
                .does(() -> transaction.execute(status -> templates.fill(id, Values.of(values), format)));
    }

    private MvcTestResult get(Person who, String url) {
        return http.get().uri(url).with(who.login()).exchange();
    }

    private MvcTestResult post(Person who, String url, String name, String value) {
        return http.post().uri(url).param(name, value).with(who.login()).exchange();
    }

    private MvcTestResult upload(
            Person who, String url, String form, String from, String version, byte[] document, String... more) {
        var request = http.post()
                .uri(url)
                .contentType(MULTIPART_FORM_DATA)
                .multipart()
                .file(new MockMultipartFile("file", "wzor.docx", "application/octet-stream", document))
                .param("_form", form)
                .param("from", from);
        if (version != null) {
            request = request.param("version", version);
        }
        for (var i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        return request.with(who.login()).exchange();
    }
}
