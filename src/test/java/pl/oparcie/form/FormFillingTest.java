package pl.oparcie.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.code.CodeFiles;
import pl.oparcie.code.Codes;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Type;
import pl.oparcie.form.view.FormPaper;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** One definition gives the page, the checks, the print, the comparison and the JSON Schema. */
@OparcieTest
class FormFillingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String SAMPLE = """
            form: sample
            version: 2026-1
            valid: {from: 2026-01-01}
            title: {pl: "Próba", en: "Sample"}
            basis: "art. 1"
            certainty: RECONSTRUCTED
            referenceDate: on
            lists:
              mode: [{code: NORMAL, pl: zwykły, en: normal}, {code: URGENT, pl: pilny, en: urgent}]
            sections:
              - id: A
                key: first
                title: {pl: "Pierwsza", en: "First"}
                required: true
                certainty: VERIFIED
                questions:
                  - {key: on, type: date, required: true, label: {pl: "Dzień", en: "Day"}, prefill: today}
                  - {key: mode, no: A.1, type: one, list: mode, required: true, label: {pl: "Tryb", en: "Mode"}, basis: "art. 5"}
                  - {key: why, no: A.2, type: long, max: 100, required: true, when: "mode == 'URGENT'", label: {pl: "Dlaczego pilny", en: "Why urgent"}}
                  - {key: name, no: A.3, type: text, prefill: person.name, refusal: true, required: true, label: {pl: "Imię", en: "Name"}}
                  - {key: who, type: person, label: {pl: "Kto", en: "Who"}}
                  - {key: where, type: address, label: {pl: "Adres", en: "Address"}}
                  - {key: months, type: period, label: {pl: "Okres", en: "Period"}}
                  - {key: at, type: datetime, label: {pl: "Kiedy", en: "When"}}
                  - {key: month, type: month, label: {pl: "Miesiąc", en: "Month"}}
                  - {key: modes, type: many, list: mode, label: {pl: "Tryby", en: "Modes"}}
                  - {key: children, type: yesNo, label: {pl: "Dzieci", en: "Children"}}
                  - {key: mood, type: scale, label: {pl: "Skala", en: "Scale"}}
                  - key: inside
                    type: text
                    internal: true
                    label: {pl: "Wewnętrzne", en: "Internal"}
              - id: B
                key: money
                title: {pl: "Dochody", en: "Income"}
                questions:
                  - key: incomes
                    type: table
                    rows: {min: 1, max: 3}
                    prefill: household.incomes
                    label: {pl: "Dochody", en: "Incomes"}
                    columns:
                      - {key: person, type: text, required: true, prefill: name, label: {pl: "kto", en: "who"}}
                      - {key: gross, type: money, min: 0, label: {pl: "brutto", en: "gross"}}
                      - {key: tax, type: money, label: {pl: "podatek", en: "tax"}}
                      - {key: net, type: computed, result: money, sum: true, formula: "num(gross) - num(tax)", label: {pl: "netto", en: "net"}}
                  - key: perPerson
                    type: computed
                    result: money
                    formula: "div(sum(incomes, 'net'), count(incomes))"
                    working: {pl: "{sum(incomes, 'net')} zł : {count(incomes)}", en: "{sum(incomes, 'net')} : {count(incomes)}"}
                    label: {pl: "Na osobę", en: "Per person"}
                  - {key: over, type: computed, result: yesNo, formula: "perPerson > amount('CRITERION_SINGLE')", label: {pl: "Ponad kryterium", en: "Above"}}
                  - {key: explain, type: long, when: "perPerson > 1000", label: {pl: "Wyjaśnienie", en: "Explanation"}}
              - id: C
                key: signs
                title: {pl: "Podpisy", en: "Signatures"}
                required: true
                questions:
                  - {key: healthNote, type: long, label: {pl: "Adnotacja", en: "Note"}}
                  - {key: sign, type: signature, who: PERSON, substitute: healthNote, required: true, label: {pl: "Podpis osoby", en: "Signature"}}
            checks:
              - {rule: "children != 'YES' or count(incomes) > 1", at: children, level: WARN, message: {pl: "Dziecko też jest osobą.", en: "A child counts."}}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    FormFiller filler;

    @Autowired
    FormPrint print;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    Codes codes;

    private final Definition form = FormCatalogue.of(
                    CodeFiles.of(CodeFiles.resources("forms/lists/*.yaml")), Map.of("forms/sample/2026-1.yaml", SAMPLE))
            .all()
            .getFirst();

    private final Filling filling = new Filling(form, TODAY, new Prefill() {
        @Override
        public Optional<Known> value(String path) {
            return path.equals("person.name") ? Optional.of(new Known("Halina", "kartoteka osoby")) : Optional.empty();
        }

        @Override
        public List<Map<String, Known>> rows(String path) {
            return List.of(
                    Map.of("name", new Known("Jan", "gospodarstwo")), Map.of("name", new Known("Ola", "gospodarstwo")));
        }

        @Override
        public List<Option> people() {
            return List.of(new Option("00000000-0000-7000-8000-000000000001", "Jan Nowak"));
        }
    });

    private static Map<String, Object> complete() {
        var typed = new LinkedHashMap<String, Object>();
        typed.put("on", "23.11.2026");
        typed.put("mode", "NORMAL");
        typed.put("why", "zostało z wcześniej");
        typed.put("name", "Halina");
        typed.put("who", "00000000-0000-7000-8000-000000000001");
        typed.put("where.street", "Długa");
        typed.put("where.house", "3");
        typed.put("where.town", "Kraków");
        typed.put("months.from", "1.10.2026");
        typed.put("at.date", "20.11.2026");
        typed.put("at.time", "10.30");
        typed.put("month", "10.2026");
        typed.put("modes", List.of("NORMAL", "URGENT"));
        typed.put("children", "NOT_ASKED");
        typed.put("mood", "7");
        typed.put("section.money", "COMPLETED");
        typed.put("incomes.0.person", "Jan");
        typed.put("incomes.0.gross", "2 500,10 zł");
        typed.put("incomes.0.tax", "200");
        typed.put("incomes.2.person", "Ola");
        return typed;
    }

    private Answers read(Map<String, Object> typed) {
        var in = Fields.of(typed);
        var answers = filler.read(filling, in, Stage.COMPLETE);
        assertThat(in.problems()).isEmpty();
        return answers;
    }

    @Test
    void everyKindIsReadWorkedOutAndKeptUnderItsKey() {
        var answers = read(complete());
        assertThat(answers.value("why")).as("not asked, not kept").isNull();
        assertThat(answers.value("who")).isEqualTo(new Who("Jan Nowak", "00000000-0000-7000-8000-000000000001"));
        assertThat(answers.rows("incomes")).hasSize(2);
        assertThat(answers.rows("incomes").getFirst().get("net")).isEqualTo(new BigDecimal("2300.10"));
        assertThat(answers.number("perPerson")).contains(new BigDecimal("1150.05"));
        assertThat(answers.value("over")).isEqualTo("YES");
        assertThat(Answers.parse(form, answers.json()).json()).isEqualTo(answers.json());
        var fields = Fields.of(filler.values(filling, answers));
        assertThat(filler.read(filling, fields, Stage.COMPLETE).json()).isEqualTo(answers.json());
    }

    @Test
    void theAnswersFitTheirJsonSchemaAndWrongOnesDoNot() {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(FormSchema.of(form, codes.book()));
        var json = read(complete()).json();
        assertThat(schema.validate(json, com.networknt.schema.InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"NORMAL\"", "\"SLOW\""), com.networknt.schema.InputFormat.JSON))
                .isNotEmpty();
        for (var known : catalogue.all()) {
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(FormSchema.of(known, codes.book()));
        }
    }

    @Test
    void whatIsMissingIsToldInTheOrderOfTheFormAndADraftIsNotAsked() {
        var typed = complete();
        typed.put("mode", "URGENT");
        typed.put("why", "");
        typed.put("name", "");
        typed.put("month", "13.2026");
        typed.put("incomes.0.gross", "dużo");
        typed.remove("section.money");
        typed.put("incomes.1.gross", "5");
        typed.put("incomes.3.person", "Ewa");
        var in = Fields.of(typed);
        filler.read(filling, in, Stage.COMPLETE);
        assertThat(in.problems())
                .extracting(problem -> problem.field())
                .containsExactly(
                        "why", "name", "month", "section.money", "incomes.0.gross", "incomes", "incomes.1.person");
        assertThat(in.problem("why")).isEqualTo("Uzupełnij: A.2 Dlaczego pilny");
        var draft = Fields.of(typed);
        filler.read(filling, draft, Stage.DRAFT);
        assertThat(draft.problems()).extracting(problem -> problem.field()).containsExactly("month", "incomes.0.gross");
        typed.put("name.refused", "true");
        var refused = Fields.of(typed);
        assertThat(filler.read(filling, refused, Stage.COMPLETE).refused()).containsExactly("name");
        assertThat(refused.problem("name")).isNull();
    }

    @Test
    void aSectionIsLeftOutOnlyWithAReason() {
        var typed = complete();
        typed.put("section.money", "NOT_NEEDED");
        var in = Fields.of(typed);
        filler.read(filling, in, Stage.COMPLETE);
        assertThat(in.problem("section.money.reason")).isNotNull();
        typed.put("section.money.reason", "tylko praca socjalna");
        var answers = read(typed);
        assertThat(answers.skipped("money")).isTrue();
        assertThat(answers.value("incomes")).isNull();
        assertThat(filler.paper(filling, answers).sections().get(1).skipped()).contains("tylko praca socjalna");
        assertThat(filler.missing(filling, answers)).isEmpty();
    }

    @Test
    void whatTheFileKnowsIsFilledInWithItsSource() {
        var fields = Fields.of(filler.prefilled(filling));
        assertThat(fields.value("name")).isEqualTo("Halina");
        assertThat(fields.value("on")).isEqualTo("23.11.2026");
        assertThat(fields.value("incomes.1.person")).isEqualTo("Ola");
        var first = filler.view(filling, fields).sections().getFirst().questions();
        assertThat(first.get(3).source()).isEqualTo("Przepisano: kartoteka osoby");
        var changed = complete();
        changed.put("name", "Anna");
        assertThat(filler.view(filling, Fields.of(changed))
                        .sections()
                        .getFirst()
                        .questions()
                        .get(3)
                        .source())
                .isEqualTo("Inaczej w aktach: Halina (kartoteka osoby)");
    }

    @Test
    void conditionsAreForTheBrowserWhereItCanFollowThemAndForTheServerWhereItCannot() {
        var view = filler.view(filling, Fields.of(complete()));
        var why = view.sections().getFirst().questions().get(2);
        assertThat(why.when()).isEqualTo("mode=URGENT");
        assertThat(why.whenWords()).isEqualTo("Jeżeli „Tryb”: pilny");
        var explain = view.sections().get(1).questions().get(3);
        assertThat(explain.live()).isTrue();
        assertThat(explain.off()).isFalse();
        assertThat(view.depends()).contains("incomes");
        var alone = complete();
        alone.put("children", "YES");
        alone.keySet().removeIf(name -> name.startsWith("incomes.2"));
        assertThat(filler.view(filling, Fields.of(alone))
                        .sections()
                        .getFirst()
                        .questions()
                        .get(10)
                        .warning())
                .isEqualTo("Dziecko też jest osobą.");
    }

    @Test
    void twoFillingsAreComparedQuestionByQuestion() {
        var later = complete();
        later.put("mode", "URGENT");
        later.put("incomes.0.gross", "2500");
        var changes = filler.compare(filling, read(complete()), read(later));
        assertThat(changes.sections().getFirst().changes())
                .extracting(change -> change.key() + ": " + change.before() + " -> " + change.after())
                .containsExactly("mode: zwykły -> pilny", "why:  -> zostało z wcześniej");
        assertThat(changes.sections().get(1).changes()).hasSize(2);
    }

    @Test
    void thePrintIsInOrderTaggedAndKeepsInnerQuestionsOut() throws Exception {
        var pdf = people.socialWorker().does(() -> print.filled(filling, read(complete()), "ZPS.1"));
        PdfCheck.assertPdfUa1(pdf);
        PdfCheck.assertPdfA2a(pdf);
        var text = text(pdf);
        assertThat(text).contains("A.1 Tryb", "1 150,05 zł", "2 300,10", "wzór roboczy", "ZPS.1", "od 1.10.2026");
        assertThat(text).doesNotContain("Wewnętrzne", "null");
        assertThat(text.indexOf("A. Pierwsza")).isLessThan(text.indexOf("B. Dochody"));
    }

    @Test
    void aNewVersionIsOnlyANewFileAndOldAnswersKeepTheirs() throws Exception {
        var ended = SAMPLE.replace("{from: 2026-01-01}", "{from: 2026-01-01, to: 2026-11-30}");
        var next = SAMPLE.replace("version: 2026-1", "version: 2026-2")
                .replace("{from: 2026-01-01}", "{from: 2026-12-01}")
                .replace(
                        "      - {key: mood,",
                        "      - {key: pets, no: A.9, type: text, label: {pl: Zwierzęta, en: Pets}}\n      - {key: mood,");
        var lists = CodeFiles.of(CodeFiles.resources("forms/lists/*.yaml"));
        var both = FormCatalogue.of(lists, Map.of("forms/sample/2026-1.yaml", ended, "forms/sample/2026-2.yaml", next));
        assertThat(both.current("sample", TODAY).version()).isEqualTo("2026-1");
        var newer = both.current("sample", LocalDate.of(2026, 12, 1));
        var kept = read(complete());
        var old = Answers.parse(both.version("sample", "2026-1"), kept.json());
        var worker = people.socialWorker();
        assertThat(text(worker.does(() -> print.filled(Filling.of(old.form(), TODAY), old, ""))))
                .doesNotContain("Zwierzęta");
        var taken = Answers.parse(newer, kept.json()).with("pets", "kot Mruczek");
        assertThat(text(worker.does(() -> print.filled(Filling.of(newer, TODAY), taken, ""))))
                .contains("Zwierzęta", "kot Mruczek", "Jan Nowak");
        assertThat(filler.compare(Filling.of(newer, TODAY), old, taken).changed())
                .isEqualTo(1);
    }

    @Test
    void everyFormOfTheProgramPrintsEmptyAndOpensAsAPage() throws Exception {
        var worker = people.with(null, pl.oparcie.access.role.Role.GOODS_KEEPER);
        assertThat(show(worker, "/forms")).hasStatusOk().bodyText().contains("rws-1");
        for (var known : catalogue.all()) {
            var url = "/forms/" + known.code() + "/" + known.version();
            assertThat(show(worker, url)).as(url).hasStatusOk().bodyText().doesNotContain("form.problem", "??");
            var pdf = show(worker, url + "/print").getResponse().getContentAsByteArray();
            PdfCheck.assertPdfUa1(pdf);
            assertThat(text(pdf)).contains("wzór").doesNotContain("null");
        }
        assertThat(show(worker, "/forms/rws-1/2021-1/schema"))
                .hasStatusOk()
                .bodyText()
                .contains("json-schema.org");
        assertThat(show(worker, "/forms/nothing/1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPreviewChecksAddsRowsAndWorksOutWithoutJavaScript() {
        var worker = people.socialWorker();
        var url = "/forms/rws-1/2021-1";
        assertThat(post(worker, url, Map.of("purpose", "CASH"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(worker, url, Map.of("_add", "people")))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"people.0.name\"");
        var worked = post(
                worker,
                url,
                Map.of(
                        "_recalc",
                        "true",
                        "purpose",
                        "CASH",
                        "householdKind",
                        "SINGLE",
                        "amountsOn",
                        "23.11.2026",
                        "incomes.0.who",
                        "Jan",
                        "incomes.0.source",
                        "WAGE",
                        "incomes.0.receipts",
                        "3000",
                        "incomes.0.tax",
                        "100"));
        assertThat(worked).hasStatusOk().bodyText().contains("2\u00a0900,00 zł", "1\u00a0010,00 zł");
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
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

    /** A question of every kind that can be answered, each with a refusal. */
    private static String everyKind() {
        var questions = Arrays.stream(Type.values())
                .filter(type -> type.answered() && type != Type.COMPUTED)
                .map(type -> "      - {key: k%d, type: %s, refusal: true%s, label: {pl: \"Pytanie\", en: \"Question\"}}"
                        .formatted(
                                type.ordinal(),
                                type == Type.YES_NO ? "yesNo" : type.name().toLowerCase(Locale.ROOT),
                                switch (type) {
                                    case ONE, MANY -> ", list: mode";
                                    case TABLE ->
                                        ", columns: [{key: cell, type: text, label: {pl: \"Komórka\", en: \"Cell\"}}]";
                                    default -> "";
                                }))
                .collect(Collectors.joining("\n"));
        return SAMPLE.substring(0, SAMPLE.indexOf("sections:")).replace("referenceDate: on\n", "")
                + "sections:\n  - id: A\n    key: all\n    required: true\n    title: {pl: \"Wszystko\", en: \"All\"}\n    questions:\n"
                + questions;
    }

    @Test
    void aRefusalIsSaidOnPaperWhateverWasAsked() {
        var all = FormCatalogue.of(
                        CodeFiles.of(CodeFiles.resources("forms/lists/*.yaml")),
                        Map.of("forms/sample/2026-1.yaml", everyKind()))
                .all()
                .getFirst();
        var refused = new Answers(
                all,
                Map.of(),
                Map.of(),
                all.questions().stream().map(Question::key).toList());
        var items = filler.paper(Filling.of(all, TODAY), refused)
                .sections()
                .getFirst()
                .items();
        assertThat(items).hasSize(all.questions().size()).hasSizeGreaterThan(15).allSatisfy(item -> assertThat(item)
                .extracting(FormPaper.Item::kind, FormPaper.Item::words)
                .containsExactly("TEXT", "odmówiono odpowiedzi"));
    }
}
