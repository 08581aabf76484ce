package pl.oparcie.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.platform.Ids;

/** Documents of a case and of a person, through HTTP. */
@OparcieTest
class DocumentsTest {

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

    @Autowired
    pl.oparcie.TestClock clock;

    @Test
    void aScanIsAttachedShownReplacedAndCancelledAndNeverLost() {
        var lead = people.socialWorker(people.teamLeader().team());
        var mine = cases.ledBy(lead);
        var form = Ids.next();
        var first = TestFiles.pdf(2);
        assertThat(add(lead, mine, form, "Zaświadczenie o zarobkach", "PAY", "NO", file("skan.pdf", first)))
                .hasStatus(303)
                .hasHeader("Location", mine.url() + "/documents");
        assertThat(add(lead, mine, form, "Zaświadczenie o zarobkach", "PAY", "NO", file("skan.pdf", first)))
                .as("sent twice")
                .hasStatus(303);
        var kept = only(lead, mine);
        assertThat(kept.sha256()).isEqualTo(Files.hash(first));

        assertThat(get(lead, mine.url() + "/documents"))
                .hasStatusOk()
                .bodyText()
                .contains("Zaświadczenie o zarobkach", "/attachments/" + kept.id());
        assertThat(get(lead, mine.url())).bodyText().contains("Dołączono dokument: Zaświadczenie o zarobkach");
        var at = "/attachments/" + kept.id();
        assertThat(get(lead, at))
                .hasStatusOk()
                .bodyText()
                .contains("skan.pdf", kept.sha256(), at + "/versions/1/pages/2");
        assertThat(get(lead, at + "/versions/1/pages/2")).hasStatusOk().hasContentType("image/png");
        assertThat(get(lead, at + "/versions/1/pages/0")).hasStatusOk().hasContentType("image/png");

        var second = TestFiles.png();
        assertThat(replace(lead, at, "0", file("nowy.png", second))).hasStatus(303);
        assertThat(replace(lead, at, "0", file("inny.png", second)))
                .as("somebody was faster")
                .hasStatus(409);
        assertThat(get(lead, at + "/versions/1/file").getResponse().getContentAsByteArray())
                .isEqualTo(first);
        assertThat(get(lead, at + "/versions/2/file").getResponse().getContentAsByteArray())
                .isEqualTo(second);

        assertThat(post(lead, at + "/cancel", "reason", "", "version", "1")).hasStatus(422);
        assertThat(post(lead, at + "/cancel", "reason", "nie ta sprawa", "version", "1"))
                .hasStatus(303);
        assertThat(get(lead, at)).hasStatusOk().bodyText().contains("nie ta sprawa");
        assertThat(replace(lead, at, "2", file("po.png", second)))
                .as("cancelled")
                .hasStatus(409);
        assertThat(events(kept.id()))
                .contains(
                        "attachment.add",
                        "attachment.view",
                        "attachment.page",
                        "attachment.download",
                        "attachment.replace",
                        "attachment.cancel");
    }

