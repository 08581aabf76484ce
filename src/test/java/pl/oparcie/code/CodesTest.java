package pl.oparcie.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

/** Dictionaries and amounts with dates: the law's are read-only, the centre's are kept by the administrator. */
@OparcieTest
class CodesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String LOCAL = """
            list: %s
            kind: LOCAL
            title: {pl: "Miejscowy", en: "Local"}
            values: [{code: ONE, pl: jeden, en: one}, {code: TWO, pl: dwa, en: two}]
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    Codes codes;

    @Autowired
    CodeSeeds seeds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @Rule("environmental-interview 12")
    @CsvSource({
        "CRITERION_SINGLE, 2005-01-01, 461",
        "CRITERION_SINGLE, 2021-12-31, 701",
        "CRITERION_SINGLE, 2022-01-01, 776",
        "CRITERION_SINGLE, 2024-12-31, 776",
        "CRITERION_SINGLE, 2025-01-01, 1010",
        "CRITERION_SINGLE, 2026-11-23, 1010",
        "CRITERION_PERSON, 2021-12-31, 528",
        "CRITERION_PERSON, 2024-06-01, 600",
        "CRITERION_PERSON, 2025-01-01, 823",
        "FARM_HECTARE, 2023-01-01, 345",
        "FARM_HECTARE, 2026-01-01, 459"
    })
    void anAmountIsThatOfItsDay(String code, LocalDate on, BigDecimal amount) {
        assertThat(codes.amount(code, on).orElseThrow()).isEqualByComparingTo(amount);
    }

    @Test
    void theLawsFileWinsAndWhatItNoLongerHasIsEndedNotRemoved() {
        var name = "law-" + System.nanoTime();
        var file =
                "list: %s\nkind: LAW\ntitle: {pl: a, en: a}\nvalues: [{code: OLD, pl: stary, en: old}, {code: KEPT, pl: %s, en: kept}]\n";
        seeds.sow(CodeFiles.of(Map.of("forms/lists/" + name + ".yaml", file.formatted(name, "zostaje"))));
        assertThat(codes.list(name, TODAY)).hasSize(2);
        var later =
                "list: %s\nkind: LAW\ntitle: {pl: a, en: a}\nvalues: [{code: KEPT, pl: nowe słowa, en: kept}, {code: NEW, pl: nowy, en: new}]\n";
        seeds.sow(CodeFiles.of(Map.of("forms/lists/" + name + ".yaml", later.formatted(name))));
        assertThat(codes.list(name, TODAY)).extracting(CodeValue::code).containsExactly("KEPT", "NEW");
        assertThat(codes.label(name, "OLD")).isEqualTo("stary");
        assertThat(codes.label(name, "KEPT")).isEqualTo("nowe słowa");
        assertThat(codes.list(name, TODAY.minusDays(1)))
                .extracting(CodeValue::code)
                .contains("OLD");
    }

    @Test
    void theAdministratorRewordsEndsAndAddsInALocalDictionaryAndAStartKeepsIt() {
        var name = "local-" + System.nanoTime();
        var files = CodeFiles.of(Map.of("forms/lists/" + name + ".yaml", LOCAL.formatted(name)));
        seeds.sow(files);
        var admin = people.with(null, pl.oparcie.access.role.Role.ADMINISTRATOR);
        assertThat(post(
                        admin,
                        "/codes/" + name + "/new",
                        Map.of("code", "THREE", "labelPl", "trzy", "labelEn", "three", "position", "2")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(
                        admin,
                        "/codes/" + name + "/new",
                        Map.of("code", "THREE", "labelPl", "trzy", "labelEn", "three")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("code-error", "trzy");
        var page = Objects.requireNonNull(body(show(admin, "/codes/" + name)));
        var start = page.indexOf("/codes/" + name + "/", page.indexOf("<tbody>"));
        var url = page.substring(start, page.indexOf('"', start));
        var change = new HashMap<>(
                Map.of("labelPl", "jedynka", "labelEn", "one", "to", "22.11.2026", "position", "0", "version", "0"));
        assertThat(post(admin, url, change)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(admin, url, change))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("jedynka");
        assertThat(post(
                        admin,
                        "/codes/" + name + "/new",
                        Map.of("code", "LAST", "labelPl", "na końcu", "labelEn", "last", "position", "")))
                .as("without a place it comes last")
                .hasStatus(HttpStatus.SEE_OTHER);
        seeds.sow(files);
        assertThat(codes.list(name, TODAY)).extracting(CodeValue::code).containsExactly("TWO", "THREE", "LAST");
        assertThat(codes.label(name, "ONE")).isEqualTo("jedynka");
        assertThat(show(admin, "/codes")).hasStatusOk().bodyText().contains("Miejscowy", "1010 zł");
    }

    @Test
    void whatTheLawSaysIsGuardedInTheDatabaseToo() {
        var admin = people.with(null, pl.oparcie.access.role.Role.ADMINISTRATOR);
        for (var change : List.of(
                "update code.value set label_pl = 'x' where list = 'kinship'",
                "update code.amount_value set value = 5 where amount = 'CRITERION_SINGLE'")) {
            assertThat(admin.<Integer>does(
                            () -> transaction.execute(status -> jdbc.sql(change).update())))
                    .as(change)
                    .isZero();
        }
        for (var change : List.of(
                "insert into code.value (id, list, code, label_pl, label_en, position) values (uuidv7(), 'kinship', 'X', 'x', 'x', 1)",
                "delete from code.value where list = 'kinship'",
                "update code.list set kind = 'LOCAL' where name = 'kinship'")) {
            assertThatThrownBy(() -> admin.does(
                            () -> transaction.execute(status -> jdbc.sql(change).update())))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theLawIsReadOnlyAndOthersStayOut() {
        var admin = people.with(null, pl.oparcie.access.role.Role.ADMINISTRATOR);
        assertThat(show(admin, "/codes/kinship"))
                .hasStatusOk()
                .bodyText()
                .contains("tylko do odczytu", "obowiązek alimentacyjny")
                .doesNotContain("obliged: YES");
        assertThat(post(admin, "/codes/kinship/new", Map.of("code", "X", "labelPl", "x", "labelEn", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(
                        admin,
                        "/codes/amounts/CRITERION_SINGLE/new",
                        Map.of("value", "5", "from", "1.01.2027", "basis", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(show(people.socialWorker(), "/codes")).hasStatus(HttpStatus.FORBIDDEN);
        var local = "local-" + System.nanoTime();
        seeds.sow(CodeFiles.of(Map.of("forms/lists/" + local + ".yaml", LOCAL.formatted(local))));
        var director = people.with(null, pl.oparcie.access.role.Role.DIRECTOR);
        assertThat(show(director, "/codes/" + local)).hasStatusOk();
        assertThat(post(director, "/codes/" + local + "/new", Map.of("code", "X", "labelPl", "x", "labelEn", "x")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theGminasOwnAmountIsSetFromADay() {
        var admin = people.with(null, pl.oparcie.access.role.Role.ADMINISTRATOR);
        assertThat(post(
                        admin,
                        "/codes/amounts/RAISE_PERIODIC/new",
                        Map.of("value", "150", "from", "1.01.2031", "basis", "uchwała 1/2030")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(codes.amount("RAISE_PERIODIC", LocalDate.of(2030, 12, 31)).orElseThrow())
                .isEqualByComparingTo("100");
        assertThat(codes.amount("RAISE_PERIODIC", LocalDate.of(2031, 1, 1)).orElseThrow())
                .isEqualByComparingTo("150");
    }

    @Test
    @Rule("environmental-interview R33")
    void theGminaOnlyRaisesACriterionAndAMistakeIsMendedFromItsOwnDay() {
        var admin = people.with(null, pl.oparcie.access.role.Role.ADMINISTRATOR);
        var set = "/codes/amounts/RAISE_SPECIAL_PURPOSE/new";
        assertThat(post(admin, set, Map.of("value", "50", "from", "1.12.2032", "basis", "uchwała 1/2032")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#value\"", "Najmniej 100%", "art. 8 ust. 2");
        assertThat(post(admin, set, Map.of("value", "250", "from", "1.12.2032", "basis", "uchwała 1/2032")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var page = org.jsoup.Jsoup.parse(body(show(admin, "/codes")));
        var value = page.select("a[href^=/codes/amounts/RAISE_SPECIAL_PURPOSE/]:contains(1.12.2032)")
                .attr("href");
        assertThat(page.text()).contains("wpisane w ośrodku");

        assertThat(post(admin, value, Map.of("value", "99", "from", "1.12.2032", "basis", "uchwała 1/2032")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(admin, value, Map.of("value", "150", "from", "1.12.2032", "basis", "uchwała 1/2032")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(special(LocalDate.of(2032, 12, 1))).isEqualByComparingTo("150");
        assertThat(special(LocalDate.of(2032, 11, 30))).isEqualByComparingTo("100");
        assertThat(show(admin, value)).as("taken back").hasStatus(HttpStatus.NOT_FOUND);

        // the same day again replaces it; removed, the one before goes on
        assertThat(post(admin, set, Map.of("value", "175", "from", "1.12.2032", "basis", "uchwała 2/2032")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(special(LocalDate.of(2032, 12, 1))).isEqualByComparingTo("175");
        var now = org.jsoup.Jsoup.parse(body(show(admin, "/codes")))
                .select("a[href^=/codes/amounts/RAISE_SPECIAL_PURPOSE/]:contains(1.12.2032)")
                .attr("href");
        assertThat(show(people.director(), now)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(admin, now + "/remove", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(special(LocalDate.of(2032, 12, 1))).isEqualByComparingTo("100");
    }

    private java.math.BigDecimal special(LocalDate on) {
        return codes.amount("RAISE_SPECIAL_PURPOSE", on).orElseThrow();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
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
