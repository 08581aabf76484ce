package pl.oparcie.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseDateTest {

    @ParameterizedTest
    @CsvSource({
        "23.05.2026, 2026-05-23",
        "3.5.2026, 2026-05-03",
        "03.5.2026, 2026-05-03",
        "23-05-2026, 2026-05-23",
        "23/05/2026, 2026-05-23",
        "3/5/2026, 2026-05-03",
        "2026-05-23, 2026-05-23",
        "23052026, 2026-05-23",
        "' 23.05.2026 ', 2026-05-23",
        "29.02.2028, 2028-02-29",
        "01.01.1850, 1850-01-01",
        "31.12.2150, 2150-12-31"
    })
    void readsWhatPeopleType(String typed, LocalDate day) {
        assertThat(LooseDate.parse(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "30.02.2026",
                "29.02.2026",
                "31.04.2026",
                "00.05.2026",
                "23.13.2026",
                "23.00.2026",
                "31.12.1849",
                "01.01.2151",
                "23.05.26",
                "23.05-2026",
                "23..2026",
                "23 maja 2026",
                "20260523",
                "2305202",
                "230520266",
                "2026-5-23",
                "2026/05/23",
                "2026-02-30",
                "23.05.2026.",
                "٢٣.٠٥.٢٠٢٦"
            })
    void refusesTheRest(String typed) {
        assertThat(LooseDate.parse(typed)).isEmpty();
    }
}
