package pl.oparcie.register.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.oparcie.Rule;

@Rule("reporting-and-office-rules B7")
class HouseNumberTest {

    @ParameterizedTest
    @CsvSource({
        "14, 14",
        "14A, 14",
        "14 a, 14",
        "14/3, 14",
        "14A/3, 14",
        "2-4, 2",
        "12-14B, 12",
        "' 7 ', 7",
        "007, 7",
        "14 m. 3, 14",
        "99999, 99999"
    })
    void districtsLookAtTheLeadingNumber(String text, int number) {
        assertThat(HouseNumber.parse(text)).map(HouseNumber::number).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "b.n.", "A14", "0", "-4", "123456", "0/3"})
    void refusesWhatDoesNotBeginWithANumber(String text) {
        assertThat(HouseNumber.parse(text)).isEmpty();
    }

    @Test
    void keepsWhatWasWritten() {
        assertThat(HouseNumber.parse(" 14A/3 ").orElseThrow()).hasToString("14A/3");
    }

    @Test
    void refusesANumberBelowOne() {
        assertThatThrownBy(() -> new HouseNumber("0", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
