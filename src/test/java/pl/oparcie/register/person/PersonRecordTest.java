package pl.oparcie.register.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.NewPerson;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.RecordedSex;

/** A person's record: who opens it, what is refused, what is only warned of, and what is never lost. */
@OparcieTest
class PersonRecordTest {

    private static final LocalDate BORN = LocalDate.of(1984, 3, 12);

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestPersons persons;

    @Autowired
    TestCases cases;

    @Autowired
    pl.oparcie.register.Households households;

    @Test
    void theRecordOpensForThoseOfTheCaseAndIsUnknownToOthers() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var url = "/people/" + cases.ledBy(lead).person();

        for (var may : new Person[] {lead, leader, people.director()}) {
            assertThat(http.get().uri(url).with(may.login()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("12.03.1984");
        }
        for (var other : new Person[] {people.socialWorker(leader.team()), people.benefitsWorker()}) {
            assertThat(http.get().uri(url).with(other.login())).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(http.get().uri(url + "/edit").with(other.login())).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(other, url, Map.of("firstName", "Zła"))).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(http.get().uri(url).with(people.administrator().login())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoRegistersSomebodyForAnIndicationComesBackToIt() {
        var worker = people.benefitsWorker();
        var form = Map.of(
                "firstName", "Jadwiga",
                "lastName", TestPersons.surname("Wracająca"),
                "sex", "F",
                "form", "PANI",
                "noPesel", "UNKNOWN",
                "next", "indication");

        var created = post(worker, "/people", form);
        assertThat(created).hasStatus(HttpStatus.SEE_OTHER);
        var household = location(created);
        assertThat(household).startsWith("/households/new?person=").endsWith("&next=indication");
        assertThat(http.get().uri(household).with(worker.login()))
                .bodyText()
                .contains("Pani Jadwiga " + form.get("lastName"), "23.11.2026", "name=\"next\" value=\"indication\"");
        var person = household.replaceAll(".*person=|&.*", "");
        var home = Map.of(
                "person", person,
                "name", "Pani Jadwiga",
                "from", "23.11.2026",
                "place", "Skawina",
                "street", "ul. Polna",
                "house", "14",
                "postcode", "32-050",
                "next", "indication");
        assertThat(location(post(worker, "/households", home))).isEqualTo("/indications/new?person=" + person);
        assertThat(http.get().uri("/indications/new?person=" + person).with(worker.login()))
                .hasStatusOk();

        var forged = new java.util.HashMap<>(form);
        forged.put("lastName", TestPersons.surname("Druga"));
        forged.put("next", "//example.org");
        assertThat(location(post(worker, "/people", forged))).matches("/people/[0-9a-f-]{36}");
    }

    @Test
    void aHouseholdOfOnesOwnOpensNoRecordThatWasShut() {
        var worker = people.socialWorker();
        var alone = persons.woman(worker, "Halina", TestPersons.surname("Samotna"));
        var stranger = people.benefitsWorker();

        stranger.does(() -> households.ofOrCreate(alone, pl.oparcie.register.NewAddress.unknown()));

        assertThat(http.get().uri("/people/" + alone).with(stranger.login())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/people/" + alone).with(worker.login())).hasStatusOk();
    }

    @ParameterizedTest
    @Rule("reporting-and-office-rules B10")
    @Rule("reporting-and-office-rules B11")
    @CsvSource({
        "78110345286, cyfra kontrolna",
        "78130345287, nie oznaczają żadnego miesiąca",
        "99022912347, nie ma takiego dnia",
        "7811034528, PESEL ma 11 cyfr",
        "7811034528x, samych cyfr",
        "'', Wpisz PESEL albo zaznacz"
    })
    void aWrongNumberIsRefusedWithWhatIsWrong(String pesel, String says) {
        var answer = post(
                people.socialWorker(),
                "/people",
                Map.of(
                        "firstName", "Zenobia",
                        "lastName", TestPersons.surname("Kowalewska"),
                        "sex", "F",
                        "form", "PANI",
                        "pesel", pesel));

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(says, "Zenobia");
    }

    @Test
    @Rule("reporting-and-office-rules B10")
    void anotherSexOrBirthDateThanInTheNumberIsAWarningOnly() {
        var worker = people.socialWorker();
        var answer = post(
                worker,
                "/people",
                Map.of(
                        "firstName", "Kuba",
                        "lastName", TestPersons.surname("Zmiana"),
                        "sex", "M",
                        "form", "PAN",
                        "birthDate", "13.03.1984",
                        "pesel", TestPersons.pesel(BORN, true)));

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(http.get().uri(location(answer)).with(worker.login()))
                .hasStatusOk()
                .bodyText()
                .contains("wynika data urodzenia 12.03.1984")
                .contains("wynika inna płeć");
    }

    @Test
    @Rule("reporting-and-office-rules B10")
    void oneLivingPersonHasANumberUnlessItIsExplained() {
        var pesel = TestPersons.pesel(BORN, true);
        persons.registeredBy(
                people.socialWorker(),
                NewPerson.of("Ada", TestPersons.surname("Pierwsza"), RecordedSex.F, AddressForm.PANI)
                        .pesel(pesel));
        var worker = people.socialWorker();
        var form = Map.of(
                "firstName", "Ida",
                "lastName", TestPersons.surname("Druga"),
                "sex", "F",
                "form", "PANI",
                "confirmed", "true",
                "pesel", pesel);

        assertThat(post(worker, "/people", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("już jest w rejestrze", "Skąd ten sam PESEL");
        assertThat(post(worker, "/people", and(form, "peselShared", "błąd urzędu z 1983 r., sprostowanie w toku")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aLikelyDuplicateIsShownAndMustBeDenied() {
        var last = TestPersons.surname("Powtórzona");
        persons.woman(people.socialWorker(), "Maria", last);
        var worker = people.socialWorker();
        var form = Map.of(
                "firstName", "Marja",
                "lastName", last,
                "sex", "F",
                "form", "PANI",
                "noPesel", "UNKNOWN",
                "birthDate", "1.05.1984");

        assertThat(http.post().uri("/people/similar").params(params(form)).with(worker.login()))
                .hasStatusOk()
                .bodyText()
                .contains("Maria " + last, "podobna")
                .doesNotContain("12.03");
        assertThat(post(worker, "/people", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Maria " + last, "potwierdź");
        assertThat(post(worker, "/people", and(form, "confirmed", "true"))).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void twoWhoEditAtOnceSeeBothVersionsAndASecondClickIsNotASecondPerson() {
        var worker = people.socialWorker();
        var form = Map.of(
                "firstName", "Ewa",
                "lastName", TestPersons.surname("Równoczesna"),
                "sex", "F",
                "form", "PANI",
                "noPesel", "UNKNOWN",
                "_form", UUID.randomUUID().toString());
        var first = post(worker, "/people", form);
        assertThat(location(post(worker, "/people", form))).isEqualTo(location(first));

        var url = location(first);
        var version = versionOf(worker, url);
        var edit = and(without(form, "_form"), "version", version);
        assertThat(post(worker, url, and(edit, "firstName", "Ewelina"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(worker, url, and(edit, "firstName", "Eweryna")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ewelina", "Eweryna", "Zapisane w międzyczasie");
    }

    @Test
    void aChangedSurnameStaysAmongTheFormerOnes() {
        var worker = people.socialWorker();
        var before = TestPersons.surname("Panieńska");
        var url = "/people/" + persons.woman(worker, "Lena", before);
        var form = Map.of(
                "firstName", "Lena",
                "lastName", TestPersons.surname("Mężatka"),
                "sex", "F",
                "form", "PANI",
                "noPesel", "UNKNOWN",
                "renamed", "MARRIAGE",
                "version", versionOf(worker, url));

        assertThat(post(worker, url, form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(http.get().uri(url).with(worker.login())).bodyText().contains(before, "z małżeństwa");
        assertThat(http.post().uri("/search").param("q", before).with(worker.login()))
                .bodyText()
                .contains("dawniej: " + before);
    }

    @Test
    void duplicatesAreLinkedAndUnlinkedAndNothingIsMerged() {
        var worker = people.socialWorker();
        var last = TestPersons.surname("Podwójna");
        var main = persons.woman(worker, "Anna", last);
        var copy = persons.woman(worker, "Anna", last);
        var url = "/people/" + copy;

        assertThat(post(worker, url + "/link", Map.of("main", main.toString(), "version", versionOf(worker, url))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(http.get().uri(url).with(worker.login())).bodyText().contains("/people/" + main, "Rozłącz");
        assertThat(http.post().uri("/search").param("q", last).with(worker.login()))
                .bodyText()
                .contains("/people/" + main)
                .doesNotContain("/people/" + copy);

        assertThat(post(worker, url + "/unlink", Map.of("version", versionOf(worker, url))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(http.post().uri("/search").param("q", last).with(worker.login()))
                .bodyText()
                .contains("/people/" + copy);
    }

    @Test
    void aChildIsNotItsOwnAncestor() {
        var worker = people.socialWorker();
        var grandmother = unborn(worker, "Babcia");
        var mother = unborn(worker, "Matka");
        var child = unborn(worker, "Dziecko");

        assertThat(relate(worker, grandmother, mother, "CHILD")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(relate(worker, child, mother, "PARENT")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(relate(worker, grandmother, child, "PARENT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("swoim własnym przodkiem");
        assertThat(relate(worker, child, child, "SIBLING")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(relate(worker, mother, child, "CHILD")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(http.get().uri("/people/" + mother).with(worker.login()))
                .bodyText()
                .contains("rodzic", "dziecko");
    }

    @Test
    void whatIsTypedIsTextAndTooMuchOfItIsRefused() {
        var worker = people.socialWorker();
        var form = Map.of(
                "firstName", "<script>alert(1)</script> 😀",
                "lastName", "O'Próbna'); drop table register.person; --",
                "sex", "F",
                "form", "PANI",
                "noPesel", "UNKNOWN");
        var made = post(worker, "/people", and(form, "confirmed", "true"));

        assertThat(made).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(http.get().uri(location(made)).with(worker.login()))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script")
                .doesNotContain("<script>alert");
        assertThat(post(worker, "/people", and(form, "lastName", "x".repeat(100_000))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(worker, "/people", and(form, "sex", "ADMINISTRATOR")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(worker, "/people", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private PersonId unborn(Person worker, String first) {
        return persons.registeredBy(
                worker, NewPerson.of(first, TestPersons.surname("Rodowa"), RecordedSex.UNKNOWN, AddressForm.NONE));
    }

    private MvcTestResult relate(Person worker, PersonId person, PersonId other, String role) {
        return post(worker, "/people/" + person + "/relations", Map.of("role", role, "other", other.toString()));
    }

    private String versionOf(Person worker, String url) {
        var body = http.get().uri(url + "/edit").with(worker.login()).exchange();
        var text = new String(body.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        return text.replaceAll("(?s).*name=\"version\" value=\"(\\d*)\".*", "$1");
    }

    private MvcTestResult post(Person who, String url, Map<String, String> form) {
        return http.post().uri(url).params(params(form)).with(who.login()).exchange();
    }

    private static String location(MvcTestResult answer) {
        return java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static org.springframework.util.MultiValueMap<String, String> params(Map<String, String> form) {
        var params = new org.springframework.util.LinkedMultiValueMap<String, String>();
        form.forEach(params::add);
        return params;
    }

    private static Map<String, String> and(Map<String, String> form, String name, String value) {
        var all = new java.util.HashMap<>(form);
        all.put(name, value);
        return all;
    }

    private static Map<String, String> without(Map<String, String> form, String name) {
        var all = new java.util.HashMap<>(form);
        all.remove(name);
        return all;
    }
}
