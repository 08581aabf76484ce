package pl.oparcie.access.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.platform.Ids;

@OparcieTest
class UsersTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theAdministratorMakesAnAccountOnceHoweverOftenTheButtonIsPressed() {
        var administrator = people.administrator();
        var form = form("SOCIAL_WORKER");
        form.put("_form", Ids.next().toString());

        var first = post(administrator, "/admin/users", form);
        var second = post(administrator, "/admin/users", form);

        assertThat(first).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(second).hasHeader("Location", first.getResponse().getHeader("Location"));
        assertThat(http.get().uri(first.getResponse().getHeader("Location")).with(administrator.login()))
                .bodyText()
                .contains(form.get("login"), "nie nadano");
    }

    @Test
    void nobodyElseSeesAccounts() {
        for (var who : new Person[] {people.director(), people.socialWorker(), people.teamLeader()}) {
            assertThat(http.get().uri("/admin/users").with(who.login())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post(who, "/admin/users", form("ADMINISTRATOR"))).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    @Rule("family-assistance 17.3")
    void rolesThatTheLawForbidsToJoinAreRefusedWithTheArticle() {
        var form = form("FAMILY_ASSISTANT", "SOCIAL_WORKER");

        assertThat(post(people.administrator(), "/admin/users", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("art. 17 ust. 3");
    }

    @Test
    void aRoleThatDoesNotExistIsRefused() {
        assertThat(post(people.administrator(), "/admin/users", form("SUPERUSER")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void twoAdministratorsWhoSaveAtOnceBothSeeBothVersions() {
        var administrator = people.administrator();
        var url = post(administrator, "/admin/users", form("SOCIAL_WORKER"))
                .getResponse()
                .getHeader("Location");
        var form = form("SOCIAL_WORKER");
        form.put("version", "0");
        form.put("jobTitle", "starszy pracownik socjalny");
        assertThat(post(administrator, url, form)).hasStatus(HttpStatus.SEE_OTHER);

        form.put("jobTitle", "specjalista pracy socjalnej");
        assertThat(post(administrator, url, form))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("starszy pracownik socjalny", "specjalista pracy socjalnej");
    }

    @Test
    @Transactional
    void theLastAdministratorKeepsTheRole() {
        jdbc.sql("delete from access.account_role where role = 'ADMINISTRATOR'").update();
        var last = people.administrator();
        jdbc.sql("update access.account set password = 'x' where id = :id")
                .param("id", last.id().value())
                .update();
        var form = form("RECEPTIONIST");
        form.put("login", last.loginName());
        form.put("version", "0");

        assertThat(post(last, "/admin/users/" + last.id(), form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ostatni czynny administrator");
    }

    private static Map<String, String> form(String... roles) {
        var login = "nowa." + Ids.next().toString().substring(24);
        return new HashMap<>(Map.of(
                "login", login,
                "firstName", "Nowa",
                "lastName", "Osoba",
                "authorisedOn", "1.11.2026",
                "secrecyOn", "1.11.2026",
                "_roles", String.join(" ", roles)));
    }

    private MvcTestResult post(Person who, String url, Map<String, String> form) {
        var request = http.post().uri(url).with(who.login());
        form.forEach((name, value) -> {
            if ("_roles".equals(name)) {
                request.param("roles", value.split(" "));
            } else {
                request.param(name, value);
            }
        });
        return request.exchange();
    }
}
