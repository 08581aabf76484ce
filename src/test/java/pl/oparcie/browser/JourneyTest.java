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
        var address = work.path();
        theDiagnosisIsWrittenAndApproved(work, leading, address);
        thePlanIsAgreed(work, address);
        theWorkGoesOn(work, address);
        thePlanIsReviewedAndEvaluated(work, address);
        theBenefitsWorkerSeesOnlyThatACaseExists(benefits, address);
        theCaseIsClosed(work, leading, address);
    }

    private Person loggedIn(Person person, Walker window) {
        people.password(person);
        window.logsIn(person.loginName(), TestPeople.PASSWORD);
        return person;
    }

    private static void anIndicationIsWritten(Walker benefits) {
        benefits.go("/indications/new")
                .sees("Kogo dotyczą wskazania?")
                .looksRight()
                .fill("q", "Wiśniowska Jadwiga")
                .press("Szukaj")
                .sees("Nie znaleziono nikogo")
                .press("Zarejestruj osobę")
                .sees("Nowa osoba")
                .looksRight()
                .fill("firstName", "Jadwiga")
                .fill("lastName", "Wiśniowska")
                .tick("form", "PANI")
                .tick("sex", "F")
                .fill("pesel", "78110345285")
                .fill("birthDate", "3.11.1978")
                .press("Zapisz")
                .sees("Nowe gospodarstwo")
                .looksRight()
                .fill("street", "Lipowa")
                .fill("house", "7")
                .fill("place", "Lipowiec")
                .press("Zapisz")
                .sees("Powody")
                .tick("reasons", "UNEMPLOYMENT")
                .tick("areas", "WORK")
                .tick("areas", "FINANCE")
                .fill("problem", "Od ośmiu miesięcy bez pracy, narasta zaległość za energię.")
                .fill("expectation", "Chce wrócić do pracy w kuchni i spłacić zaległość w ratach.")
                .looksRight()
                .picture("indication")
                .press("Przekaż dyrektorowi")
                .sees("czeka na decyzję");
    }

    private static void theDirectorAccepts(Walker office) {
        office.go("/indications")
                .sees("Jadwiga Wiśniowska")
                .looksRight()
                .follow("Zdecyduj po kolei")
                .sees("Przyjmij")
                .looksRight()
                .picture("queue")
                .key("a")
                .sees("Przyjęto");
    }

    private static void theLeaderAssigns(Walker leading, Person worker) {
        leading.go("/assignments")
                .sees("Jadwiga Wiśniowska")
                .looksRight()
                .follow("Jadwiga Wiśniowska")
                .sees("Przydziel pracownika")
                .looksRight()
                .picture("assignment")
                .tick("lead", worker.id().toString())
                .press("Przydziel i otwórz sprawę")
                .sees("Przydzielono");
    }

    private static void theWorkerMeetsThePerson(Walker work) {
        work.go("/")
                .sees("Jadwiga Wiśniowska")
                .looksRight()
                .go("/cases")
                .follow("Jadwiga Wiśniowska")
                .sees("Brakuje pierwszego kontaktu")
                .looksRight()
                .follow("Zapisz pierwszy kontakt")
                .sees("Nowa czynność")
                .looksRight()
                .tick("kind", "VISIT")
                .fill("minutes", "50")
                .fill("title", "Pierwsze spotkanie")
                .fill("facts", "Rozmowa w kuchni. Pani Jadwiga pokazała świadectwa pracy.")
                .tick("firstContact", "HELD")
                .tick("informed", "TOLD")
                .press("Zapisz")
                .sees("Pierwsze spotkanie")
                .sees("Zacznij diagnozę");
    }

    private static void theDiagnosisIsWrittenAndApproved(Walker work, Walker leading, String address) {
        work.go(address + "/diagnosis/edit")
                .sees("Diagnoza")
                .looksRight()
                .fill("reported", "„Rano nie mam po co wstać.”")
                .fill("expectation", "Praca blisko domu.")
                .fill("strengths.0.words", "Dwanaście lat pracy w kuchni szkolnej")
                .set("problems.0.code", "UNEMPLOYMENT")
                .fill("problems.0.cause", "Szkołę zamknięto, w okolicy nie ma drugiej stołówki.")
                .tick("area.WORK.scale", "3")
                .fill("area.WORK.description", "Zarejestrowana w urzędzie pracy od marca.")
                .fill("conclusion", "Ma zawód i chęć; potrzebuje drogi do pracy i spokoju w rachunkach.")
                .fill("clientView", "Zgadzam się.")
                .tick("decision", "FULL_CASE")
                .press("Zapisz i przekaż do zatwierdzenia")
                .sees("Dwanaście lat pracy")
                .looksRight()
                .picture("diagnosis");
        leading.go(address + "/diagnosis")
                .sees("Dwanaście lat pracy")
                .press("Zatwierdź")
                .sees("Diagnoza zatwierdzona");
    }

    private static void thePlanIsAgreed(Walker work, String address) {
        work.go(address + "/plan/edit")
                .sees("Plan")
                .looksRight()
                .tick("form", "PLAN_ONLY")
                .fill("meetings", "co dwa tygodnie")
                .fill("goals.0.title", "Praca w kuchni do wiosny")
                .set("goals.0.area", "WORK")
                .fill("goals.0.indicator", "Podpisana umowa o pracę")
                .tick("goals.0.baseline", "3")
                .tick("goals.0.target", "7")
                .fill("goals.0.dueOn", "31.03.2027")
                .fill("goals.0.actions.0.title", "Książeczka sanitarna")
                .set("goals.0.actions.0.who", "CLIENT")
                .fill("goals.0.actions.0.dueOn", "15.12.2026")
                .press("Zapisz")
                .sees("Praca w kuchni do wiosny")
                .looksRight()
                .tick("acceptance", "SIGNED")
                .press("Zapisz odpowiedź")
                .sees("uzgodnion")
                .picture("plan");
    }

    private static void theWorkGoesOn(Walker work, String address) {
        work.go(address + "/activities/new")
                .tick("kind", "PHONE")
                .fill("minutes", "15")
                .fill("title", "Telefon do szkoły w Brzeziu")
                .press("Zapisz")
                .sees("Telefon do szkoły w Brzeziu")
                .looksRight()
                .picture("journey-case");
        work.go(address + "/chronology")
                .fill("q", "telefony szkoła")
                .press("Szukaj")
                .sees("Telefon do szkoły w Brzeziu")
                .looksRight();
    }

    private static void thePlanIsReviewedAndEvaluated(Walker work, String address) {
        work.go(address + "/reviews/new?kind=CURRENT")
                .looksRight()
                .tick("goals.0.value", "5")
                .fill("goals.0.helped", "Koleżanka z dawnej kuchni.")
                .fill("goals.0.clientView", "Idzie ku dobremu.")
                .fill("newScale.name", "Spokój w domu")
                .tick("newScale.value", "4")
                .tick("conclusion", "CONTINUE")
                .press("Zapisz ewaluację")
                .sees("Ewaluacja zapisana")
                .looksRight();
        work.go(address + "/reviews/new?kind=FINAL")
                .looksRight()
                .tick("goals.0.value", "8")
                .fill("goals.0.clientView", "Mam pracę.")
                .fill("effects", "Umowa na rok w kuchni przedszkola, zaległość spłacona w połowie.")
                .tick("conclusion", "CLOSE")
                .press("Zapisz ewaluację")
                .sees("Ewaluacja zapisana");
        work.go(address + "/reviews").looksRight().picture("reviews");
    }

    private static void theCaseIsClosed(Walker work, Walker leading, String address) {
        work.go(address)
                .sees("Ewaluacja końcowa jest zrobiona")
                .follow("Zaproponuj zakończenie")
                .looksRight()
                .tick("code", "GOALS_ACHIEVED")
                .fill("note", "Cel osiągnięty. Pani Jadwiga wie, gdzie szukać pomocy.")
                .press("Wyślij do zatwierdzenia")
                .sees("czeka");
        leading.go("/")
                .sees("Jadwiga Wiśniowska")
                .go(address + "/closing/decision")
                .looksRight()
                .tick("decision", "ACCEPT")
                .press("Zapisz")
                .sees("zakończona");
        leading.go(address).looksRight().picture("closed");
    }

    private static void theBenefitsWorkerSeesOnlyThatACaseExists(Walker benefits, String address) {
        benefits.go(address).sees("Nie ma takiej strony").doesNotSee("Wiśniowska");
        benefits.go("/search")
                .fill("q", "Wiśniowska")
                .press("Szukaj")
                .sees("Znana w ośrodku")
                .doesNotSee("Umowa na rok");
    }
}
