package pl.oparcie.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.Ids;

/** Letters that come and go, through HTTP. */
@OparcieTest
class RegistersTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    Registers registers;

    @Autowired
    TransactionTemplate transaction;

    Person reception;
    Person lead;
    TestCases.Case mine;

    @BeforeEach
    void people() {
        reception = people.with(null, Role.RECEPTIONIST);
        lead = people.socialWorker(people.teamLeader().team());
        mine = cases.ledBy(lead);
    }

    @Test
    @Rule("reporting-and-office-rules R-B4")
    void aLetterGoesFromTheOfficeToTheDeskOfTheLeadAndIntoTheChronology() {
        var answer = register("Odpowiedź ze szkoły", mine.mark());
        assertThat(answer).hasStatus(303);
        var at = answer.getResponse().getHeader("Location");
        assertThat(get(reception, at))
                .hasStatusOk()
                .bodyText()
                .contains(mine.mark(), lead.name(), "u prowadzącego")
                .doesNotContain(mine.name());
        assertThat(get(reception, mine.url())).as("the office sees no case").hasStatus(404);
        assertThat(get(lead, "/")).bodyText().contains("Nowe pismo w sprawie: Odpowiedź ze szkoły");
        assertThat(get(lead, at)).hasStatusOk().bodyText().contains("Przyjmuję do sprawy");
        assertThat(get(people.socialWorker(people.teamLeader().team()), at))
                .as("another worker")
                .hasStatus(404);

        assertThat(post(reception, at + "/take", "version", "1"))
                .as("the office does not take it")
                .hasStatus(404);
        assertThat(post(lead, at + "/take", "version", "0")).as("stale").hasStatus(409);
        assertThat(post(lead, at + "/take", "version", "1")).hasStatus(303);
        assertThat(get(lead, mine.url())).bodyText().contains("Wpłynęło pismo: Odpowiedź ze szkoły (Nowak Ewa)");
        assertThat(get(lead, "/")).bodyText().doesNotContain("Odpowiedź ze szkoły");
    }

    @Test
    @Rule("reporting-and-office-rules R-B4")
    void aLetterWithoutACaseSaysWhy() {
        var at = register("Oferta szkolenia", "").getResponse().getHeader("Location");
        assertThat(get(reception, at)).bodyText().contains("do przydzielenia");
        assertThat(post(reception, at + "/end", "version", "0", "how", "NO_CASE", "why", ""))
                .hasStatus(422);
        assertThat(post(reception, at + "/end", "version", "0", "how", "NO_CASE", "why", "Reklama"))
                .hasStatus(303);
        assertThat(get(reception, at)).bodyText().contains("nie tworzy sprawy", "Reklama");
        assertThat(post(reception, at + "/case", "version", "1", "mark", "ZPS.8121.999999999.1999"))
                .hasStatus(422)
                .bodyText()
                .contains("Nie ma sprawy o tym znaku", "ZPS.8121.999999999.1999");
        assertThat(post(reception, at + "/case", "version", "1", "mark", mine.mark()))
                .hasStatus(303);
    }

    @Test
    void aCaseIsFoundByTheNameOfItsPersonAndShowsNoMoreThanTheSearch() {
        var at = register("Opinia bez znaku", "").getResponse().getHeader("Location");
        var last = mine.name().substring(mine.name().lastIndexOf(' ') + 1);
        assertThat(post(reception, at + "/case", "version", "0", "mark", last))
                .hasStatusOk()
                .bodyText()
                .contains("Halina " + last + ", ur. 1984", mine.mark(), "prowadzi " + lead.name())
                .doesNotContain(mine.url());
        assertThat(post(reception, at + "/case", "version", "0", "mark", "Niematakiego"))
                .hasStatus(422);
        assertThat(post(lead, at + "/case", "version", "0", "mark", last)).hasStatus(403);
        assertThat(post(
                        reception,
                        at + "/case",
                        "version",
                        "0",
                        "mark",
                        mine.mark().replace('.', ' ').toLowerCase(java.util.Locale.ROOT)))
                .as("the mark as it is said")
                .hasStatus(303);
    }

    @Test
    void theRegisterIsForTheOfficeAndIsSearchedWithoutNamesInTheAddress() {
        register("Pismo o zameldowaniu", "");
        assertThat(get(reception, "/office/incoming")).hasStatusOk().bodyText().contains("Pismo o zameldowaniu");
        assertThat(post(reception, "/office/incoming/search", "words", "zameldowaniu"))
                .hasStatusOk()
                .bodyText()
                .contains("Nowak Ewa");
        assertThat(post(reception, "/office/incoming/search", "words", "nie ma takiego"))
                .hasStatusOk()
                .bodyText()
                .contains("Nic nie znaleziono");
        assertThat(get(reception, "/office/incoming/print?day=2026-11-23"))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(get(lead, "/office/incoming")).hasStatus(403);
        assertThat(get(lead, "/office/outgoing")).hasStatus(403);
        assertThat(post(lead, "/office/incoming/new", "title", "x")).hasStatus(403);
        assertThat(register("", "")).hasStatus(422);
    }

    @Test
    @Rule("reporting-and-office-rules R-B4")
    @Rule("reporting-and-office-rules R-B18")
    void aLetterThatGoesOutBearsTheMarkAndKeepsHowItWasSentAndWhatShowsItArrived() {
        assertThat(post(
                        reception,
                        "/office/outgoing/new",
                        "addressee",
                        "Sąd Rejonowy",
                        "title",
                        "Informacja",
                        "channel",
                        "E_DELIVERY"))
                .as("without a mark")
                .hasStatus(422);
        var id = lead.<OutgoingId>does(() -> transaction.execute(status -> registers.outgoing(new NewOutgoing(
                "Szkoła Podstawowa nr 3",
                null,
                mine.id(),
                mine.mark(),
                "Prośba o opinię",
                null,
                null,
                NewOutgoing.Channel.POST_REGISTERED,
                null))));
        var at = "/office/outgoing/" + id;
        assertThat(get(lead, at)).hasStatusOk().bodyText().contains(mine.mark(), "przygotowane");
        assertThat(get(people.socialWorker(people.teamLeader().team()), at)).hasStatus(404);
        assertThat(post(
                        reception,
                        at + "/arrived",
                        "version",
                        "0",
                        "proof",
                        "RETURN_RECEIPT",
                        "deliveredOn",
                        "23.11.2026"))
                .as("not sent yet")
                .hasStatus(422);
        assertThat(post(reception, at + "/sent", "version", "0", "channel", "POST_REGISTERED", "sentOn", "20.11.2026"))
                .hasStatus(303);
        assertThat(post(
                        reception,
                        at + "/arrived",
                        "version",
                        "1",
                        "proof",
                        "RETURN_RECEIPT",
                        "deliveredOn",
                        "19.11.2026"))
                .as("before it was sent")
                .hasStatus(422);
        assertThat(post(
                        reception,
                        at + "/arrived",
                        "version",
                        "1",
                        "proof",
                        "RETURN_RECEIPT",
                        "deliveredOn",
                        "23.11.2026"))
                .hasStatus(303);
        assertThat(get(lead, at)).bodyText().contains("zwrotka", "23.11.2026", "doręczone");
    }

    @Test
    void aDayOfTheRegisterIsPrinted() {
        register("Pismo do druku", "");
        var found = reception.<java.util.List<Incoming>>does(() ->
                transaction.execute(status -> registers.incoming(null, LocalDate.of(2026, 11, 23), "", null, 50)));
        assertThat(found).extracting(Incoming::number).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        var pdf = get(reception, "/office/incoming/print?day=2026-11-23")
                .getResponse()
                .getContentAsByteArray();
        pl.oparcie.PdfCheck.assertPdfUa1(pdf);
    }

    private MvcTestResult register(String title, String mark) {
        return post(
                reception,
                "/office/incoming/new",
                "_form",
                Ids.next().toString(),
                "sender",
                "PERSON",
                "lastName",
                "Nowak",
                "firstName",
                "Ewa",
                "receivedOn",
                "23.11.2026",
                "dated",
                "20.11.2026",
                "title",
                title,
                "kind",
                "REPLY",
                "access",
                "CLOSED",
                "channel",
                "POST_REGISTERED",
                "enclosures",
                "1",
                "mark",
                mark);
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
