package pl.oparcie.browser;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.role.Role;

/** The main job, walked by four people: indication, acceptance, assignment, contact, diagnosis, plan, work, review, evaluation, closing. */
@BrowserTest
class JourneyTest {

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromAnIndicationToAClosedCase(Walker benefits, Walker office, Walker leading, Walker work) {
        var leader = people.teamLeader();
        var worker = loggedIn(people.socialWorker(leader.team()), work);
        loggedIn(people.with(leader.team(), Role.BENEFITS_WORKER), benefits);
        loggedIn(people.director(), office);
        loggedIn(leader, leading);

        anIndicationIsWritten(benefits);
        theDirectorAccepts(office);
        theLeaderAssigns(leading, worker);
        theWorkerMeetsThePerson(work);
    }

    private Person loggedIn(Person person, Walker window) {
        people.password(person);
        window.logsIn(person.loginName(), TestPeople.PASSWORD);
        return person;
    }

    private static void anIndicationIsWritten(Walker benefits) {
        benefits.go("/indications/new").looksRight().fill("q", "Wiśniowska Jadwiga").press("Szukaj").sees("Nie znaleziono nikogo");
        benefits.press("Zarejestruj osobę")
                .looksRight()
                .fill("firstName", "Jadwiga")
                .fill("lastName", "Wiśniowska")
                .tick("form", "PANI")
                .tick("sex", "F")
                .fill("pesel", "78110345285")
                .fill("birthDate", "3.11.1978")
                .press("Zapisz")
                .sees("Jadwiga Wiśniowska")
                .looksRight();
        System.err.println(benefits.path());
        System.err.println(benefits.page().locator("main").innerText());
    }

    private static void theDirectorAccepts(Walker office) {}

    private static void theLeaderAssigns(Walker leading, Person worker) {}

    private static void theWorkerMeetsThePerson(Walker work) {}
}
