package pl.oparcie.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pl.oparcie.centre.Centre;
import pl.oparcie.centre.Kind;

/** What stands on top of every print. */
class LetterheadTest {

    @Test
    void theCentreIsNamedOnceHoweverItsHeadingIsBroken() {
        var centre = new Centre.Identity(
                Kind.MGOPS,
                "Miejsko-Gminny Ośrodek Pomocy Społecznej w Lipowcu",
                "MGOPS",
                "Miejsko-Gminny Ośrodek Pomocy Społecznej\nw Lipowcu\nZespół Pracy Socjalnej\nul. Szkolna 6, 32-990 Lipowiec",
                "ul. Szkolna 6, 32-990 Lipowiec",
                "120001100",
                "",
                "",
                "ZPS",
                1);
        assertThat(Prints.heading(centre))
                .containsExactly(
                        "Miejsko-Gminny Ośrodek Pomocy Społecznej w Lipowcu",
                        "Zespół Pracy Socjalnej",
                        "ul. Szkolna 6, 32-990 Lipowiec",
                        "120001100");
    }
}
