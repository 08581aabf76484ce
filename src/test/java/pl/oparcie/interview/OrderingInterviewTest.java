package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.register.NewAddress;

@OparcieTest
class OrderingInterviewTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestPersons persons;

    @Autowired
    TestClock clock;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    private MockMvcRequestBuilder form(Person who, TestCases.Case of) {
        return form(who, of, "NORMAL", "APPLICATION");
    }

    private MockMvcRequestBuilder form(Person who, TestCases.Case of, String mode, String source) {
        return http.post()
                .uri("/interviews")
                .with(who.login())
                .param("person", of.person().toString())
                .param("kind", "RWS_I")
                .param("purpose", "CASH")
                .param("mode", mode)
                .param("applicationOn", "3.11.2025")
                .param("source", source)
                .param("worker", who.id().toString());
    }

    private String ordered(Person who, TestCases.Case of) {
        var answer = form(who, of).param("learnedOn", "23.11.2026").exchange();
        assertThat(answer).hasStatus(SEE_OTHER);
        return answer.getResponse().getRedirectedUrl();
    }

    @Test
    @Rule("environmental-interview R01")
    @Rule("social-assistance-act A-07")
    void theTermRunsFromTheDayTheNeedBecameKnown() {
        var worker = people.socialWorker(people.teamLeader().team());
        var of = cases.ledBy(worker);
        clock.moveTo(LocalDate.of(2025, 11, 10));

        var normal = form(worker, of).param("learnedOn", "3.11.2025").exchange();
        var urgent = form(worker, cases.ledBy(worker), "URGENT", "APPLICATION")
                .param("learnedOn", "7.11.2025")
                .exchange();

        assertThat(page(worker, normal.getResponse().getRedirectedUrl())).contains("24.11.2025");
        assertThat(page(worker, urgent.getResponse().getRedirectedUrl())).contains("12.11.2025");
        clock.moveTo(LocalDate.of(2025, 11, 14));
        assertThat(page(worker, "/interviews")).contains("minęła połowa terminu", "po terminie: 12.11.2025, pilny");
        clock.moveTo(LocalDate.of(2025, 11, 21));
        assertThat(page(worker, "/interviews")).contains("termin się kończy: 24.11.2025");
    }

    private String page(Person who, String url) {
        var answer = http.get().uri(url).with(who.login()).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void thePersonIsFoundByTheAddressAndToldByIt() {
        var worker = people.socialWorker(people.teamLeader().team());
        var stranger = people.socialWorker();
        var street = TestPersons.surname("Szuwarowa");
        var last = TestPersons.surname("Trzcińska");
        var woman = persons.woman(worker, "Helena", last);
        persons.household(worker, woman, NewAddress.at("Lipowiec", street, "7", "12", "32-990"));

        for (var typed : new String[] {street + " 7/12", "ul. " + street.toLowerCase(java.util.Locale.ROOT) + " 7"}) {
            assertThat(find(worker, typed))
                    .as(typed)
                    .contains("Helena " + last, street + " 7/12, Lipowiec", "/interviews/new?person=" + woman);
        }
        assertThat(find(worker, last)).as("by the name").contains(street + " 7/12, Lipowiec");
        assertThat(find(stranger, street + " 7/12"))
                .as("of another's household the street")
                .contains("Helena " + last, street + " 7, Lipowiec")
                .doesNotContain(street + " 7/12, Lipowiec");
        assertThat(find(stranger, last)).contains("Helena " + last).doesNotContain(street);
    }

    private String find(Person who, String typed) {
        var answer = http.post()
                .uri("/interviews/find")
                .with(who.login())
                .param("q", typed)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aRefusedOrderKeepsItsWordsAndADoubleOneIsOne() {
        var worker = people.socialWorker(people.teamLeader().team());
        var of = cases.ledBy(worker);

        assertThat(form(worker, of, "NORMAL", "x")
                        .param("learnedOn", "24.12.2026")
                        .param("note", "Zostaje <b>"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Zostaje &lt;b", "href=\"#learnedOn\"");
        var formId = UUID.randomUUID().toString();
        var first = form(worker, of)
                .param("learnedOn", "23.11.2026")
                .param("_form", formId)
                .exchange();
        var second = form(worker, of)
                .param("learnedOn", "23.11.2026")
                .param("_form", formId)
                .exchange();
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }

    @Test
    @Rule("environmental-interview R02")
    void aTimeOutsideWorkingHoursWaitsForTheHead() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        var url = ordered(worker, cases.ledBy(worker));

        var saturday = http.post()
                .uri(url + "/plan")
                .with(worker.login())
                .param("version", "0")
                .param("on", "28.11.2026")
                .param("at", "10")
                .param("place", "RESIDENCE");
        assertThat(saturday).hasStatus(SEE_OTHER);
        assertThat(page(worker, url)).contains("zlecony", "czeka na zgodę kierownika");
        assertThat(page(leader, "/")).contains("Zgoda na termin wywiadu");
        assertThat(http.post().uri(url + "/consent").with(worker.login()).param("version", "1"))
                .hasStatus(FORBIDDEN);
        assertThat(http.post().uri(url + "/consent").with(leader.login()).param("version", "1"))
                .hasStatus(SEE_OTHER);
        assertThat(page(worker, url)).contains("umówiony").doesNotContain("czeka na zgodę");
        assertThat(http.post()
                        .uri(url + "/plan")
                        .with(worker.login())
                        .param("version", "0")
                        .param("on", "27.11.2026")
                        .param("at", "10")
                        .param("place", "RESIDENCE"))
                .hasStatus(CONFLICT);
    }

    @Test
    void repeatedPassivityIsExplainedAndAnEndNeedsAReason() {
        var worker = people.socialWorker(people.teamLeader().team());
        var url = ordered(worker, cases.ledBy(worker));

        for (var i = 0; i < 2; i++) {
            assertThat(http.post()
                            .uri(url + "/attempts/new")
                            .with(worker.login())
                            .param("on", "23.11.2026")
                            .param("way", "VISIT")
                            .param("result", "NOBODY"))
                    .hasStatus(SEE_OTHER);
        }
        assertThat(page(worker, url)).contains("Sądy uznawały bierność");
        assertThat(http.post()
                        .uri(url + "/end")
                        .with(worker.login())
                        .param("version", "0")
                        .param("end", "NOT_CONDUCTED"))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(http.post()
                        .uri(url + "/end")
                        .with(worker.login())
                        .param("version", "0")
                        .param("end", "NOT_CONDUCTED")
                        .param("reason", "Wyprowadziła się"))
                .hasStatus(SEE_OTHER);
        assertThat(page(worker, url)).contains("nie odbył się", "Wyprowadziła się");
        assertThat(page(worker, "/terms")).doesNotContain(url);
    }

    @Test
    @Rule("environmental-interview R26")
    void onlyItsWorkerActsAndTheHeadMayGiveItToAnother() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        var other = people.socialWorker(leader.team());
        var url = ordered(worker, cases.ledBy(worker));

        assertThat(http.get().uri(url).with(other.login())).hasStatus(NOT_FOUND);
        assertThat(http.get().uri(url).with(people.benefitsWorker().login())).hasStatus(NOT_FOUND);
        assertThat(http.get().uri(url).with(people.administrator().login())).hasStatus(FORBIDDEN);
        assertThat(http.get().uri(url + "/plan").with(leader.login())).hasStatus(FORBIDDEN);
        assertThat(http.post()
                        .uri(url + "/worker")
                        .with(leader.login())
                        .param("version", "0")
                        .param("worker", other.id().toString())
                        .param("reason", "Urlop"))
                .hasStatus(SEE_OTHER);
        assertThat(page(other, url)).contains("Urlop", "Umów termin");
        assertThat(page(other, "/terms")).contains(url);
        assertThat(http.get().uri(url + "/plan").with(worker.login())).hasStatus(FORBIDDEN);
    }

    @Test
    @Rule("social-assistance-act A-09")
    void aBenefitsWorkerHoldsWhatTheLawDoesNotKeepForSocialWorkers() {
        var owner = people.socialWorker(people.teamLeader().team());
        var benefits = people.benefitsWorker();
        var of = cases.ledBy(owner);
        assertThat(form(benefits, of).param("learnedOn", "23.11.2026").exchange())
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("przeprowadza pracownik socjalny", "href=\"#worker\"");
        var page = page(benefits, "/interviews/new?person=" + of.person());
        var social = page.substring(page.indexOf("name=\"worker\""), page.indexOf("name=\"clerk\""));
        assertThat(social)
                .contains(owner.id().toString())
                .doesNotContain(benefits.id().toString());
        assertThat(page.substring(page.indexOf("name=\"clerk\"")))
                .contains(benefits.id().toString());

        var url = new TestInterviews(http)
                .ordered(
                        benefits,
                        of,
                        Kind.WDM,
                        Map.of("worker", "", "clerk", benefits.id().toString()));
        assertThat(page(benefits, "/interviews")).contains(of.name().replace("Pani ", ""));
        assertThat(page(benefits, url)).contains("Umów termin");
        assertThat(page(owner, url)).doesNotContain("Umów termin");

        // a social worker who works on benefits holds the others too: the card says so
        var other = cases.ledBy(owner);
        var card = http.post()
                .uri("/interviews/card")
                .with(benefits.login())
                .param("number", "44/2026")
                .param("version", "-1");
        assertThat(card.param("until", "31.12.2027").exchange()).hasStatus(SEE_OTHER);
        assertThat(form(benefits, other).param("learnedOn", "23.11.2026").exchange())
                .as("what somebody types certifies nothing")
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(page(benefits, "/interviews/card")).contains("czeka na potwierdzenie");
        var confirm = "/interviews/card/confirm/" + benefits.id();
        assertThat(http.post().uri(confirm).param("version", "0").with(benefits.login()))
                .hasStatus(FORBIDDEN);
        assertThat(http.post().uri(confirm).param("version", "0").with(owner.login()))
                .hasStatus(FORBIDDEN);
        for (var set : List.of(
                "confirmed_on = '2026-11-23', confirmed_by = platform.me()",
                "confirmed_on = '2026-11-23', confirmed_by = '"
                        + people.director().id() + "'")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> owner.does(() -> transaction.execute(
                            status -> jdbc.sql("update interview.card set " + set + " where account_id = :id")
                                    .param("id", benefits.id().value())
                                    .update())))
                    .as(set)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
        var administrator = people.administrator();
        assertThat(page(administrator, "/interviews/card/confirm")).contains(benefits.name(), "44/2026", confirm);
        assertThat(http.post().uri(confirm).param("version", "0").with(administrator.login()))
                .hasStatus(SEE_OTHER);
        assertThat(page(administrator, "/interviews/card/confirm")).doesNotContain(confirm);
        assertThat(page(benefits, ordered(benefits, other))).contains("Umów termin");
        clock.moveTo(LocalDate.of(2028, 1, 3));
        assertThat(form(benefits, cases.ledBy(owner))
                        .param("learnedOn", "3.01.2028")
                        .exchange())
                .as("the card has run out")
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    void theListHoldsWhatIHoldAndWhatIOrderedOnce() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        var of = cases.ledBy(worker);
        var mine = ordered(worker, of);
        var given = http.post()
                .uri("/interviews")
                .with(leader.login())
                .param("person", cases.ledBy(worker).person().toString())
                .param("kind", "RWS_I")
                .param("purpose", "CASH")
                .param("mode", "NORMAL")
                .param("source", "EX_OFFICIO")
                .param("learnedOn", "26.10.2026")
                .param("worker", worker.id().toString());
        var url = given.exchange().getResponse().getRedirectedUrl();

        assertThat(page(worker, "/interviews")).containsOnlyOnce(mine).containsOnlyOnce(url);
        assertThat(page(worker, "/interviews?which=LATE")).contains(url).doesNotContain(mine);
        assertThat(page(leader, "/interviews?scope=MINE")).containsOnlyOnce(url).doesNotContain(mine);
        assertThat(page(leader, "/interviews?worker=" + worker.id())).contains(mine, url);
        for (var which : InterviewQueue.Which.values()) {
            assertThat(http.get()
                            .uri("/interviews?scope=MINE&kind=RWS_I&day=2020-01-01&after=" + UUID.randomUUID()
                                    + "&which=" + which)
                            .with(leader.login()))
                    .hasStatusOk();
        }
    }

    @Test
    void whoHoldsNoInterviewsIsNotGivenOne() {
        var worker = people.socialWorker(people.teamLeader().team());
        var of = cases.ledBy(worker);

        assertThat(http.post()
                        .uri("/interviews")
                        .with(worker.login())
                        .param("person", of.person().toString())
                        .param("kind", "RWS_I")
                        .param("purpose", "CASH")
                        .param("mode", "NORMAL")
                        .param("source", "EX_OFFICIO")
                        .param("learnedOn", "23.11.2026")
                        .param("worker", people.administrator().id().toString()))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#worker\"");
    }

    @Test
    void anotherInterviewOfTheSameKindIsOrderedOnlyKnowingly() {
        var worker = people.socialWorker(people.teamLeader().team());
        var of = cases.ledBy(worker);
        var url = ordered(worker, of);

        assertThat(page(worker, "/interviews/new?person=" + of.person()))
                .contains("Wywiady tej osoby w toku", "href=\"" + url + "\"")
                .doesNotContain("Wiem o tym");
        assertThat(form(worker, of).param("learnedOn", "23.11.2026"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#despite\"", "Wiem o tym");
        // also who may not open the other one hears of it
        var stranger = people.socialWorker();
        assertThat(page(stranger, "/interviews/new?person=" + of.person()))
                .contains("Wywiady tej osoby w toku")
                .doesNotContain("href=\"" + url + "\"");
        // of another kind only who may open it
        assertThat(page(stranger, "/interviews/new?kind=RWS_VIII&person=" + of.person()))
                .doesNotContain("Wywiady tej osoby w toku", worker.name());
        assertThat(page(worker, "/interviews/new?kind=RWS_VIII&person=" + of.person()))
                .contains("Wywiady tej osoby w toku", "href=\"" + url + "\"");
        assertThat(form(worker, of).param("learnedOn", "23.11.2026").param("despite", "true"))
                .hasStatus(SEE_OTHER);
    }

    @Test
    @Rule("environmental-interview R28")
    void anOrderOnAnApplicationNamesItsDay() {
        var worker = people.socialWorker(people.teamLeader().team());
        var of = cases.ledBy(worker);
        var order = http.post()
                .uri("/interviews")
                .with(worker.login())
                .param("person", of.person().toString())
                .param("kind", "RWS_I")
                .param("purpose", "CASH")
                .param("mode", "NORMAL")
                .param("learnedOn", "23.11.2026")
                .param("worker", worker.id().toString());
        assertThat(order.param("source", "APPLICATION"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#applicationOn\"");
    }

    @Test
    void anInterviewOfAChildIsOrderedOnlyKnowingly() {
        var worker = people.socialWorker(people.teamLeader().team());
        var of = cases.ledBy(worker);
        worker.does(() -> transaction.execute(
                status -> jdbc.sql("update register.person set birth_date = '2025-09-30' where id = :id")
                        .param("id", of.person().value())
                        .update()));
        assertThat(page(worker, "/interviews/new?person=" + of.person()))
                .contains("przedstawiciel ustawowy (art. 102)");
        assertThat(form(worker, of).param("learnedOn", "23.11.2026"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#despite\"");
        assertThat(form(worker, of).param("learnedOn", "23.11.2026").param("despite", "true"))
                .hasStatus(SEE_OTHER);
    }

    @Test
    void theListIsFilteredByThoseWhoHoldInterviews() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        var reception = people.with(leader.team(), pl.oparcie.access.role.Role.RECEPTIONIST);

        assertThat(page(leader, "/interviews"))
                .contains("value=\"" + worker.id() + "\"")
                .doesNotContain(reception.id().toString());
    }

    @Test
    @Rule("environmental-interview R40")
    void oneOrderedByABenefitsWorkerBelongsToTheOpenCaseAndTellsNothingOfIt() {
        var leader = people.teamLeader();
        var owner = people.socialWorker(leader.team());
        var other = people.socialWorker(leader.team());
        var benefits = people.benefitsWorker();
        var of = cases.ledBy(owner);
        var interviews = new TestInterviews(http);
        var url = interviews.ordered(
                benefits, of, Kind.RWS_I, Map.of("worker", other.id().toString()));
        assertThat(page(owner, url)).contains(of.mark(), "/cases/" + of.id()).doesNotContain("ZPS.811");
        assertThat(page(benefits, url)).doesNotContain(of.mark(), of.id().toString());
        assertThat(page(owner, of.url())).contains(url, "termin 4.12.2026");
        assertThat(page(owner, of.url() + "/chronology")).contains("Zlecono wywiad spoza sprawy");

        // held by one who may not open the case: the case is told all the same
        interviews.ok(other, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        interviews.ok(other, url + "/approve", TestInterviews.version(1));
        assertThat(page(owner, of.url() + "/chronology")).contains("Wniosek o zasiłek celowy");
        assertThat(http.get().uri(of.url()).with(other.login())).hasStatus(NOT_FOUND);
    }

    @Test
    @Rule("reporting-and-office-rules R-B6")
    void theCentresOwnInterviewIsNoMatterOfOtherBodies() {
        var worker = people.socialWorker();
        for (var source : List.of("APPLICATION", "OTHER_BODY")) {
            var person = persons.woman(worker, "Halina", TestPersons.surname("Bezsprawna"));
            var answer = http.post()
                    .uri("/interviews")
                    .with(worker.login())
                    .param("person", person.toString())
                    .param("kind", "WDM")
                    .param("purpose", "CASH")
                    .param("mode", "NORMAL")
                    .param("source", source)
                    .param("requester", "Urząd Gminy")
                    .param("ground", "HOUSING_7")
                    .param("applicationOn", "3.11.2025")
                    .param("learnedOn", "23.11.2026")
                    .param("worker", worker.id().toString())
                    .exchange();
            assertThat(answer).hasStatus(SEE_OTHER);
            assertThat(page(worker, answer.getResponse().getRedirectedUrl()))
                    .contains(source.equals("APPLICATION") ? "ZPS.8111." : "ZPS.8110.");
        }
    }

    @Test
    void howYoungSomebodyIsIsSaidAsFarAsItIsKnown() {
        var worker = people.socialWorker();
        var of = cases.ledBy(worker);
        for (var born : Map.of(2018, "Ta osoba nie ma 18 lat", 2008, "Ta osoba kończy 18 lat w tym roku")
                .entrySet()) {
            var child = cases.child(worker, of, "Jan", LocalDate.of(born.getKey(), 12, 30));
            assertThat(page(worker, "/interviews/new?person=" + child)).contains(born.getValue());
        }
        assertThat(page(worker, "/interviews/new?person=" + of.person())).doesNotContain("18 lat");
    }
}
