package pl.oparcie.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.access.role.Role;

/** The directory of institutions. */
@OparcieTest
class InstitutionTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Test
    void anInstitutionIsAddedFoundWithoutPolishLettersChangedAndRetired() {
        var worker = people.socialWorker();
        var name = TestPersons.surname("Żłobek Źrebię ");
        var made = post(worker, "/institutions", Map.of("name", name, "kind", "SCHOOL", "phone", "12 345 67 89"));
        assertThat(made).hasStatus(HttpStatus.SEE_OTHER);
        var url = Objects.requireNonNull(made.getResponse().getRedirectedUrl());

        var reader = people.benefitsWorker();
        assertThat(show(reader, "/institutions?words=zlobek zrebie")).bodyText().contains(name);
        assertThat(show(reader, "/institutions?words=zlobek zrebie&kind=COURT"))
                .bodyText()
                .doesNotContain(name);
        assertThat(show(reader, url)).hasStatusOk().bodyText().contains("12 345 67 89", "Dodano", worker.name());

        var edit = Map.of("name", name, "kind", "SCHOOL", "phone", "12 000 00 00", "version", "0");
        assertThat(post(worker, url, edit)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(worker, url, edit)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(worker, url + "/retire", Map.of("version", "1"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(show(reader, "/institutions?words=zlobek zrebie")).bodyText().doesNotContain(name);
        assertThat(show(reader, "/institutions?words=zlobek zrebie&retired=true"))
                .bodyText()
                .contains(name);
    }

    @Test
    void onlyKeepersWriteAndWhatIsWrongIsSaidBesideTheField() {
        assertThat(post(people.benefitsWorker(), "/institutions", Map.of("name", "X", "kind", "NGO")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(show(people.with(null, Role.GOODS_KEEPER), "/institutions")).hasStatusOk();
        assertThat(post(people.socialWorker(), "/institutions", Map.of("name", "", "kind", "NGO", "phone", "brak")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("name-error", "phone-error", "brak");
        assertThat(show(people.socialWorker(), "/institutions/" + java.util.UUID.randomUUID()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult show(Person who, String url) {
        return http.get().uri(url).with(who.login()).exchange();
    }

    private MvcTestResult post(Person who, String url, Map<String, String> form) {
        var params = new LinkedMultiValueMap<String, String>();
        form.forEach(params::add);
        return http.post().uri(url).params(params).with(who.login()).exchange();
    }
}
