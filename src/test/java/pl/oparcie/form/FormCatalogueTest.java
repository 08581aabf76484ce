package pl.oparcie.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.oparcie.code.CodeFiles;
import pl.oparcie.form.definition.FormCatalogue;

/** Forms are read when the program starts; a mistake in a file is told with file, line and reason. */
class FormCatalogueTest {

    private static final String FORM = """
            form: sample
            version: 2026-1
            valid: {from: 2026-01-01}
            title: {pl: "Próba", en: "Sample"}
            basis: "art. 1"
            certainty: VERIFIED
            lists:
              mode: [{code: NORMAL, pl: zwykły, en: normal}, {code: URGENT, pl: pilny, en: urgent}]
            sections:
              - id: A
                key: first
                title: {pl: "Pierwsza", en: "First"}
                questions:
                  - {key: mode, type: one, list: mode, label: {pl: "Tryb", en: "Mode"}}
                  - {key: amount, type: money, label: {pl: "Kwota", en: "Amount"}, when: "mode == 'URGENT'"}
                  - {key: born, type: date, label: {pl: "Data", en: "Date"}}
                  - key: incomes
                    type: table
                    label: {pl: "Dochody", en: "Incomes"}
                    columns:
                      - {key: net, type: money, sum: true, label: {pl: "netto", en: "net"}}
                      - {key: who, type: text, label: {pl: "kto", en: "who"}, when: "net > 0"}
                  - {key: all, type: computed, result: money, formula: "sum(incomes, 'net') + nz(amount)", label: {pl: "Razem", en: "All"}}
            """;

    @Test
    void everyFormOfTheProgramIsRead() {
        var files = new TreeMap<>(CodeFiles.resources("forms/lists/*.yaml"));
        var catalogue = FormCatalogue.of(CodeFiles.of(files), CodeFiles.resources("forms/*/*.yaml"));
        for (var form : catalogue.all()) {
            assertThat(form.questions()).as(form.toString()).isNotEmpty();
            assertThat(form.order()).hasSameSizeAs(form.questions());
        }
    }

    @Test
    void aSoundFormIsRead() {
        var form = catalogue(Map.of("forms/sample/2026-1.yaml", FORM)).all().getFirst();
        assertThat(form.order().indexOf("incomes")).isLessThan(form.order().indexOf("all"));
        assertThat(form.question("amount").when().rule().choice().codes()).containsExactly("URGENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: money, label: {pl: "Kwota" | type: monny, label: {pl: "Kwota" | 15 | must be one of
            key: born, | key: mode, | 16 | is there twice
            list: mode, | list: moed, | 14 | there is no list "moed"
            mode == 'URGENT' | mode == 'LATE' | 15 | is never LATE
            mode == 'URGENT' | modus == 'URGENT' | 15 | no question "modus"
            mode == 'URGENT' | born > | 15 | cannot be read
            mode == 'URGENT' | T(java.lang.Runtime).getRuntime() != null | 15 | not allowed
            mode == 'URGENT' | new java.io.File('x') == null | 15 | not allowed
            mode == 'URGENT' | @dataSource == null | 15 | not allowed
            mode == 'URGENT' | mode matches '(a+)+' | 15 | not allowed
            mode == 'URGENT' | mode.class.name == 'x' | 15 | there is no "class"
            mode == 'URGENT' | mode.length() > 2 | 15 | cannot be taken
            mode == 'URGENT' | mode = 'URGENT' | 15 | not allowed
            mode == 'URGENT' | all > 5 | 15 | a circle
            mode == 'URGENT' | born + 1 > 2 | 15 | cannot be worked out
            mode == 'URGENT' | born | 15 | another kind of value
            sum(incomes, 'net') | sum(incomes, 'nett') | 23 | no column of numbers "nett"
            sum(incomes, 'net') | total(incomes) | 23 | no function "total"
            sum(incomes, 'net') | amount('NOTHING') | 23 | names no amount
            formula: | formulla: | 23 | unknown property "formulla"
            basis: "art. 1" | basis: | 5 | must be a text
            from: 2026-01-01 | from: 2026-13-01 | 3 | is no date
            certainty: VERIFIED | certainty: SURE | 6 | must be one of
            title: {pl: "Pierwsza", en: "First"} | title: {pl: "Pierwsza"} | 12 | "en" is missing
            {key: net, type: money, sum: true | {key: net, type: text, sum: true | 21 | only numbers
            key: incomes | key: In-comes | 17 | a camelCase key
            sections: | sections: [ | 10 | no YAML
            form: sample | form: other | 1 | the file must be
            """)
    void aMistakeStopsTheStartWithFileLineAndReason(String right, String wrong, int line, String reason) {
        assertThat(FORM).contains(right);
        assertThatThrownBy(() -> catalogue(Map.of("forms/sample/2026-1.yaml", FORM.replace(right, wrong))))
                .hasMessageContaining("forms/sample/2026-1.yaml:" + line + ": ")
                .hasMessageContaining(reason);
    }

    @Test
    void twoVersionsNeverOverlapAndAKeyKeepsItsKind() {
        var next = FORM.replace("2026-1", "2026-2").replace("key: born, type: date", "key: born, type: text");
        assertThatThrownBy(() -> catalogue(Map.of("forms/sample/2026-1.yaml", FORM, "forms/sample/2026-2.yaml", next)))
                .hasMessageContaining("in force on the same days")
                .hasMessageContaining("\"born\" is of another type");
        var ended = FORM.replace("{from: 2026-01-01}", "{from: 2026-01-01, to: 2026-11-30}");
        var after = FORM.replace("version: 2026-1", "version: 2026-2").replace("2026-01-01", "2026-12-01");
        assertThat(catalogue(Map.of("forms/sample/2026-1.yaml", ended, "forms/sample/2026-2.yaml", after))
                        .all())
                .hasSize(2);
    }

    @Test
    void aPartStandsOnceAndIsIncluded() {
        var part = "questions:\n  - {key: shared, type: text, label: {pl: wspólne, en: shared}}\n";
        var form = FORM.replace("    key: first\n", "    key: first\n    include: header\n");
        assertThat(catalogue(Map.of("forms/sample/2026-1.yaml", form, "forms/parts/header.yaml", part))
                        .all()
                        .getFirst()
                        .find("shared"))
                .isPresent();
        assertThatThrownBy(() -> catalogue(Map.of("forms/sample/2026-1.yaml", form)))
                .hasMessageContaining("there is no forms/parts/header.yaml");
    }

    private static FormCatalogue catalogue(Map<String, String> files) {
        return FormCatalogue.of(CodeFiles.of(Map.of()), files);
    }
}
