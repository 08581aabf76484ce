package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople;
import pl.oparcie.form.Answers;
import pl.oparcie.form.Filling;
import pl.oparcie.form.FormFiller;
import pl.oparcie.form.Stage;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.form.view.FormView;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Problem;

/** What the forms of interviews ask, refuse and warn of. */
@OparcieTest
class FormRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    FormFiller filler;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    private Map<String, String> partOne(String... more) {
        var fields = new LinkedHashMap<>(TestInterviews.partOne());
        for (var i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    /** The fields that stop the approval. */
    private List<String> stops(String form, Map<String, String> typed) {
        var in = Fields.of(typed);
        filler.read(filling(form), in, Stage.COMPLETE);
        return in.problems().stream().map(Problem::field).toList();
    }

    private Filling filling(String form) {
        return Filling.of(catalogue.current(form, DAY), DAY);
    }

    private Answers answers(Map<String, String> typed) {
        return filler.read(filling("rws-1"), Fields.of(typed), Stage.DRAFT);
    }

    private FormView view(Map<String, String> typed) {
        return filler.view(filling("rws-1"), Fields.of(typed));
    }

    private static FormView.Question question(FormView view, String key) {
        return view.sections().stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.name().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule("environmental-interview R08")
    void partOneNeedsItsSegmentsAndAWordOnTheOthers() {
        assertThat(stops("rws-1", partOne())).isEmpty();
        assertThat(stops("rws-1", partOne("needs", "", "diagnosis", "", "conclusions", "")))
                .containsExactly("needs", "diagnosis", "conclusions");
        assertThat(stops("rws-1", partOne("noHelpReason", ""))).containsExactly("noHelpReason");
        assertThat(stops("rws-1", partOne("noHelpReason", "", "kindHelp.0.benefit", "SHELTER")))
                .isEmpty();
        assertThat(stops("rws-1", partOne("section.living", ""))).contains("section.living");
        assertThat(stops("rws-1", partOne("section.living.reason", ""))).containsExactly("section.living.reason");
    }

    @Test
    @Rule("environmental-interview R09")
    @Rule("environmental-interview R10")
    void onlyCashNeedsTheIncomeAndSocialWorkNeverAsksIt() {
        var without =
                partOne("section.material", "NOT_NEEDED", "section.material.reason", "nie trzeba", "incomeMonth", "");
        assertThat(stops("rws-1", without)).containsExactly("incomeMonth");
        without.put("purpose", "KIND");
        assertThat(stops("rws-1", without)).isEmpty();
        for (var purpose : List.of("SOCIAL_WORK", "SERVICES_51B")) {
            var typed = partOne("purpose", purpose, "incomes.0.receipts", "x", "section.material", "");
            assertThat(stops("rws-1", typed)).as(purpose).isEmpty();
            assertThat(answers(typed).rows("incomes")).isEmpty();
            assertThat(answers(typed).value("exceeded")).isNull();
        }
    }

    @Test
    @Rule("environmental-interview R11")
    void aGuardianShowsADocumentAndThePersonIsPresentOrWhyNot() {
        assertThat(stops(
                        "rws-1",
                        partOne("heldWith", "GUARDIAN", "heldWithName", "Anna Opiekun", "personPresent", "YES")))
                .containsExactly("guardianDocument");
        assertThat(stops(
                        "rws-1",
                        partOne(
                                "heldWith", "CURATOR",
                                "heldWithName", "Anna Kurator",
                                "guardianDocument", "postanowienie III RNs 12/25",
                                "personPresent", "NO")))
                .containsExactly("absenceReason");
    }

    @Test
    @Rule("environmental-interview R12")
    void careIsLookedAtWhereItIsGivenAndBeforeThePersonCaredFor() {
        assertThat(stops("rws-8", Map.of("place", "RESIDENCE", "caredPresent", "NO")))
                .contains("place", "caredPresent");
        assertThat(stops("rws-8", Map.of("place", "CARE", "caredPresent", "YES")))
                .doesNotContain("place", "caredPresent");
        assertThat(stops("rws-8", Map.of())).contains("place", "caredPresent");
        assertThat(stops("rws-9", Map.of())).contains("place", "caredPresent", "carePlace", "careScope", "careWork");
        assertThat(stops("rws-9", Map.of("orderGround", "FAMILY_23_4AA", "caredPresent", "NO")))
                .contains("caredPresent");
        assertThat(stops("rws-9", Map.of("orderGround", "FAMILY_23_4AA", "caredPresent", "NO", "prevented", "YES")))
                .doesNotContain("caredPresent");
        assertThat(stops("rws-9", Map.of("orderGround", "CHILD_15")))
                .as("the child benefit asks nothing of care and work")
                .contains("childDoubt")
                .doesNotContain("caredPresent", "carePlace", "careScope", "careWork", "careFinding");
    }

    @Test
    @Rule("environmental-interview R13")
    void aNoteOnHealthIsLongEnoughToSayWhy() {
        assertThat(stops("rws-1", partOne("healthNote", "x".repeat(19)))).containsExactly("healthNote");
        assertThat(stops("rws-1", partOne("healthNote", "x".repeat(20)))).isEmpty();
        var signature = catalogue.current("rws-1", DAY).question("personSignature");
        assertThat(signature.signature()).isNotNull();
        assertThat(signature.signature().substitute()).isEqualTo("healthNote");
    }

    @Test
    @Rule("environmental-interview R14")
    void theCardIsShownBeforePartOneAndOnDemandBeforeAnUpdate() {
        assertThat(stops("rws-1", partOne("cardShown", "NO"))).containsExactly("cardShown");
        assertThat(stops("rws-1", partOne("workerCardUntil", "19.11.2026"))).containsExactly("workerCardUntil");
        assertThat(stops("rws-1", partOne("workerCardUntil", "20.11.2026"))).isEmpty();
        assertThat(stops("rws-1", partOne("workerCardUntil", ""))).containsExactly("workerCardUntil");
        assertThat(catalogue.current("rws-4", DAY).find("cardShown")).isEmpty();
        assertThat(catalogue.current("rws-4", DAY).find("cardShownOnDemand")).isPresent();
    }

    @Test
    @Rule("environmental-interview R15")
    void withoutInstructionNothingIsApproved() {
        assertThat(stops("rws-1", partOne("warned", "NO", "informed109", "NO")))
                .containsExactly("warned", "informed109");
        assertThat(stops("rws-1", partOne("warned", "", "informed109", ""))).containsExactly("warned", "informed109");
    }

    @ParameterizedTest
    @CsvSource({
        "44051401359, 14.05.1944, M, ''",
        "44051401359, 15.05.1944, M, pesel",
        "44051401358, 14.05.1944, M, pesel",
        "'', 14.05.1944, M, documentKind"
    })
    @Rule("environmental-interview R17")
    void numberBirthAndDocumentAgree(String pesel, String born, String sex, String stopped) {
        var typed = partOne("pesel", pesel, "birthDate", born, "sex", sex, "documentKind", "", "documentNo", "");
        if (stopped.isEmpty()) {
            assertThat(stops("rws-1", typed)).isEmpty();
        } else {
            assertThat(stops("rws-1", typed)).contains(stopped);
        }
        if (stopped.equals("documentKind")) {
            assertThat(stops("rws-1", typed)).contains("documentNo");
        }
    }

    @Test
    @Rule("environmental-interview R17")
    void anotherSexThanTheNumberSaysIsAWarningOnly() {
        var typed = partOne("pesel", "44051401359", "birthDate", "14.05.1944", "sex", "F");
        assertThat(stops("rws-1", typed)).isEmpty();
        assertThat(question(view(typed), "sex").warning()
                        + question(view(typed), "pesel").warning())
                .contains("Płeć nie zgadza się");
    }

    @Test
    @Rule("environmental-interview R18")
    @Rule("environmental-interview R19")
    void anIdentityDocumentIsSeenAndACopySaysWhoCertifiedIt() {
        var copy = partOne("attachments.0.document", "IDENTITY", "attachments.0.form", "COPY");
        assertThat(stops("rws-1", copy))
                .containsExactlyInAnyOrder(
                        "attachments.0.form", "attachments.0.certifiedBy", "attachments.0.certifiedOn");
        assertThat(stops("rws-1", partOne("attachments.0.document", "IDENTITY", "attachments.0.form", "SEEN")))
                .isEmpty();
    }

    @Test
    @Rule("environmental-interview R20")
    void withAMinorInTheFamilyTheSafetyOfTheChildIsAsked() {
        var family = partOne(
                "householdKind",
                "FAMILY",
                "people.0.name",
                "Halina",
                "people.0.birthDate",
                "12.03.1984",
                "people.0.sex",
                "F",
                "people.0.kinship",
                "APPLICANT",
                "people.1.name",
                "Jan",
                "people.1.birthDate",
                "21.11.2008",
                "people.1.sex",
                "M",
                "people.1.kinship",
                "SON");
        assertThat(stops("rws-1", family)).containsExactly("childViolence");
        family.put("people.1.birthDate", "20.11.2008");
        assertThat(stops("rws-1", family)).isEmpty();
        var asked = catalogue.current("rws-1", DAY).sections().stream()
                .filter(section -> section.key().equals("childSafety"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.internal()).isTrue();
    }

    @Test
    @Rule("environmental-interview R28")
    void theMonthBeforeTheApplicationCountsUnlessIncomeWasLost() {
        var wrong = partOne("applicationOn", "5.11.2026", "incomeMonth", "11.2026");
        assertThat(stops("rws-1", wrong)).isEmpty();
        assertThat(question(view(wrong), "incomeMonth").warning()).contains("z miesiąca przed złożeniem wniosku");
        var right = partOne("applicationOn", "5.11.2026", "incomeMonth", "10.2026");
        assertThat(question(view(right), "incomeMonth").warning()).isEmpty();
        var lost = partOne("applicationOn", "5.11.2026", "incomeMonth", "11.2026", "incomeLost", "YES");
        assertThat(question(view(lost), "incomeMonth").warning()).isEmpty();
        assertThat(stops("rws-1", lost)).containsExactly("lossDocument");
    }

    @Test
    @Rule("environmental-interview R32")
    void countingASourceOtherwiseNeedsAReason() {
        var typed = partOne("incomes.1.who", "Jan", "incomes.1.source", "CHILD_BENEFIT", "incomes.1.receipts", "800");
        assertThat(answers(typed).number("familyIncome").orElseThrow()).isEqualByComparingTo("1000.00");
        typed.put("incomes.1.overrideCounts", "YES");
        assertThat(stops("rws-1", typed)).containsExactly("incomes.1.overrideReason");
        typed.put("incomes.1.overrideReason", "wyrównanie");
        assertThat(stops("rws-1", typed)).isEmpty();
        assertThat(answers(typed).number("familyIncome").orElseThrow()).isEqualByComparingTo("1800.00");
    }

    @ParameterizedTest
    @CsvSource({
        "31.12.2021, SINGLE, 701", "31.12.2021, FAMILY, 528",
        "1.1.2022, SINGLE, 776", "31.12.2024, FAMILY, 600",
        "1.1.2025, SINGLE, 1010", "1.1.2025, FAMILY, 823"
    })
    @Rule("environmental-interview 12")
    void theCriterionIsThatOfTheDay(String on, String kind, String criterion) {
        var typed = partOne("amountsOn", on, "householdKind", kind);
        assertThat(answers(typed).number("criterion").orElseThrow()).isEqualByComparingTo(criterion);
    }

    @Test
    @Rule("environmental-interview 12")
    void ofADayWithoutKnownAmountsItIsSaidThatNothingIsWorkedOut() {
        var typed = partOne("amountsOn", "1.06.2010");
        assertThat(answers(typed).value("criterion")).isNull();
        assertThat(question(view(typed), "amountsOn").warning()).contains("nie zna kwot");
    }

    @Test
    @Rule("environmental-interview R33")
    void theMunicipalityRaisesItsCriteriaFromADay() {
        var admin = people.administrator();
        assertThat(http.post()
                        .uri("/codes/amounts/RAISE_SPECIAL_PURPOSE/new")
                        .with(admin.login())
                        .param("value", "150")
                        .param("from", "1.12.2026")
                        .param("basis", "uchwała XII/3/2026"))
                .hasStatus(org.springframework.http.HttpStatus.SEE_OTHER);
        assertThat(raised("30.11.2026")).isEqualByComparingTo("1010.00");
        assertThat(raised("1.12.2026")).isEqualByComparingTo("1515.00");
    }

    private java.math.BigDecimal raised(String on) {
        return answers(partOne("amountsOn", on))
                .number("criterionSpecialPurpose")
                .orElseThrow();
    }

    @Test
    @Rule("environmental-interview R35")
    void whatSpeaksOfHealthOrViolenceSaysSoInEveryFormAndVersion() {
        for (var version : List.of("2021-1", "2025-12-draft")) {
            for (var form : List.of("rws-1", "rws-4")) {
                var definition = catalogue.version(form, version);
                for (var key : List.of(
                        "childViolence", "childViolenceDescription", "childBehaviour", "healthNote", "diagnosis")) {
                    assertThat(definition.question(key).sensitive())
                            .as(form + " " + version + " " + key)
                            .isTrue();
                }
                definition.sections().stream()
                        .filter(section -> Set.of("health", "family").contains(section.key()))
                        .forEach(section -> assertThat(section.questions())
                                .allMatch(pl.oparcie.form.definition.Question::sensitive));
                assertThat(definition.question("people").columns().stream()
                                .filter(pl.oparcie.form.definition.Question::sensitive)
                                .map(pl.oparcie.form.definition.Question::key))
                        .containsExactly("disability", "disabilityPeriod");
                assertThat(definition.question("needs").sensitive()).isFalse();
            }
        }
        assertThat(catalogue.version("rws-2", "2021-1").question("situation").sensitive())
                .isTrue();
        assertThat(catalogue.version("rws-8", "2021-1").question("caredRuling").sensitive())
                .isTrue();
        assertThat(catalogue
                        .version("wad", "2011-1")
                        .question("healthDescription")
                        .sensitive())
                .isTrue();
    }

    @Test
    @Rule("environmental-interview R39")
    void whatChangedIsNotConfirmedAsUnchanged() {
        var update = new LinkedHashMap<String, String>();
        update.put("changes", "WORK");
        update.put("confirmedUnchanged", "WORK");
        assertThat(stops("rws-4", update)).contains("confirmedUnchanged");
        update.put("confirmedUnchanged", "HEALTH");
        assertThat(stops("rws-4", update)).doesNotContain("confirmedUnchanged");
    }

    @Test
    @Rule("environmental-interview R39")
    void theOrderOfManyChosenIsNoChange() {
        var before = answers(partOne()).with("reasons", List.of("UNEMPLOYMENT", "POVERTY"));
        var after = answers(partOne()).with("reasons", List.of("POVERTY", "UNEMPLOYMENT"));
        assertThat(filler.compare(filling("rws-1"), before, after).changed()).isZero();
        assertThat(filler.compare(filling("rws-1"), before, before.with("reasons", List.of("POVERTY")))
                        .changed())
                .isEqualTo(1);
    }

    @Test
    void whatHappenedDidNotHappenTomorrow() {
        assertThat(stops("rws-1", partOne("heldAt.date", "24.11.2026"))).contains("heldAt.date");
        assertThat(stops("rws-1", partOne("furtherVisits.0.visitOn", "24.11.2026", "furtherVisits.0.visitAt", "10.00")))
                .contains("furtherVisits.0.visitOn");
        assertThat(stops("rws-1", partOne("applicationOn", "24.11.2026"))).contains("applicationOn");
        assertThat(stops("rws-1", partOne("applicationOn", "23.11.2026"))).doesNotContain("applicationOn");
    }

    @Test
    @Rule("environmental-interview R17")
    void aPostcodeHasItsForm() {
        for (var wrong : List.of("Zalesie", "32992", "32-99", "32-992 Zalesie")) {
            assertThat(stops("rws-1", partOne("address.postcode", wrong)))
                    .as(wrong)
                    .containsExactly("address.postcode");
        }
        assertThat(stops("rws-1", partOne("address.postcode", ""))).isEmpty();
    }

    @Test
    void aChildOfTheChildBenefitIsAChildOnTheDayOfTheRequest() {
        var asked = new LinkedHashMap<>(Map.of("orderGround", "CHILD_15", "requestOn", "16.11.2026"));
        for (var wrong : List.of("1.01.1950", "16.11.2008", "24.11.2026")) {
            asked.put("caredBirthDate", wrong);
            assertThat(stops("rws-9", asked)).as(wrong).contains("caredBirthDate");
        }
        asked.put("caredBirthDate", "17.11.2008");
        assertThat(stops("rws-9", asked)).doesNotContain("caredBirthDate");
        // the care benefit is for grown people too
        asked.putAll(Map.of("orderGround", "FAMILY_23_4AA", "caredBirthDate", "1.01.1950"));
        assertThat(stops("rws-9", asked)).doesNotContain("caredBirthDate");
    }

    @Test
    void maintenanceIsAskedOfThoseOfArticle103Only() {
        var view = filler.view(filling("rws-2"), Fields.empty());
        assertThat(question(view, "relationToHelped").options().stream().map(option -> option.value()))
                .containsExactly(
                        "SPOUSE",
                        "SON",
                        "DAUGHTER",
                        "ADOPTED_CHILD",
                        "FATHER",
                        "MOTHER",
                        "GRANDFATHER",
                        "GRANDMOTHER",
                        "GRANDCHILD",
                        "DESCENDANT",
                        "ASCENDANT");
        assertThat(catalogue.current("rws-2", DAY).question("people").columns().stream()
                        .filter(column -> column.key().equals("kinship"))
                        .map(column -> column.label().now()))
                .containsExactly("Stopień pokrewieństwa do osoby zobowiązanej");
    }

    @Test
    void fewerPersonsThanDeclaredAreFoundOnlyWhereEachWasAskedFor() {
        var typed = new LinkedHashMap<>(Map.of(
                "declared.0.name", "Halina Próbna",
                "declared.0.inDeclaration", "YES",
                "declared.0.found", "YES",
                "declared.1.name", "Jan Próbny",
                "declared.1.inDeclaration", "YES",
                "declared.1.found", "NOT_ASKED"));
        assertThat(filler.read(filling("wdm"), Fields.of(typed), Stage.DRAFT).value("fewerPersons"))
                .isNull();
        typed.put("declared.1.found", "NO");
        assertThat(filler.read(filling("wdm"), Fields.of(typed), Stage.DRAFT).value("fewerPersons"))
                .isEqualTo("YES");
    }

    @Test
    @Rule("environmental-interview R16")
    void theDebtorTellsOfIncomeAndAssetsOrRefuses() {
        assertThat(stops("wad", Map.of())).contains("incomes", "employment", "healthDescription", "noAssets");
        assertThat(stops("wad", Map.of("prevented", "YES")))
                .doesNotContain("incomes", "employment", "healthDescription", "noAssets");
        assertThat(stops(
                        "wad",
                        Map.of("noAssets", "YES", "incomes.0.source", "NONE", "healthDescription.refused", "true")))
                .contains("employment")
                .doesNotContain("incomes", "healthDescription", "noAssets");
        assertThat(stops("wad", Map.of("funds.refused", "true"))).doesNotContain("noAssets");
    }
}
