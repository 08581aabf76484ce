package pl.oparcie.form;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.oparcie.OparcieTest;
import pl.oparcie.code.CodeFiles;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.platform.web.Fields;

/** How fast a form of 300 questions opens and is checked: printed, and half of the times far below what somebody would wait for. */
@OparcieTest
class FormSpeedTest {

    private static final int QUESTIONS = 300;
    private static final int TIMES = 60;
    private static final int MOST_MS = 150;
    private static final int LEAST_PER_QUESTION = 100;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    FormFiller filler;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    TemplateEngine templates;

    @Test
    void threeHundredQuestionsOpenAndAreChecked() {
        measure("300 questions", large(), answers());
        var interview = catalogue.version("rws-1", "2021-1");
        measure("part I, 15 rows", interview, new HashMap<>(rows(interview)));
    }

    private void measure(String what, Definition form, Map<String, Object> typed) {
        var filling = Filling.of(form, TODAY);
        var open = new long[TIMES];
        var check = new long[TIMES];
        var html = 0;
        for (var i = -TIMES / 2; i < TIMES; i++) {
            var start = System.nanoTime();
            var fields = Fields.of(typed);
            var page = new StringOutput();
            var params = new HashMap<String, Object>();
            params.put("form", filler.view(filling, fields));
            params.put("fields", fields);
            templates.render("form/body.jte", params, page);
            var opened = System.nanoTime();
            filler.read(filling, Fields.of(typed), Stage.COMPLETE);
            var checked = System.nanoTime();
            if (i >= 0) {
                open[i] = opened - start;
                check[i] = checked - opened;
                html = page.toString().length();
            }
        }
        System.out.printf(
                "FORM SPEED %s: opens p50 %.1f ms, p95 %.1f ms (%d kB); is checked p50 %.1f ms, p95 %.1f ms%n",
                what, at(open, 50), at(open, 95), html / 1000, at(check, 50), at(check, 95));
        assertThat(html).isGreaterThan(form.questions().size() * LEAST_PER_QUESTION);
        assertThat(at(open, 50)).as(what + " opens").isLessThan(MOST_MS);
        assertThat(at(check, 50)).as(what + " is checked").isLessThan(MOST_MS);
    }

    private static double at(long[] times, int percent) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1_000_000.0;
    }

    private static Definition large() {
        var text = new StringBuilder("""
                form: large
                version: 2026-1
                valid: {from: 2026-01-01}
                title: {pl: "Duży", en: "Large"}
                basis: "art. 1"
                sections:
                """);
        for (var section = 0; section < 10; section++) {
            text.append("  - id: \"")
                    .append(section)
                    .append("\"\n    key: s")
                    .append(section)
                    .append("\n    title: {pl: część, en: part}\n    required: true\n    questions:\n");
            for (var i = 0; i < QUESTIONS / 10; i++) {
                var key = "q" + section + "x" + i;
                var shape =
                        switch (i % 6) {
                            case 0 -> "type: text, required: true";
                            case 1 -> "type: yesNo";
                            case 2 -> "type: one, list: kinship";
                            case 3 ->
                                "type: money, when: \"q" + section + "x1 == 'YES'\", required: \"q" + section
                                        + "x2 != null\"";
                            case 4 -> "type: many, list: help-reason";
                            default -> "type: computed, result: money, formula: \"num(q" + section + "x3) * 2\"";
                        };
                text.append("      - {key: ")
                        .append(key)
                        .append(", no: \"")
                        .append(section)
                        .append('.')
                        .append(i)
                        .append("\", label: {pl: pytanie, en: question}, ")
                        .append(shape)
                        .append("}\n");
            }
        }
        return FormCatalogue.of(
                        CodeFiles.of(CodeFiles.resources("forms/lists/*.yaml")),
                        Map.of("forms/large/2026-1.yaml", text.toString()))
                .all()
                .getFirst();
    }

    private static Map<String, Object> answers() {
        var typed = new LinkedHashMap<String, Object>();
        for (var section = 0; section < 10; section++) {
            for (var i = 0; i < QUESTIONS / 10; i++) {
                typed.put(
                        "q" + section + "x" + i,
                        i % 6 == 1 ? "YES" : i % 6 == 2 ? "SPOUSE" : i % 6 == 4 ? "POVERTY" : "123");
            }
        }
        return typed;
    }

    /** Five rows in each of the three longest tables. */
    private static Map<String, Object> rows(Definition form) {
        var typed = new LinkedHashMap<String, Object>();
        typed.put("purpose", "CASH");
        typed.put("householdKind", "FAMILY");
        typed.put("section.material", "COMPLETED");
        for (var i = 0; i < 5; i++) {
            typed.put("people." + i + ".name", "Jan");
            typed.put("people." + i + ".birthDate", "1.02.2015");
            typed.put("incomes." + i + ".who", "Jan");
            typed.put("incomes." + i + ".source", "WAGE");
            typed.put("incomes." + i + ".receipts", "1000");
            typed.put("oneOff." + i + ".amount", "9000");
        }
        assertThat(form.questions()).isNotEmpty();
        return typed;
    }
}
