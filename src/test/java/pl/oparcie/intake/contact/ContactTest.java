package pl.oparcie.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.role.Role;
import pl.oparcie.intake.indication.TestIndications;

@OparcieTest
class ContactTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestIndications indications;

    private MockMvcRequestBuilder note(Person who, String outcome) {
        return http.post()
                .uri("/contacts")
                .with(who.login())
                .param("on", "20.11.2026")
                .param("channel", "OFFICE")
                .param("reporter", "NEIGHBOUR")
                .param("reporterName", "Sąsiadka z parteru")
                .param("name", "Starszy pan spod dwójki")
                .param("problem", "Nie wychodzi od tygodnia")
                .param("expectation", "Żeby ktoś zajrzał")
                .param("urgency", "URGENT")
                .param("outcome", outcome);
    }

    private String url(MockMvcRequestBuilder request) {
        return Objects.requireNonNull(request.exchange().getResponse().getRedirectedUrl());
    }

    @Test
    @Rule("social-work-tools 9.2")
    void whatWasNotedOnceIsCarriedOverIntoTheIndication() {
        var worker = people.socialWorker();
        var person = indications.person(worker);
        var contact = url(
                note(worker, "INDICATION").param("person", person.toString()).param("consentOn", "20.11.2026"));

        var form = http.get()
                .uri("/indications/new?contact=" + contact.substring("/contacts/".length()))
                .with(worker.login())
                .exchange();
        assertThat(form)
                .bodyText()
                .contains("Nie wychodzi od tygodnia", "Żeby ktoś zajrzał", "value=\"20.11.2026\"", "ul. Polna 14");
        var indication = url(http.post()
                .uri("/indications")
                .with(worker.login())
                .param("person", person.toString())
                .param("contact", contact.substring("/contacts/".length()))
                .param("source", "OTHER_PERSON")
                .param("consentOn", "20.11.2026")
                .param("reasons", "ILLNESS")
                .param("areas", "HEALTH")
                .param("problem", "Nie wychodzi od tygodnia")
                .param("expectation", "Żeby ktoś zajrzał"));
        assertThat(http.get().uri(contact).with(worker.login())).bodyText().contains("href=\"" + indication + "\"");
    }

    @Test
    void theReceptionistNotesAndSeesOnlyHerOwn() {
        var reception = people.with(null, Role.RECEPTIONIST);
        var contact = url(note(reception, "INFORMATION"));

        assertThat(http.get().uri(contact).with(reception.login())).bodyText().contains("Starszy pan spod dwójki");
        assertThat(http.get().uri(contact).with(people.teamLeader().login())).hasStatusOk();
        assertThat(http.get().uri(contact).with(people.director().login())).hasStatusOk();
        assertThat(http.get()
                        .uri(contact)
                        .with(people.with(null, Role.RECEPTIONIST).login()))
                .hasStatus(NOT_FOUND);
        assertThat(http.get().uri(contact).with(people.benefitsWorker().login()))
                .hasStatus(NOT_FOUND);
        assertThat(http.get().uri("/contacts").with(people.administrator().login()))
                .hasStatus(FORBIDDEN);
    }

    @Test
    void aRefusedFormKeepsItsWordsAndAFutureDayIsRefused() {
        assertThat(note(people.socialWorker(), "REFERRED").param("noticeOn", "24.11.2026"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nie wychodzi od tygodnia", "dzisiejszą albo wcześniejszą");
        assertThat(note(people.socialWorker(), "REFERRED"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dokąd skierowano");
        assertThat(note(people.socialWorker(), "REFERRED").param("answer", "Do poradni"))
                .hasStatus(SEE_OTHER);
    }

    @Test
    void lookingInTheRegisterLosesNothingTyped() {
        var worker = people.socialWorker();
        var person = indications.person(worker);

        assertThat(note(worker, "INFORMATION").param("_find", "true").param("name", "Halina Wskazana"))
                .hasStatusOk()
                .bodyText()
                .contains("Nie wychodzi od tygodnia");
        assertThat(person).isNotNull();
    }

    @Test
    void theListIsFilteredByOutcome() {
        var worker = people.socialWorker();
        url(note(worker, "INFORMATION"));

        assertThat(http.get().uri("/contacts?outcome=INTERVENTION").with(worker.login()))
                .bodyText()
                .doesNotContain("Starszy pan");
        assertThat(http.get()
                        .uri("/contacts?outcome=INFORMATION&from=1.11.2026")
                        .with(worker.login()))
                .bodyText()
                .contains("Starszy pan");
    }
}
