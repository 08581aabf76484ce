package pl.oparcie.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.oparcie.Rule;

@Rule("reporting-and-office-rules B12")
class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Żółw, zolw",
        "ŁÓDŹ, lodz",
        "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ, acelnoszz acelnoszz",
        "Nowak-Kowalska, nowak kowalska",
        "O'Brien, o brien",
        "'  de   Lis ', de lis",
        "ul. Św. Jana 14/3, ul sw jana 14 3",
        "ZPS.8121.12.2026, zps 8121 12 2026",
        "Müller, muller",
        "Weiß, weiss",
        "Đorđe, dorde"
    })
    void foldsToBareLowerCaseWords(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "., / -", "\u0301"})
    void textWithoutWordsFoldsToNothing(String text) {
        assertThat(Folding.fold(text)).isEmpty();
        assertThat(Folding.words(text)).isEmpty();
    }

    @Test
    void decomposedLettersFoldLikeComposedOnes() {
        assertThat(Folding.fold(Normalizer.normalize("Żółć", Normalizer.Form.NFD)))
                .isEqualTo("zolc");
    }

    @Test
    void givesTheWordsInOrder() {
        assertThat(Folding.words("Nowak-Kowalska, Żaneta")).containsExactly("nowak", "kowalska", "zaneta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Żółkiewska-Zaręba", "ul. Łąkowa 3/4", "Świder"})
    void foldingAgainChangesNothing(String text) {
        var folded = Folding.fold(text);

        assertThat(Folding.fold(folded)).isEqualTo(folded);
        assertThat(folded).isNotEqualTo(text);
    }
}
