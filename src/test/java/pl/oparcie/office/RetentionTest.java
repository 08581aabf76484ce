package pl.oparcie.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.oparcie.Rule;

/** How long files are kept. */
class RetentionTest {

    @ParameterizedTest
    @CsvSource({
        "B5, 2020-01-01, 2025-12-31",
        "B5, 2020-12-31, 2025-12-31",
        "B10, 2026-11-23, 2036-12-31",
        "BE5, 2019-06-30, 2024-12-31",
        "B50, 2000-02-29, 2050-12-31",
        "A, 2020-01-01,",
        "Bc, 2020-01-01,",
        ", 2020-01-01,"
    })
    @Rule("reporting-and-office-rules R-B6")
    void timeRunsFromTheEndOfTheYearOfClosing(String category, LocalDate closed, LocalDate ends) {
        assertThat(Retention.ends(category, closed).orElse(null)).isEqualTo(ends);
    }
}
