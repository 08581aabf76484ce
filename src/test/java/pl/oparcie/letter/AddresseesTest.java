package pl.oparcie.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.institution.InstitutionId;
import pl.oparcie.institution.InstitutionKind;
import pl.oparcie.institution.Institutions;
import pl.oparcie.institution.NewInstitution;
import pl.oparcie.template.LetterKind;

/** To whom a letter is likely written comes first, and who was typed once need not be typed again. */
@OparcieTest
class AddresseesTest {

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

    private TestLetters letters;
    private Person worker;
    private TestCases.Case of;

    @BeforeEach
    void begin() {
        letters = new TestLetters(http);
        worker = people.socialWorker(people.teamLeader().team());
        of = cases.ledBy(worker);
    }

    private InstitutionId known(InstitutionKind kind, String name) {
        return persons.in(worker, () -> institutions.create(NewInstitution.of(kind, name)));
    }

    @Test
    void theCommissionComesBeforeOtherOfficesAndWhoeverWasWrittenToFirst() {
        var office = known(InstitutionKind.OFFICE, TestPersons.surname("Aaa Urząd"));
        var commission =
                known(InstitutionKind.OFFICE, TestPersons.surname("Komisja Rozwiązywania Problemów Alkoholowych"));
        var form = TestLetters.form(of, LetterKind.ALCOHOL_COMMISSION);
        assertThat(letters.page(worker, form)).containsSubsequence(commission.toString(), office.toString());

        var fields = TestLetters.request(of);
        fields.put("to", "INSTITUTION");
        fields.put("institution", office.toString());
        letters.written(worker, of, LetterKind.INFORMATION_REQUEST, fields);
        assertThat(letters.page(worker, TestLetters.form(of, LetterKind.INFORMATION_REQUEST)))
                .as("the one written to in this case")
                .containsSubsequence("name=\"institution\"", office.toString());
    }

    @Test
    void whoWasTypedEntersTheDirectoryOnceWhenTheWriterSaysSo() {
        var name = TestPersons.surname("Zakład Pogrzebowy Cisza");
        var fields = TestLetters.request(of);
        fields.put("addressee", name);
        letters.written(worker, of, LetterKind.INFORMATION_REQUEST, fields);
        assertThat(letters.page(worker, "/institutions")).as("not asked for").doesNotContain(name);

        fields.put("keep", "true");
        fields.put("keepKind", "OTHER");
        var url = letters.written(worker, of, LetterKind.INFORMATION_REQUEST, fields);
        assertThat(letters.page(worker, url)).contains(name, "ul. Leśna 4");
        fields.put("addressee", name.toUpperCase(Locale.ROOT));
        letters.written(worker, of, LetterKind.INFORMATION_REQUEST, fields);
        assertThat(institutions.found(name, List.of(), null, 8)).hasSize(1);
    }
}
