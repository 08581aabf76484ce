package pl.oparcie.register.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.oparcie.Rule;
import pl.oparcie.register.person.Pesel.Problem;

@Rule("reporting-and-office-rules B10")
@Rule("reporting-and-office-rules B11")
class PeselTest {

    @ParameterizedTest
    @CsvSource({
        "78110345285, 1978-11-03, FEMALE",
        "99123199993, 1999-12-31, MALE",
        "00222912349, 2000-02-29, FEMALE",
        "05271900086, 2005-07-19, FEMALE",
        "18210144227, 2018-01-01, FEMALE",
        "24322400775, 2024-12-24, MALE",
        "62022870456, 1962-02-28, MALE",
        "47092351160, 1947-09-23, FEMALE",
        "90040740020, 1990-04-07, FEMALE",
        "96830822103, 1896-03-08, FEMALE",
        "85061500007, 1985-06-15, FEMALE",
        "90040700059, 1990-04-07, MALE",
        "90040700509, 1990-04-07, FEMALE"
    })
    void aValidNumberTellsBirthDateAndSex(String digits, LocalDate born, Sex sex) {
        var pesel = Pesel.parse(digits).orElseThrow();

        assertThat(Pesel.problems(digits)).isEmpty();
        assertThat(pesel.birthDate()).isEqualTo(born);
        assertThat(pesel.sex()).isEqualTo(sex);
        assertThat(pesel.digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "78110345286, CHECK_DIGIT",
        "78130345287, MONTH",
        "99022912347, DATE",
        "7811034528, LENGTH",
        "781103452850, LENGTH",
        "'', LENGTH",
        "7811034528X, NOT_DIGITS",
        "78110 45285, NOT_DIGITS",
        "٧٨١١٠٣٤٥٢٨٥, NOT_DIGITS", // digits, but not ours
        "abc, LENGTH NOT_DIGITS",
        "78130345280, MONTH CHECK_DIGIT",
        "99022912340, DATE CHECK_DIGIT",
        "00000000000, MONTH",
        "78110045284, DATE" // day 00
    })
    void anInvalidNumberTellsAllItsProblems(String text, String problems) {
        var expected = Arrays.stream(problems.split(" "))
                .map(Problem::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Problem.class)));

        assertThat(Pesel.problems(text)).isEqualTo(expected);
        assertThat(Pesel.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1800-01-01", "1899-12-31", "1900-01-01", "2000-01-01", "2104-02-29", "2199-12-31", "2299-12-31"})
    void knowsAllFiveCenturies(LocalDate born) {
        assertThat(TestPesel.of(born, Sex.MALE, 1).birthDate()).isEqualTo(born);
    }

    @ParameterizedTest
    @MethodSource("randomPeople")
    void readsBackWhatTheNumberWasMadeOf(LocalDate born, Sex sex, int serial) {
        var pesel = TestPesel.of(born, sex, serial);

        assertThat(pesel.birthDate()).isEqualTo(born);
        assertThat(pesel.sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @MethodSource("randomPeople")
    void noticesEveryWrongCheckDigit(LocalDate born, Sex sex, int serial) {
        var digits = TestPesel.of(born, sex, serial).digits();
        int wrong = (digits.charAt(10) - '0' + 1 + serial % 9) % 10;

        assertThat(Pesel.problems(digits.substring(0, 10) + wrong)).containsExactly(Problem.CHECK_DIGIT);
    }

    static Stream<Arguments> randomPeople() {
        var random = new Random(20261121);
        return Stream.generate(() -> Arguments.of(
                        LocalDate.of(1800, 1, 1).plusDays(random.nextInt(182_000)),
                        random.nextBoolean() ? Sex.MALE : Sex.FEMALE,
                        random.nextInt(5_000)))
                .limit(300);
    }

    @Test
    void theTextFormHidesAllButYearAndMonthOfBirth() {
        var pesel = new Pesel("78110345285");

        assertThat(pesel.masked()).isEqualTo("7811*******");
        assertThat(pesel).hasToString("7811*******");
    }

    @Test
    void theRefusalDoesNotRepeatTheNumber() {
        assertThatThrownBy(() -> new Pesel("78110345286"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CHECK_DIGIT")
                .hasMessageNotContaining("7811");
    }

    @ParameterizedTest
    @ValueSource(strings = {" 78110345285", "78110345285 ", "\t78110345285\n", "\u200278110345285"})
    void ignoresWhiteSpaceAroundATypedNumber(String typed) {
        assertThat(Pesel.parse(typed)).contains(new Pesel("78110345285"));
    }
}
