package pl.oparcie.intake.indication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.register.PersonId;

@OparcieTest
class WritingIndicationTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestIndications indications;

    private MockMvcRequestBuilder form(Person author, String url, PersonId person) {
        return http.post()
                .uri(url)
                .with(author.login())
                .param("person", person.toString())
                .param("source", "INDICATION")
                .param("reasons", "UNEMPLOYMENT")
                .param("areas", "WORK")
                .param("problem", "Bez pracy od dwóch lat <b>")
                .param("expectation", "Wrócić do pracy");
    }

    @Test
    @Rule("social-work-tools 9.1")
    @Rule("social-work-tools 4.3")
    void fourFieldsAreEnoughAndIncomeIsNeverAsked() {
        var author = people.benefitsWorker();
        var person = indications.person(author);

        assertThat(http.get().uri("/indications/new?person=" + person).with(author.login()))
                .hasStatusOk()
                .bodyText()
                .contains("ul. Polna 14")
                .doesNotContain("name=\"income", "ochód na osob");
        var sent = form(author, "/indications", person).exchange();
        assertThat(sent).hasStatus(SEE_OTHER);
        assertThat(http.get().uri(sent.getResponse().getRedirectedUrl()).with(author.login()))
                .bodyText()
                .contains("czeka na decyzję", "Bez pracy od dwóch lat &lt;b");
    }

    @Test
    void aRefusedFormKeepsItsWordsAndNamesWhatIsMissing() {
        var author = people.socialWorker();
        var person = indications.person(author);

        assertThat(http.post()
                        .uri("/indications")
                        .with(author.login())
                        .param("person", person.toString())
                        .param("source", "OWN_REQUEST")
                        .param("problem", "Zostaje na stronie")
                        .param("interviewOn", "31.02.2026")
                        .param("motivation", "11"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Zostaje na stronie", "Zaznacz co najmniej jeden powód", "31.02.2026", "href=\"#areas\"");
    }

    @Test
    @Rule("social-assistance-act A-04")
    void anotherPersonsRequestNeedsTheConsentOfTheOneConcerned() {
        var author = people.benefitsWorker();
        var person = indications.person(author);

        assertThat(http.post()
                        .uri("/indications")
                        .with(author.login())
                        .param("person", person.toString())
                        .param("source", "OTHER_PERSON")
                        .param("reasons", "ILLNESS")
                        .param("areas", "HEALTH")
                        .param("problem", "Sąsiadka prosi o pomoc dla niej")
                        .param("expectation", "Opieka"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("art. 102");
    }

    @Test
    void theSameFormSentTwiceIsOneIndication() {
        var author = people.benefitsWorker();
        var person = indications.person(author);
        var formId = UUID.randomUUID().toString();

        var first = form(author, "/indications", person).param("_form", formId).exchange();
        var second = form(author, "/indications", person).param("_form", formId).exchange();

        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }

    @Test
    void twoTabsOfOneDraftShowBothVersions() {
        var author = people.benefitsWorker();
        var draft = indications.draft(author);
        assertThat(form(author, draft.url() + "/edit", draft.person())
                        .param("version", "0")
                        .param("_keep", "true"))
                .hasStatus(SEE_OTHER);

        assertThat(form(author, draft.url() + "/edit", draft.person())
                        .param("version", "0")
                        .param("hazards", "moja wersja"))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("moja wersja", "Zapisane w międzyczasie");
    }

    @Test
    void onlyTheAuthorKnowsOfADraft() {
        var draft = indications.draft(people.benefitsWorker());

        for (var other : new Person[] {
            people.benefitsWorker(),
            people.socialWorker(),
            people.teamLeader(),
            people.director(),
            people.administrator()
        }) {
            assertThat(http.get().uri(draft.url()).with(other.login())).hasStatus(NOT_FOUND);
        }
        assertThat(http.get().uri("/indications").with(people.administrator().login()))
                .hasStatus(FORBIDDEN);
    }
}