    @Test
    @Rule("environmental-interview R18")
    void aCopyOfAnIdentityDocumentIsAskedForWithEveryVersionAndRemovedForGood() {
        var lead = people.socialWorker(people.teamLeader().team());
        var mine = cases.ledBy(lead);
        add(lead, mine, Ids.next(), "Zaświadczenie", "PAY", "NO", file("skan.pdf", TestFiles.pdf(1)));
        var kept = only(lead, mine);
        var at = "/attachments/" + kept.id();
        for (var asked : List.of("", "YES")) {
            assertThat(upload(
                            lead, at + "/versions", "version", "0", "identity", asked, file("d.png", TestFiles.png())))
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#identity", "wybierz go jeszcze raz");
        }
        assertThat(get(lead, at + "/versions/1/pages/1")).hasStatusOk(); // the picture is kept now, and goes too

        var gone = at + "/versions/1/destroy";
        assertThat(post(lead, gone, "gone", "", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#ground", "href=\"#gone", "href=\"#sure");
        assertThat(post(
                        people.socialWorker(people.teamLeader().team()),
                        gone,
                        "ground",
                        "IDENTITY",
                        "sure",
                        "true",
                        "gone",
                        "x",
                        "version",
                        "0"))
                .hasStatus(404);
        assertThat(post(
                        lead,
                        gone,
                        "ground",
                        "IDENTITY",
                        "sure",
                        "true",
                        "gone",
                        "kopia dowodu osobistego",
                        "version",
                        "0"))
                .hasStatus(303);
        assertThat(get(lead, at))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "kopia dowodu osobistego",
                        kept.sha256(),
                        "Treść tej wersji usunięto na trwałe",
                        "usunięty plik.pdf")
                .doesNotContain(
                        "skan.pdf", at + "/versions/1/file", at + "/versions/1/pages", at + "/versions/1/destroy");
        for (var address : List.of("/file", "/print", "/pages/0", "/pages/1")) {
            assertThat(get(people.director(), at + "/versions/1" + address))
                    .as(address)
                    .hasStatus(404);
        }
        assertThat(get(lead, mine.url() + "/documents")).bodyText().contains("treść usunięta");
        Integer left = lead.does(() -> transaction.execute(status -> jdbc.sql("""
                                select count(*) from attachment.version v where v.attachment_id = :id
                                   and (exists (select 1 from attachment.chunk c where c.content_id = v.content_id)
                                        or exists (select 1 from attachment.preview p where p.content_id = v.content_id))
                                """)
                .param("id", kept.id().value())
                .query(Integer.class)
                .single()));
        assertThat(left).isZero();
        assertThat(events(kept.id())).contains("attachment.add", "attachment.destroy");
        assertThat(post(lead, gone, "ground", "IDENTITY", "sure", "true", "gone", "jeszcze raz", "version", "0"))
                .hasStatus(409);
    }

    @Test
    @Rule("environmental-interview R18")
    void onALaterDayOnlyTheDirectorRemovesAContent() {
        var lead = people.socialWorker(people.teamLeader().team());
        var mine = cases.ledBy(lead);
        add(lead, mine, Ids.next(), "Zaświadczenie", "PAY", "NO", file("skan.pdf", TestFiles.pdf(1)));
        var gone = "/attachments/" + only(lead, mine).id() + "/versions/1/destroy";
        clock.moveTo(java.time.LocalDate.of(2026, 11, 24));
        try {
            assertThat(post(lead, gone, "ground", "IDENTITY", "sure", "true", "gone", "kopia dowodu", "version", "0"))
                    .hasStatus(403);
            assertThat(post(
                            people.director(),
                            gone,
                            "ground",
                            "IDENTITY",
                            "sure",
                            "true",
                            "gone",
                            "kopia dowodu",
                            "version",
                            "0"))
                    .hasStatus(303);
        } finally {
            clock.moveTo(pl.oparcie.TestClock.TODAY);
        }
    }

    @Test
    @Rule("environmental-interview R24")
    void whatBearsASignatureIsRemovedByTheDirectorOnlyAndNeverByWhoAddedIt() {
        var director = people.director();
        var lead = people.socialWorker(people.teamLeader().team());
        var mine = cases.ledBy(lead);
        add(
                lead,
                mine,
                Ids.next(),
                "Podpisane oświadczenie",
                "PAY",
                "NO",
                file("skan.pdf", TestFiles.pdf(1)),
                "signedBy",
                "Halina Próbna",
                "signature",
                "PAPER");
        var at = "/attachments/" + only(lead, mine).id();
        var gone = at + "/versions/1/destroy";
        assertThat(get(lead, at)).bodyText().doesNotContain(gone);
        assertThat(post(lead, gone, "ground", "OTHER", "sure", "true", "gone", "pomyłka"))
                .hasStatus(403);
        var id = only(lead, mine).id().value();
        assertThatThrownBy(() -> lead.does(() ->
                        transaction.execute(status -> jdbc.sql("select attachment.destroy_content(:id, 1, 'pomyłka')")
                                .param("id", id)
                                .query(Boolean.class)
                                .single())))
                .rootCause()
                .hasMessageContaining("destroy a content");
        assertThat(post(director, gone, "ground", "IDENTITY", "sure", "true", "gone", "kopia dowodu"))
                .hasStatus(303);
        assertThat(get(director, at)).bodyText().contains("kopia dokumentu tożsamości: kopia dowodu");
    }

    @Test
    void aFileIsServedSoThatItRunsNothingAndItsNameTellsNothing() {
        var lead = people.socialWorker();
        var mine = cases.ledBy(lead);
        add(lead, mine, Ids.next(), "Opinia", "SCHOOL_OPINION", "NO", file("Kowalska Halina.pdf", TestFiles.pdf(1)));
        var answer = get(lead, "/attachments/" + only(lead, mine).id() + "/versions/1/file");
        var headers = answer.getResponse();
        assertThat(headers.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("Kowalska");
        assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getHeader("Content-Security-Policy")).startsWith("sandbox");
        assertThat(headers.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void whoMayNotOpenTheCaseMayNotOpenItsDocuments() {
        var lead = people.socialWorker(people.teamLeader().team());
        var mine = cases.ledBy(lead);
        add(lead, mine, Ids.next(), "Opinia", "SCHOOL_OPINION", "NO", file("a.pdf", TestFiles.pdf(1)));
        var at = "/attachments/" + only(lead, mine).id();
        for (var other : List.of(
                people.socialWorker(people.teamLeader().team()), people.benefitsWorker(), people.administrator())) {
            for (var address : List.of(
                    at,
                    at + "/versions/1",
                    at + "/versions/1/file",
                    at + "/versions/1/print",
                    at + "/versions/1/pages/0",
                    at + "/edit")) {
                assertThat(get(other, address)).as(address).hasStatus(404);
            }
            assertThat(get(other, mine.url() + "/documents")).hasStatus(404);
            assertThat(add(other, mine, Ids.next(), "x", "NOTE", "NO", file("a.pdf", TestFiles.pdf(1))))
                    .hasStatus(404);
            assertThat(post(other, at + "/cancel", "reason", "x", "version", "0"))
                    .hasStatus(404);
        }
        assertThat(get(people.director(), at)).as("the director may").hasStatusOk();
    }

    @Test
    @Rule("environmental-interview R18")
    void aCopyOfAnIdentityDocumentIsNeverKept() {
        var lead = people.socialWorker();
        var mine = cases.ledBy(lead);
        assertThat(add(lead, mine, Ids.next(), "Dowód osobisty", "OTHER", "YES", file("a.pdf", TestFiles.pdf(1))))
                .hasStatus(422)
                .bodyText()
                .contains("Kopii dokumentu tożsamości się nie przechowuje", "Dowód osobisty");
        assertThat(add(lead, mine, Ids.next(), "x", "IDENTITY", "NO", file("a.pdf", TestFiles.pdf(1))))
                .hasStatus(422);
        assertThat(add(lead, mine, Ids.next(), "x", "OTHER", "", file("a.pdf", TestFiles.pdf(1))))
                .hasStatus(422);
        assertThat(get(lead, "/attachments/new/case/" + mine.id()))
                .hasStatusOk()
                .bodyText()
                .contains("oświadczenie o stanie majątkowym")
                .doesNotContain("IDENTITY");
        assertThat(list(lead, mine)).isEmpty();
    }

    @Test
    @Rule("environmental-interview R19")
    void aCopySaysWhoCertifiedItAndWhen() {
        var lead = people.socialWorker();
        var mine = cases.ledBy(lead);
        assertThat(add(
                        lead,
                        mine,
                        Ids.next(),
                        "Opinia",
                        "OTHER",
                        "NO",
                        file("a.pdf", TestFiles.pdf(1)),
                        "form",
                        "COPY"))
                .hasStatus(422)
                .bodyText()
                .contains("Kopia wymaga poświadczenia");
        assertThat(add(
                        lead,
                        mine,
                        Ids.next(),
                        "Opinia",
                        "OTHER",
                        "NO",
                        file("a.pdf", TestFiles.pdf(1)),
                        "form",
                        "ELECTRONIC_COPY"))
                .hasStatus(422);
        assertThat(add(
                        lead,
                        mine,
                        Ids.next(),
                        "Opinia",
                        "OTHER",
                        "NO",
                        file("a.pdf", TestFiles.pdf(1)),
                        "form",
                        "COPY",
                        "certifiedBy",
                        "Anna Wójcik, pracownik socjalny",
                        "certifiedOn",
                        "20.11.2026"))
                .hasStatus(303);
        assertThat(get(lead, "/attachments/" + only(lead, mine).id()))
                .bodyText()
                .contains("Za zgodność z oryginałem", "Anna Wójcik, pracownik socjalny, 20.11.2026");
    }

    @Test
    @Rule("reporting-and-office-rules R-B18")
    void aSignedFileIsKeptUnchangedWithWhoSignedItAndHow() {
        var lead = people.socialWorker();
        var mine = cases.ledBy(lead);
        var signed = TestFiles.pdf(1);
        assertThat(add(
                        lead,
                        mine,
                        Ids.next(),
                        "Zgoda",
                        "SIGNED_AGREEMENT",
                        "NO",
                        file("a.pdf", signed),
                        "origin",
                        "SIGNED"))
                .as("signed by nobody")
                .hasStatus(422);
        assertThat(add(
                        lead,
                        mine,
                        Ids.next(),
                        "Zgoda",
                        "SIGNED_AGREEMENT",
                        "NO",
                        file("a.pdf", signed),
                        "origin",
                        "SIGNED",
                        "signedBy",
                        "Jan Zieliński",
                        "signedOn",
                        "20.11.2026",
                        "signature",
                        "QUALIFIED"))
                .hasStatus(303);
        var kept = only(lead, mine);
        assertThat(kept.signature()).isEqualTo(Signature.Kind.QUALIFIED);
        assertThat(lead.<byte[]>does(() -> transaction.execute(status -> attachments.content(kept.id()))))
                .isEqualTo(signed);
        assertThat(lead.<Boolean>does(() -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        jdbc.sql("update attachment.chunk set bytes = '\\x00'").update();
                        return true;
                    } catch (org.springframework.dao.DataAccessException refused) {
                        return false;
                    }
                })))
                .isFalse();
    }

