package pl.oparcie.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.oparcie.Rule;

@Rule("reporting-and-office-rules B12")
class PolishDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 1 stycznia 2026 r.",
        "2026-02-28, 28 lutego 2026 r.",
        "2026-03-03, 3 marca 2026 r.",
        "2026-04-05, 5 kwietnia 2026 r.",
        "2026-05-24, 24 maja 2026 r.",
        "2026-06-04, 4 czerwca 2026 r.",
        "2026-07-31, 31 lipca 2026 r.",
        "2026-08-15, 15 sierpnia 2026 r.",
        "2026-09-23, 23 września 2026 r.",
        "2026-10-10, 10 października 2026 r.",
        "2026-11-21, 21 listopada 2026 r.",
        "2026-12-24, 24 grudnia 2026 r."
    })
    void lettersNameTheMonthInTheGenitive(LocalDate day, String text) {
        assertThat(PolishDates.inWords(day)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, 21.11.2026", "2026-05-03, 03.05.2026", "1896-03-08, 08.03.1896"})
    void tablesUseTwoDigits(LocalDate day, String text) {
        assertThat(PolishDates.inDigits(day)).isEqualTo(text);
        assertThat(LooseDate.parse(text)).contains(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23 | poniedziałek, 23 listopada 2026",
                "2026-11-24 | wtorek, 24 listopada 2026",
                "2026-11-25 | środa, 25 listopada 2026",
                "2026-11-26 | czwartek, 26 listopada 2026",
                "2026-11-27 | piątek, 27 listopada 2026",
                "2026-11-28 | sobota, 28 listopada 2026",
                "2026-11-29 | niedziela, 29 listopada 2026"
            })
    void calendarsNameTheWeekday(LocalDate day, String text) {
        assertThat(PolishDates.withWeekday(day)).isEqualTo(text);
    }
}
