package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.institution.InstitutionKind;
import pl.oparcie.institution.Institutions;
import pl.oparcie.institution.NewInstitution;
import pl.oparcie.template.LetterKind;

/** What interviews say is not typed again in letters, nor lost when an update found it unchanged. */
@OparcieTest
class LettersFromInterviewsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestPersons persons;

    @Autowired
    Institutions institutions;

    private TestInterviews interviews;
    private Person worker;
    private TestCases.Case of;

    @BeforeEach
    void people() {
        interviews = new TestInterviews(http);
        worker = people.socialWorker(people.teamLeader().team());
        of = cases.ledBy(worker);
    }

    private void firstOne(String school) {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.partOne();
        fields.putAll(Map.of(
                "section.living", "COMPLETED",
                "dwelling", "RENTED",
                "legalTitle", "TENANCY",
                "area", "41,50",
                "livingDescription", "Dwie izby, piec kaflowy"));
        fields.putAll(Map.of("section.family", "COMPLETED", "children.0.who", "Zuzanna", "children.0.school", school));
        fields.put("version", "0");
        interviews.ok(worker, url + "/fill", fields);
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
    }

    private void unchanged() {
        var url = interviews.ordered(
                worker, of, Kind.RWS_IV, Map.of("updateReason", "CHANGE", "applicationOn", "18.11.2026"));
        var fields = TestInterviews.header();
        fields.putAll(Map.of("part", "IV", "formerNo", "WS/1", "formerOn", "20.11.2026", "updateNo", "1"));
        fields.putAll(Map.of(
                "updateReason", "CHANGE",
                "changes", "NONE",
                "planEvaluation", "Opał kupiony",
                "version", "0"));
        interviews.ok(worker, url + "/fill", fields);
        var version = 1;
        for (var part : new String[] {"DATA", "MATERIAL", "LIVING", "FAMILY"}) {
            interviews.ok(worker, url + "/confirm", Map.of("version", Integer.toString(version++), "part", part));
        }
        interviews.ok(worker, url + "/approve", TestInterviews.version(version));
        assertThat(interviews.page(worker, url)).contains("zatwierdzony");
    }

    private Document letter(LetterKind kind) {
        return Jsoup.parse(interviews.page(worker, of.url() + "/letters/new?template=" + kind.suppliedId()));
    }

    @Test
    @Rule("environmental-interview R39")
    void whatAnUpdateFoundUnchangedIsAsTheInterviewBeforeSaid() {
        var name = TestPersons.surname("Szkoła Podstawowa imienia Zzz");
        var plain = persons.in(
                worker,
                () -> institutions.create(
                        NewInstitution.of(InstitutionKind.SCHOOL, TestPersons.surname("Aaa Liceum "))));
        var school = persons.in(worker, () -> institutions.create(NewInstitution.of(InstitutionKind.SCHOOL, name)));
        assertThat(schools()).containsSubsequence(plain.toString(), school.toString());

        firstOne(name);
        says();
        unchanged();
        says();
        assertThat(schools())
                .as("the child's school comes first")
                .startsWith(school.toString())
                .contains(plain.toString());
    }

    private java.util.List<String> schools() {
        return letter(LetterKind.SCHOOL).select("input[name=institution]").eachAttr("value");
    }

    private void says() {
        var page = letter(LetterKind.COUNCIL_FLAT);
        assertThat(page.select("[name='pole.obecny_lokal']").val()).isEqualTo("Dwie izby, piec kaflowy");
        assertThat(page.select("[name='pole.powierzchnia']").val()).isEqualTo("41,5\u00a0m²");
    }
}
