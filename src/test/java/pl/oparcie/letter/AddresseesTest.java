package pl.oparcie.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
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

    private String form(LetterKind kind) {
        return letters.page(worker, TestLetters.form(of, kind));
    }

    @Test
    void onlyThoseSuchALetterGoesToAreOfferedAndWhoeverWasWrittenTo() {
        var town = known(InstitutionKind.OFFICE, TestPersons.surname("Aaa Urząd Miejski w Lipowcu "));
        var prison = known(InstitutionKind.OFFICE, TestPersons.surname("Aaa Zakład Karny "));
        var commission =
                known(InstitutionKind.OFFICE, TestPersons.surname("Aaa Komisja Rozwiązywania Problemów Alkoholowych "));
        var police = known(InstitutionKind.POLICE, TestPersons.surname("Aaa Komisariat "));
        var insurance = known(InstitutionKind.SOCIAL_INSURANCE, TestPersons.surname("Aaa Aaa ZUS Lipowiec "));
        assertThat(form(LetterKind.ALCOHOL_COMMISSION))
                .contains(commission.toString())
                .doesNotContain(town.toString(), prison.toString());
        assertThat(form(LetterKind.IDENTITY_CARD))
                .contains(town.toString())
                .doesNotContain(commission.toString(), prison.toString());
        assertThat(form(LetterKind.INFORMATION_REQUEST))
                .contains("Tylko ci, do których takie pismo zwykle idzie")
                .doesNotContain(prison.toString(), commission.toString(), police.toString());
        assertThat(form(LetterKind.REFERRAL)).contains("może iść do wielu instytucji");

        var fields = TestLetters.request(of);
        fields.put("to", "INSTITUTION");
        fields.put("institution", prison.toString());
        letters.written(worker, of, LetterKind.INFORMATION_REQUEST, fields);
        assertThat(Jsoup.parse(form(LetterKind.INFORMATION_REQUEST))
                        .select("input[name=institution]")
                        .eachAttr("value"))
                .as("the one written to in this case comes first")
                .startsWith(prison.toString())
                .contains(insurance.toString());
    }

    @Test
    void wordsTypedAndNotSearchedForSendNothingToWhomWasChosenBefore() {
        var bank = known(InstitutionKind.NGO, TestPersons.surname("Bank Żywności "));
        var office = known(InstitutionKind.SOCIAL_INSURANCE, TestPersons.surname("Zakład Ubezpieczeń "));
        var fields = TestLetters.request(of);
        fields.put("to", "INSTITUTION");
        fields.put("institution", bank.toString());
        fields.put("found", "");
        fields.put("q", "zaklad ubezp");
        var url = TestLetters.form(of, LetterKind.INFORMATION_REQUEST);
        assertThat(letters.post(worker, url, fields))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#institution\"", office.toString(), "name=\"found\" value=\"zaklad ubezp\"");

        fields.put("found", "zaklad ubezp");
        fields.put("institution", office.toString());
        assertThat(letters.page(worker, letters.written(worker, of, LetterKind.INFORMATION_REQUEST, fields)))
                .contains("Zakład Ubezpieczeń");
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
