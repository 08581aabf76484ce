package pl.oparcie.register.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.db.JobDatabase;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.Households;
import pl.oparcie.register.NewAddress;
import pl.oparcie.register.NewPerson;
import pl.oparcie.register.RecordedSex;

/** Households as they live. */
@OparcieTest
class HouseholdTest {

    private static final NewAddress POLNA = NewAddress.at("Skawina", "Polna", "14", "3", "32-050");

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestPersons persons;

    @Autowired
    TestCases cases;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JobDatabase jobs;

    @Test
    @Rule("social-assistance-act A-03")
    void membersNeedNotBeRelativesAndMoveInAndOutWithDates() {
        var worker = people.socialWorker();
        var mother = persons.woman(worker, "Maria", TestPersons.surname("Zając"));
        var id = persons.household(worker, mother, POLNA);
        var lodger = TestPersons.surname("Lokatorska");
        var url = "/households/" + id;

        assertThat(post(worker, url + "/members", Map.of("newFirst", "Zofia", "newLast", lodger, "from", "1.06.2024")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(show(worker, url)).bodyText().contains("2 osoby", "Zofia " + lodger);

        var member = persons.in(worker, () -> households.members(id)).get(1);
        assertThat(post(worker, url + "/members/" + member.id() + "/leave", Map.of("away", "31.05.2024")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("później niż");
        assertThat(post(worker, url + "/members/" + member.id() + "/leave", Map.of("away", "1.09.2026")))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(show(worker, url)).bodyText().contains("1 osoba", "do 31.08.2026");
        assertThat(show(worker, url + "?on=31.08.2026")).bodyText().contains("2 osoby", "Kto tu mieszkał 31.08.2026");
        assertThat(show(worker, url + "?on=31.05.2024")).bodyText().contains("1 osoba");
        assertThat(show(worker, url + "?on=31.02.2024")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    @Rule("social-assistance-act A-17")
    void somebodyOfTheRegisterIsFoundByNameAndDateOfBirth() {
        var worker = people.socialWorker();
        var host = persons.woman(worker, "Ola", TestPersons.surname("Gospodyni"));
        var url = "/households/" + persons.household(worker, host, POLNA);
        var last = TestPersons.surname("Szukana");
        var born = LocalDate.of(1971, 5, 8);
        var stranger = people.socialWorker();
        var guest = persons.registeredBy(
                worker,
                NewPerson.of("Iga", last, RecordedSex.F, AddressForm.PANI).born(born));
        var namesake = persons.registeredBy(
                stranger,
                NewPerson.of("Iga", last, RecordedSex.F, AddressForm.PANI).born(born.plusYears(30)));
        var asked = new java.util.HashMap<>(Map.of("otherName", "Iga " + last, "from", "1.06.2026"));

        asked.put("_find", "true");
        assertThat(post(worker, url + "/members", asked))
                .as("a name alone finds nobody")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#otherBorn\"")
                .doesNotContain(guest.toString());
        asked.put("otherBorn", "8.05.1971");
        var before = searches(worker);
        assertThat(post(worker, url + "/members", asked))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("value=\"" + guest + "\"", "Iga " + last)
                .doesNotContain(namesake.toString());
        assertThat(searches(worker)).isEqualTo(before + 1);
        asked.remove("_find");
        assertThat(post(worker, url + "/members", asked))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#other\"", "Wybierz osobę z listy znalezionych", "value=\"" + guest + "\"");
        asked.put("other", guest.toString());
        assertThat(post(worker, url + "/members", asked)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(show(worker, url)).bodyText().contains("2 osoby", "Iga " + last);
    }

    private long searches(Person who) {
        return jobs.jdbc()
                .sql("select count(*) from audit.entry where event = 'register.search' and user_id = :me")
                .param("me", who.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void nobodyLivesInTwoHouseholdsAtOnce() {
        var worker = people.socialWorker();
        var guest = persons.woman(worker, "Iga", TestPersons.surname("Gościnna"));
        var first = persons.household(worker, guest, POLNA);
        var host = persons.woman(worker, "Ola", TestPersons.surname("Gospodyni"));
        var url = "/households/" + persons.household(worker, host, POLNA);
        var form = Map.of("other", guest.toString(), "from", "1.06.2026");

        assertThat(post(worker, url + "/members", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("mieszka już w gospodarstwie");
        assertThatThrownBy(() -> persons.in(worker, () -> jdbc.sql("""
                                insert into register.member (id, household_id, person_id, period)
                                values (:id, :household, :person, daterange('2025-01-01', '2025-02-01'))
                                """)
                        .param("id", Ids.next())
                        .param("household", java.util.UUID.fromString(url.substring(12)))
                        .param("person", guest.value())
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(post(
                        worker,
                        url + "/members",
                        Map.of("other", guest.toString(), "from", "1.06.2026", "leaving", "true")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(persons.in(worker, () -> households.members(first))).isEmpty();
        assertThat(persons.in(worker, () -> households.members(first, LocalDate.of(2026, 5, 31))))
                .hasSize(1);
        assertThat(persons.in(worker, () -> households.of(guest))).contains(HouseholdId.of(url.substring(12)));
    }

    @Test
    @Rule("social-assistance-act A-14")
    void aHomelessPersonHasTheLastRegistrationAndThePlaceOfStay() {
        var worker = people.socialWorker();
        var person = persons.woman(worker, "Ada", TestPersons.surname("Bezdomna"));
        var form = Map.of("from", "1.06.2026", "homeless", "true", "stay", "Skawina, schronisko");

        assertThat(post(worker, "/households?person=" + person, form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ostatniego zameldowania", "Skawina, schronisko");
        var made = post(
                worker,
                "/households?person=" + person,
                Map.of(
                        "from", "1.06.2026",
                        "homeless", "true",
                        "stay", "Skawina, schronisko",
                        "lastRegistered", "Wieliczka, Długa 7"));
        assertThat(made).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(show(
                        worker,
                        java.util.Objects.requireNonNull(made.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("Wieliczka, Długa 7", "Skawina, schronisko", "art. 101");
    }

    @Test
    @Rule("reporting-and-office-rules B7")
    void theDistrictComesFromTheAddressUnlessAReasonIsGiven() {
        var leader = people.teamLeader();
        var place = TestPersons.surname("Dzielnicowo");
        var name = TestPersons.surname("Rejon parzysty ");
        assertThat(post(
                        leader,
                        "/districts",
                        Map.of(
                                "name", name,
                                "rules.0.place", place,
                                "rules.0.simc", "0969400",
                                "rules.0.street", "ul. Polna",
                                "rules.0.parity", "EVEN",
                                "rules.0.first", "2",
                                "rules.0.last", "20")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var worker = people.socialWorker();
        var inside = persons.household(
                worker,
                persons.woman(worker, "Ada", TestPersons.surname("Rejonowa")),
                NewAddress.at(place, "Polna", "14A", "3", "32-050"));
        var outside = persons.household(
                worker,
                persons.woman(worker, "Ida", TestPersons.surname("Rejonowa")),
                NewAddress.at(place, "Polna", "15", "3", "32-050"));

        assertThat(show(worker, "/households/" + inside)).bodyText().contains(name);
        assertThat(show(worker, "/households/" + outside))
                .bodyText()
                .doesNotContain(name)
                .contains("Nie wynika z adresu");

        var district = persons.in(worker, () -> jdbc.sql("select id from register.district where name = :name")
                .param("name", name)
                .query(java.util.UUID.class)
                .single());
        var form = new java.util.HashMap<>(Map.of(
                "name",
                "Pani Ida",
                "place",
                place,
                "street",
                "Polna",
                "house",
                "15",
                "version",
                "0",
                "district",
                district.toString()));
        assertThat(post(worker, "/households/" + outside, form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        form.put("districtReason", "brat w sąsiednim domu");
        assertThat(post(worker, "/households/" + outside, form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(show(worker, "/households/" + outside))
                .bodyText()
                .contains(name, "brat w sąsiednim domu", "23.11.2026");
        assertThat(post(worker, "/households/" + outside, form)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aHouseholdOfAnothersCaseIsUnknownAndItsPeopleCannotBeTakenOver() {
        var file = cases.ledBy(people.socialWorker());
        var other = people.socialWorker();
        var own = persons.household(other, persons.woman(other, "Ola", TestPersons.surname("Własna")), POLNA);

        assertThat(show(other, "/households/" + file.household())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(show(people.benefitsWorker(), "/households/" + file.household()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(
                        other,
                        "/households/" + file.household() + "/members",
                        Map.of("newFirst", "X", "newLast", "Y", "from", "1.06.2026")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(
                        other,
                        "/households/" + own + "/members",
                        Map.of("other", file.person().toString(), "from", "1.06.2026")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nie masz dostępu do karty tej osoby");
        assertThat(show(other, "/people/" + file.person())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult show(Person who, String url) {
        return http.get().uri(url).with(who.login()).exchange();
    }

    private MvcTestResult post(Person who, String url, Map<String, String> form) {
        var params = new LinkedMultiValueMap<String, String>();
        form.forEach(params::add);
        return http.post()
                .uri(url)
                .params(params)
                .characterEncoding(StandardCharsets.UTF_8)
                .with(who.login())
                .exchange();
    }
}
