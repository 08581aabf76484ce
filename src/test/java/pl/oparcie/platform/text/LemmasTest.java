package pl.oparcie.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

    private static final String NOTE = "Rozmowa z matką dzieci o długach i zaległościach czynszowych w mieszkaniu.";

    @ParameterizedTest
    @CsvSource({
        "długi, dlug",
        "zadłużenia, zadluzenie",
        "dziecko, dzieci",
        "mieszkaniach, mieszkanie",
        "zaległość, zaległości",
        "rozmawiał, rozmawiać",
        "Annie, ANNY",
        "karta, karty"
    })
    void formsOfOneWordMeet(String one, String other) {
        assertThat(Collections.disjoint(Lemmas.of(one), Lemmas.of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"dziecko, mieszkanie", "karta, kara", "Anna, Hanna"})
    void differentWordsDoNot(String one, String other) {
        assertThat(Collections.disjoint(Lemmas.of(one), Lemmas.of(other))).isTrue();
    }

    @Test
    void everyWordKeepsItsOwnFoldedForm() {
        assertThat(Lemmas.of(NOTE)).containsAll(Folding.words(NOTE)).contains("dziecko", "dlug", "zaleglosc");
    }

    @Test
    void aQueryGivesAlternativesForEachWord() {
        assertThat(Lemmas.perWord("długi, dzieci!"))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).contains("dlugi", "dlug").doesNotContain("dziecko"),
                        second -> assertThat(second).contains("dzieci", "dziecko"));
    }

    @Test
    void anUnknownWordStandsForItself() {
        assertThat(Lemmas.of("Xyzqwą 4711")).containsExactly("xyzqwa", "4711");
        assertThat(Lemmas.of(" ., - \u0301")).isEmpty();
    }

    @Test
    void decomposedLettersAreFoundInTheDictionary() {
        assertThat(Lemmas.of(Normalizer.normalize("zaległościach", Normalizer.Form.NFD)))
                .isEqualTo(Lemmas.of("zaległościach"))
                .contains("zaleglosc");
    }

    @Test
    void manyThreadsGetTheSameAnswer() throws Exception {
        var alone = Lemmas.of(NOTE);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = Collections.nCopies(400, (Callable<Set<String>>) () -> Lemmas.of(NOTE));
            for (var answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void theOrderFollowsTheText() {
        assertThat(List.copyOf(Lemmas.of("Xyzqw Abcqw"))).containsExactly("xyzqw", "abcqw");
    }
}
