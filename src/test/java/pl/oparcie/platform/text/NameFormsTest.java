package pl.oparcie.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.oparcie.Rule;

@Rule("reporting-and-office-rules B12")
class NameFormsTest {

    @ParameterizedTest
    @CsvSource({
        "Żółkiewskiej, Żółkiewska Żółkiewski",
        "zolkiewskiej, Żółkiewska Żółkiewski",
        "Żółkiewską, Żółkiewska Żółkiewski",
        "Żółkiewskiego, Żółkiewski",
        "Żółkiewskiemu, Żółkiewski",
        "Żółkiewskim, Żółkiewski",
        "Żółkiewscy, Żółkiewski Żółkiewska",
        "Żółkiewskich, Żółkiewski Żółkiewska",
        "Żółkiewskimi, Żółkiewski Żółkiewska",
        "Sawickiej, Sawicka Sawicki",
        "Sawiccy, Sawicki Sawicka",
        "Zawadzkiego, Zawadzki",
        "Zawadzką, Zawadzka Zawadzki",
        "Zawadzcy, Zawadzki Zawadzka",
        "Zielonej, Zielona Zielony",
        "Zieloną, Zielona",
        "Zielonego, Zielony",
        "Białej, Biała Biały",
        "Białemu, Biały",
        "Białym, Biały",
        "Nowaka, Nowak",
        "Nowakowi, Nowak",
        "Nowakiem, Nowak",
        "Nowaku, Nowak",
        "Nowakowie, Nowak",
        "Nowaków, Nowak",
        "Nowakom, Nowak",
        "Nowakami, Nowak",
        "Nowakach, Nowak",
        "Mazurem, Mazur",
        "Mazurze, Mazur",
        "Dudka, Dudek",
        "Dudkiem, Dudek",
        "Wróbla, Wróbel",
        "Wróblowi, Wróbel",
        "Krawca, Krawiec",
        "Krawcowi, Krawiec",
        "Zaręba, Zaręba",
        "Zaręby, Zaręba",
        "Zarębie, Zaręba",
        "Zarębę, Zaręba",
        "Zarębą, Zaręba",
        "Zarębo, Zaręba",
        "Zarębowie, Zaręba",
        "Zarębów, Zaręba",
        "Zarębom, Zaręba",
        "Zarębami, Zaręba",
        "Zarębach, Zaręba",
        "Sikorze, Sikora",
        "Dudzie, Duda",
        "Matejki, Matejko",
        "Matejce, Matejko",
        "Pietrzyny, Pietrzyna",
        "Sowie, Sowa",
        "Anny, Anna",
        "Annie, Anna",
        "Marii, Maria",
        "Basi, Basia",
        "Jerzego, Jerzy",
        "Antoniego, Antoni",
        "Pawła, Paweł",
        "Marka, Marek",
        "Piotrze, Piotr",
        "Linde, Linde"
    })
    void aDeclinedNameLeadsToItsBaseForms(String declined, String bases) {
        assertThat(NameForms.perWord(declined)).singleElement().satisfies(candidates -> assertThat(candidates)
                .containsAll(Folding.words(bases)));
    }