    @Test
    void aFileThatIsTooLargeOrBadIsRefusedAndTheWordsStay() {
        var lead = people.socialWorker();
        var mine = cases.ledBy(lead);
        var large = new byte[60 * 1024 * 1024];
        System.arraycopy(TestFiles.pdf(1), 0, large, 0, 500);
        assertThat(add(lead, mine, Ids.next(), "Opinia ze szkoły", "OTHER", "NO", file("wielki.pdf", large)))
                .hasStatus(422)
                .bodyText()
                .contains("Plik „wielki.pdf” jest za duży: największy może mieć 25 MB", "Opinia ze szkoły");
        assertThat(add(lead, mine, Ids.next(), "Faktura", "OTHER", "NO", file("faktura.pdf", TestFiles.program())))
                .hasStatus(422)
                .bodyText()
                .contains("jest programem", "Faktura");
        assertThat(add(
                        lead,
                        mine,
                        Ids.next(),
                        "Faktura",
                        "OTHER",
                        "NO",
                        file("a.docx", TestFiles.docx("word/vbaProject.bin", "x"))))
                .hasStatus(422)
                .bodyText()
                .contains("zawiera makra");
        assertThat(http.post()
                        .uri("/attachments/new/case/" + mine.id())
                        .param("title", "bez pliku")
                        .with(lead.login()))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz plik", "bez pliku");
        assertThat(list(lead, mine)).isEmpty();
    }

