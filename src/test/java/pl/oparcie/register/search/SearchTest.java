package pl.oparcie.register.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.access.role.Role;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.NewAddress;
import pl.oparcie.register.NewPerson;
import pl.oparcie.register.RecordedSex;

/** One box that finds by any spelling, says why, and shows strangers the minimal card only. */
@OparcieTest
class SearchTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestPersons persons;

    @Autowired
    TestCases cases;

    @Autowired
    JdbcClient jdbc;

    @Rule("reporting-and-office-rules B12")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zolkiewska",
                "Zółkewska",
                "Żółkiewskiej",
                "ŻÓŁKIEWSKA",
                "żółkiew",
                "Halinie Żółkiewskiej",
                "Zolkiewska Halina 1951",
                "żółikewska"
            })
    void zolkiewskaIsFoundByAnySpelling(String typed) {
        var worker = people.socialWorker();
        persons.registeredBy(
                worker,
                NewPerson.of("Halina", "Żółkiewska", RecordedSex.F, AddressForm.PANI)
                        .born(LocalDate.of(1951, 5, 3)));

        assertThat(search(worker, typed)).hasStatusOk().bodyText().contains("Halina Żółkiewska");
    }

    @Test
    @Rule("reporting-and-office-rules B12")
    void aFormerNameFindsThePersonAndIsNamed() {
        var worker = people.socialWorker();
        var former = TestPersons.surname("Brzęczykówna");
        persons.registeredBy(
                worker,
                NewPerson.of("Ewa", TestPersons.surname("Lipińska"), RecordedSex.F, AddressForm.PANI)
                        .bornAs(former));

        assertThat(search(worker, former.toLowerCase(java.util.Locale.ROOT)))
                .bodyText()
                .contains("Ewa Lipińska")
                .contains("dawniej: " + former);
    }

    @Test
    void theExactNameComesBeforeTheDeclinedAndTheMisspelt() {
        var worker = people.socialWorker();
        var exact = TestPersons.surname("Wrzosek");
        var similar = "V" + exact.substring(1);
        persons.woman(worker, "Ala", similar);
        persons.woman(worker, "Ola", exact);

        var page = search(worker, exact);

        assertThat(page).bodyText().containsSubsequence("Ola " + exact, "dokładnie", "Ala " + similar, "podobne");
    }

    /** What is typed, who is found on top and why. */
    @Rule("reporting-and-office-rules B12")
    @ParameterizedTest
    @CsvSource({
        "{s}, dokładnie",
        "{s} Halina, dokładnie",
        "halina {s} 1951, dokładnie",
        "{s} 3.05.1951, dokładnie",
        "H. {s}, początek się zgadza",
        "{s} hal, początek się zgadza",
        "{b}, początek się zgadza",
        "{s}j, podobne",
        "{w}, podobne",
        "Haliny {s}, odmienione",
        "Halnia {s}, podobne",
        "{f}, dawniej: {f}",
        "Halina {f}, dawniej: {f}",
        "{s} Maria, dokładnie",
    })
    void eachSpellingIsFoundForItsReason(String pattern, String reason) {
        var worker = people.socialWorker();
        var last = TestPersons.surname("Wierzbicka");
        var former = TestPersons.surname("Krzemień");
        var known =
                NewPerson.of("Halina", last, RecordedSex.F, AddressForm.PANI).born(LocalDate.of(1951, 5, 3));
        persons.registeredBy(
                worker,
                new NewPerson(
                        new NewPerson.Names("Halina", "Maria", last, former),
                        known.sex(),
                        known.form(),
                        known.birthDate(),
                        known.identity(),
                        known.speech(),
                        known.reach()));
        var typed = pattern.replace("{s}", last)
                .replace("{f}", former)
                .replace("{b}", last.substring(0, last.length() - 2))
                .replace("{w}", last.substring(0, 3) + last.substring(4));

        assertThat(search(worker, typed))
                .bodyText()
                .containsSubsequence("Halina " + last, reason.replace("{f}", former));
        assertThat(search(worker, last + " 1952")).bodyText().contains("Nikogo nie znaleziono");
    }

    @Test
    void ofACommonNameOnesOwnComeFirstThenThoseInWork() {
        var worker = people.socialWorker();
        var another = people.socialWorker();
        var last = TestPersons.surname("Nowakowska");
        for (var i = 0; i < 60; i++) {
            persons.woman(another, "Anna", last);
        }
        rename(worker, cases.ledBy(worker), "Zuzanna", last);
        rename(another, cases.ledBy(another), "Teresa", last);

        assertThat(search(worker, last))
                .bodyText()
                .containsSubsequence("Zuzanna " + last, "Teresa " + last, "Anna " + last)
                .contains("Pokazano pierwsze 50");
        assertThat(search(another, last))
                .bodyText()
                .containsSubsequence("Teresa " + last, "Zuzanna " + last, "Anna " + last);
        assertThat(search(people.benefitsWorker(), "Zuzanna " + last))
                .bodyText()
                .contains("Zuzanna " + last)
                .doesNotContain("Teresa " + last);
    }

    private void rename(Person worker, TestCases.Case file, String first, String last) {
        persons.in(worker, () -> jdbc.sql(
                        "update register.person set first_name = :first, last_name = :last where id = :id")
                .param("first", first)
                .param("last", last)
                .param("id", file.person().value())
                .update());
    }

    @Test
    void initialsAndADateOfBirthFindThePerson() {
        var worker = people.socialWorker();
        var last = TestPersons.surname("Quintero");
        persons.registeredBy(
                worker,
                NewPerson.of("Xawery", last, RecordedSex.M, AddressForm.PAN).born(LocalDate.of(1902, 2, 28)));

        assertThat(search(worker, "X. Q. 1902")).bodyText().contains("Xawery " + last);
        assertThat(search(worker, "28.02.1902")).bodyText().contains("Xawery " + last);
        assertThat(search(worker, "Z. Q. 1902")).bodyText().doesNotContain(last);
        assertThat(search(worker, "X. 1902")).bodyText().contains("co najmniej dwie litery");
    }

    @Test
    void aNumberFindsItsPersonAndPartOfANumberNobody() {
        var worker = people.socialWorker();
        var last = TestPersons.surname("Numerowska");
        var pesel = TestPersons.pesel(LocalDate.of(1984, 3, 12), true);
        persons.registeredBy(
                worker,
                NewPerson.of("Iga", last, RecordedSex.F, AddressForm.PANI)
                        .pesel(pesel)
                        .reachable("+48 601 202 3" + pesel.substring(9), null));

        assertThat(search(worker, pesel)).bodyText().contains(last);
        assertThat(search(worker, "601-202-3" + pesel.substring(9))).bodyText().contains(last);
        assertThat(search(worker, pesel.substring(4))).bodyText().doesNotContain(last);
    }

    @Test
    void anAddressFindsTheHouseholdWithoutTheFlat() {
        var worker = people.socialWorker();
        var last = TestPersons.surname("Uliczna");
        var street = TestPersons.surname("Krótkiej");
        var person = persons.woman(worker, "Ada", last);
        persons.household(worker, person, NewAddress.at("Skawina", "ul. " + street, "14A", "379", "32-050"));

        assertThat(search(worker, "ul. " + street + " 14a/379"))
                .bodyText()
                .contains("Pani Ada " + last)
                .contains("14A, Skawina")
                .doesNotContain("m. 379");
        assertThat(search(worker, street + " 15")).bodyText().doesNotContain(last);
    }

    @Test
    void othersSeeTheMinimalCardWithTheWorkerAndNoLink() {
        var lead = people.socialWorker();
        var file = cases.ledBy(lead);
        var name = file.name().replace("Pani Halina ", "");

        assertThat(search(lead, name))
                .bodyText()
                .contains("/people/" + file.person())
                .contains(file.url());
        for (var other : new Person[] {people.socialWorker(), people.benefitsWorker()}) {
            assertThat(search(other, name))
                    .bodyText()
                    .contains("Halina " + name)
                    .contains("prowadzi: " + lead.name())
                    .doesNotContain("/people/" + file.person())
                    .doesNotContain(file.url())
                    .doesNotContain("12.03.1984");
        }
    }

    @Test
    void whoRunsTheProgramOrReadsTheLogFindsNobody() {
        for (var role : new Role[] {Role.ADMINISTRATOR, Role.DATA_INSPECTOR, Role.GOODS_KEEPER}) {
            var person = people.with(null, role);

            assertThat(search(person, "Nowak")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(persons.in(person, () -> jdbc.sql(
                                    "select count(*) from register.find('[[\"halina\"]]', null, null, true, 10)")
                            .query(Integer.class)
                            .single()))
                    .isZero();
        }
    }

    @Test
    void aCaseIsFoundByItsMarkHoweverItIsSaid() {
        var worker = people.socialWorker();
        var of = cases.ledBy(worker);
        for (var typed : new String[] {
            of.mark(),
            of.mark().replace('.', ' '),
            of.mark().replace(".", ""),
            of.mark().toLowerCase(java.util.Locale.ROOT).replace(".", " / ")
        }) {
            assertThat(search(worker, typed)).as(typed).bodyText().contains(of.url());
        }
        assertThat(search(worker, "Lipowa 12 3")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "12345",
                "'; drop table register.person; --",
                "<script>alert(1)</script>",
                "😀",
                "\"]] %_\\",
                "ZPS.8121.1.2026"
            })
    void anythingMayBeTyped(String typed) {
        assertThat(search(people.socialWorker(), typed)).hasStatusOk();
    }

    @Test
    void aTextTooLongIsRefusedInWords() {
        assertThat(search(people.socialWorker(), "x".repeat(100_000)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Skróć tekst");
    }

    private MvcTestResult search(Person who, String typed) {
        return http.post().uri("/search").param("q", typed).with(who.login()).exchange();
    }
}
