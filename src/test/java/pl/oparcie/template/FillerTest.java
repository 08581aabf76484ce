package pl.oparcie.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.oparcie.Rule;

/** How a template is filled. */
class FillerTest {

    private static final Values TWO = Values.of(Map.of(
            "osoba", Values.of(Map.of("nazwa", "Anna {{#Kowalska}}", "forma", "PANI")),
            "gospodarstwo.osoby",
                    List.of(Values.of(Map.of("nazwa", "Zofia")), Values.of(Map.of("nazwa", "Staś", "pesel", "1"))),
            "pole", Values.of(Map.of("opis", "pierwszy\n\n drugi\r\ntrzeci", "kwota", new BigDecimal("1234.5"))),
            "pismo.data", LocalDate.of(2026, 11, 23)));

    @Test
    void rowsOfATableAreRepeatedAndNumberedAndAnEmptyCellStaysEmpty() throws IOException {
        assertThat(filled("|{{#gospodarstwo.osoby}}{{lp}}|{{nazwa}}|{{pesel}}{{/gospodarstwo.osoby}}|"))
                .isEqualTo("1\nZofia\n\n2\nStaś\n1");
    }

    @Test
    void paragraphsBetweenSignsAreRepeatedKeptOrLeftOut() throws IOException {
        assertThat(filled("a", "{{#gospodarstwo.osoby}}", "{{nazwa}}!", "{{/gospodarstwo.osoby}}", "b"))
                .isEqualTo("a\nZofia!\nStaś!\nb");
        assertThat(filled(
                        "{{?gospodarstwo.osoby}}",
                        "są",
                        "{{/gospodarstwo.osoby}}",
                        "{{^pole.opis}}nie ma{{/pole.opis}}",
                        "b"))
                .isEqualTo("są\nb");
        assertThat(filled("{{#pole.nic}}", "x", "{{#pole.opis}}y{{/pole.opis}}", "|z|u|", "{{/pole.nic}}", "b"))
                .isEqualTo("b");
        assertThat(filled("a{{#pole.nic}}, x{{/pole.nic}}{{#pole.kwota}}, {{pole.kwota}} zł{{/pole.kwota}}"))
                .isEqualTo("a, 1\u00a0234,50 zł");
        assertThat(filled("Dzieci: {{#gospodarstwo.osoby}}{{nazwa}}; {{/gospodarstwo.osoby}}koniec"))
                .isEqualTo("Dzieci: Zofia; Staś; koniec");
    }

    @Test
    void aLongTextKeepsItsParagraphsAndWordsOfAValueAreNeverSigns() throws IOException {
        assertThat(filled("{{pole.opis}}")).isEqualTo("pierwszy\ndrugi\ntrzeci");
        assertThat(filled("Opis: {{pole.opis}}.")).isEqualTo("Opis: pierwszy\ndrugi\ntrzeci.");
        assertThat(filled("{{osoba.nazwa}}")).isEqualTo("Anna { {#Kowalska} }");
        assertThat(filled("Dnia {{pismo.data_slownie}}.")).as("one full stop").isEqualTo("Dnia 23 listopada 2026 r.");
    }

    @Test
    @Rule("reporting-and-office-rules B12")
    void wordsGoByTheFormOfAddressThatWasGivenAndNamesAreNotInflected() throws IOException {
        assertThat(filled("{{osoba:urodzony|urodzona|data urodzenia}} {{dziecko:syn|córka|dziecko}}"))
                .isEqualTo("urodzona dziecko");
        assertThat(filled("{{pismo.data}}, {{pismo.data_slownie}}, {{pole.kwota_slownie}}"))
                .isEqualTo("23.11.2026, 23 listopada 2026 r., tysiąc dwieście trzydzieści cztery złote 50/100");
    }

    @Test
    void whatIsMissingIsALineForAPenAndIsNamed() throws IOException {
        var letter = Letter.open(TestLetters.docx("{{osoba.pesel}} {{osoba.nazwa}}"), Format.DOCX);
        assertThat(letter.fill(TWO)).containsExactly("osoba.pesel");
        assertThat(TestLetters.text(letter.write(), Format.DOCX)).startsWith("…………");
    }

    @Test
    void mistakesHaveAPlace() throws IOException {
        assertThat(flaws("a", "", "{{sprawa.znka}}"))
                .containsExactly("akapit 2: nieznane pole {{sprawa.znka}}; czy chodzi o „sprawa.znak”?");
        assertThat(flaws("|a|b|", "|{{plan.cele}}|c|"))
                .containsExactly(
                        "tabela 2, wiersz 1: „plan.cele” to lista; otocz jej wiersz znakami {{#plan.cele}} i {{/plan.cele}}");
        assertThat(flaws("{{#plan.cele}}", "|{{nazwa}}|{{/plan.cele}}|"))
                .singleElement()
                .asString()
                .contains("tabela 1, wiersz 1", "akapit 1");
        assertThat(flaws("{{osoba:on}} {{kot:on|ona}} {osoba.nazwa} {{cokolwiek"))
                .hasSize(4);
        assertThat(flaws("{{#plan.cele}}{{nazwa}} {{termin}} {{lp}}{{/plan.cele}} {{pole.moje_pole}}"))
                .isEmpty();
    }

    private static List<String> flaws(String... paragraphs) throws IOException {
        return Flaw.lines(Letter.open(TestLetters.docx(paragraphs), Format.DOCX).check());
    }

    private static String filled(String... paragraphs) throws IOException {
        var letter = Letter.open(TestLetters.docx(paragraphs), Format.DOCX);
        letter.fill(TWO);
        return TestLetters.text(letter.write(), Format.DOCX);
    }
}