    @Test
    void aDocumentOfAPersonStandsOnThePersonsPage() {
        var lead = people.socialWorker();
        var mine = cases.ledBy(lead);
        assertThat(get(lead, "/people/" + mine.person()))
                .hasStatusOk()
                .bodyText()
                .contains("Nie ma tu jeszcze dokumentów");
        assertThat(upload(
                        lead,
                        "/attachments/new/person/" + mine.person(),
                        "_form",
                        Ids.next().toString(),
                        "title",
                        "Orzeczenie",
                        "kind",
                        "DISABILITY",
                        "origin",
                        "RECEIVED",
                        "identity",
                        "NO",
                        file("a.png", TestFiles.png())))
                .hasStatus(303);
        assertThat(get(lead, "/people/" + mine.person())).bodyText().contains("Orzeczenie");
        assertThat(get(lead, "/attachments/new/nothing/" + mine.person())).hasStatus(404);
    }

    private List<Attachment> list(Person who, TestCases.Case of) {
        return who.does(() -> transaction.execute(status -> attachments.ofCase(of.id())));
    }

    private Attachment only(Person who, TestCases.Case of) {
        var all = list(who, of);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> events(AttachmentId id) {
        return jdbc.sql("select event from audit.entry where subject_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("files", name, null, bytes);
    }

    private MvcTestResult add(
            Person who,
            TestCases.Case to,
            UUID form,
            String title,
            String kind,
            String identity,
            MockMultipartFile file,
            String... more) {
        var all = new Object[13 + more.length];
        var given = new Object[] {
            "_form", form.toString(), "title", title, "kind", kind, "identity", identity, "origin", "RECEIVED", file
        };
        System.arraycopy(more, 0, all, 0, more.length);
        System.arraycopy(given, 0, all, more.length, given.length);
        return upload(
                who, "/attachments/new/case/" + to.id(), java.util.Arrays.copyOf(all, more.length + given.length));
    }

    private MvcTestResult replace(Person who, String at, String version, MockMultipartFile file) {
        return upload(
                who, at + "/versions", "_form", Ids.next().toString(), "version", version, "identity", "NO", file);
    }

    /** Names and values by turns, the file last. What is given first wins. */
    private MvcTestResult upload(Person who, String at, Object... given) {
        var request = http.post().uri(at).contentType(MULTIPART_FORM_DATA).multipart();
        var names = new java.util.HashSet<String>();
        for (var i = 0; i < given.length - 1; i += 2) {
            if (names.add(given[i].toString())) {
                request.param(given[i].toString(), given[i + 1].toString());
            }
        }
        return request.file((MockMultipartFile) given[given.length - 1])
                .with(who.login())
                .exchange();
    }

    private MvcTestResult get(Person who, String at) {
        return http.get().uri(at).with(who.login()).exchange();
    }

    private MvcTestResult post(Person who, String at, String... given) {
        var request =
                http.post().uri(at).with(who.login()).param("_form", Ids.next().toString());
        for (var i = 0; i < given.length; i += 2) {
            request.param(given[i], given[i + 1]);
        }
        return request.exchange();
    }
}