    @ParameterizedTest
    @CsvSource({
        "Brzozdowskiej, brzozdowskiej brzozdowska brzozdowski",
        "Brzozdowskim, brzozdowskim brzozdowski brzozdowska",
        "Brzozdakiem, brzozdakiem brzozdak",
        "Brzozdakowie, brzozdakowie brzozdak brzozdaka"
    })
    void endingsServeNamesTheDictionaryLacksLikeliestFirst(String declined, String likeliest) {
        assertThat(NameForms.perWord(declined).getFirst()).startsWith(likeliest.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "Brzozdowskiej, Brzozdowski Brzozdowska",
        "Brzozdowskimi, Brzozdowski Brzozdowska",
        "Brzozdowskich, Brzozdowski Brzozdowska",
        "Brzozdowskim, Brzozdowski Brzozdowska",
        "Brzozdowskiego, Brzozdowski",
        "Brzozdowskiemu, Brzozdowski",
        "Brzozdowską, Brzozdowska Brzozdowski",
        "Brzozdowscy, Brzozdowski Brzozdowska",
        "Brzozdeckiej, Brzozdecki Brzozdecka",
        "Brzozdeckimi, Brzozdecki Brzozdecka",
        "Brzozdeckich, Brzozdecki Brzozdecka",
        "Brzozdeckim, Brzozdecki Brzozdecka",
        "Brzozdeckiego, Brzozdecki",
        "Brzozdeckiemu, Brzozdecki",
        "Brzozdecką, Brzozdecka Brzozdecki",
        "Brzozdeccy, Brzozdecki Brzozdecka",
        "Brzozdydzkiej, Brzozdydzki Brzozdydzka",
        "Brzozdydzkimi, Brzozdydzki Brzozdydzka",
        "Brzozdydzkich, Brzozdydzki Brzozdydzka",
        "Brzozdydzkim, Brzozdydzki Brzozdydzka",
        "Brzozdydzkiego, Brzozdydzki",
        "Brzozdydzkiemu, Brzozdydzki",
        "Brzozdydzką, Brzozdydzka Brzozdydzki",
        "Brzozdydzcy, Brzozdydzki Brzozdydzka",
        "Brzozdnej, Brzozdna Brzozdny",
        "Brzozdnego, Brzozdny",
        "Brzozdnemu, Brzozdny",
        "Brzozdnym, Brzozdny Brzozdna",
        "Brzozdnych, Brzozdny Brzozdna",
        "Brzozdnymi, Brzozdny Brzozdna",
        "Brzozdną, Brzozdna Brzozdny",
        "Brzozdakowi, Brzozdak",
        "Brzozdaku, Brzozdak",
        "Brzozdaków, Brzozdak",
        "Brzozdakom, Brzozdak",
        "Brzozdakami, Brzozdak",
        "Brzozdakach, Brzozdak",
        "Brzozdurem, Brzozdur",
        "Brzozdurze, Brzozdur Brzozdura",
        "Brzozdębie, Brzozdęba",
        "Brzozdębę, Brzozdęba",
        "Brzozdęby, Brzozdęba",
        "Brzozdębów, Brzozdęba",
        "Brzozdębom, Brzozdęba",
        "Brzozdębami, Brzozdęba",
        "Brzozdębach, Brzozdęba",
        "Brzozdudzie, Brzozduda",
        "Brzozducie, Brzozduta Brzozdut",
        "Brzozdudze, Brzozduga",
        "Brzozdejki, Brzozdejka Brzozdejko",
        "Brzozdejce, Brzozdejka Brzozdejko",
        "Brzozdugi, Brzozduga",
        "Brzozduli, Brzozdula",
        "Brzozdego, Brzozdy Brzozde",
        "Brzozdiemu, Brzozdi",
        "Brzozdiego, Brzozdi",
        "Brzozdiej, Brzozdia Brzozdi",
        "Brzozdedka, Brzozdedek",
        "Brzozdudlowi, Brzozdudel",
        "Brzozdawcem, Brzozdawiec"
    })
    void everyEndingServesNamesTheDictionaryLacks(String declined, String bases) {
        assertThat(Lemmas.of(declined)).containsExactly(Folding.fold(declined));
        assertThat(NameForms.perWord(declined).getFirst()).containsAll(Folding.words(bases));
    }

    @Test
    void theNameAsTypedComesFirstAndThenTheDictionary() {
        assertThat(NameForms.perWord("Żółkiewskiej").getFirst()).startsWith("zolkiewskiej", "zolkiewska");
        assertThat(NameForms.perWord("Nowakowi").getFirst()).startsWith("nowakowi", "nowak");
    }

    @Test
    void everyPartOfADoubleNameHasItsOwnForms() {
        assertThat(NameForms.perWord("Anny Nowak-Zielińskiej"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("anna"),
                        second -> assertThat(second).startsWith("nowak"),
                        third -> assertThat(third).contains("zielinska", "zielinski"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Żółkiewskiej", "Nowakowie", "Zarębie", "Karty", "Sowie", "Krawcowi", "Ol", "Marii"})
    void candidatesAreFewDistinctAndFolded(String name) {
        assertThat(NameForms.perWord(name).getFirst())
                .hasSizeBetween(1, NameForms.MOST)
                .doesNotHaveDuplicates()
                .allMatch(candidate -> candidate.equals(Folding.fold(candidate)));
    }

    @Test
    void noCandidateBreaksPolishSpelling() {
        assertThat(NameForms.perWord("Nowaka").getFirst()).contains("nowak").doesNotContain("nowaky");
        assertThat(NameForms.perWord("Kowalskiej").getFirst())
                .contains("kowalska")
                .doesNotContain("kowalskiy");
    }

    @Test
    void theLeastLikelyCandidatesAreCutOff() {
        assertThat(NameForms.perWord("Kopcie").getFirst())
                .hasSize(NameForms.MOST)
                .startsWith("kopcie", "kopec")
                .doesNotContain("kopcio");
    }

    @Test
    void anEmptyQueryHasNoCandidates() {
        assertThat(NameForms.perWord(" - ")).isEmpty();
    }
}
