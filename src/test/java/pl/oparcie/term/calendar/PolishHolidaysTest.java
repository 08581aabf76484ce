package pl.oparcie.term.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.oparcie.Rule;

@Rule("reporting-and-office-rules B8")
class PolishHolidaysTest {

    private final Holidays holidays = PolishHolidays.statutory();

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, 2024-04-01, 2024-05-19, 2024-05-30",
        "2025-04-20, 2025-04-21, 2025-06-08, 2025-06-19",
        "2026-04-05, 2026-04-06, 2026-05-24, 2026-06-04",
        "2027-03-28, 2027-03-29, 2027-05-16, 2027-05-27",
        "2028-04-16, 2028-04-17, 2028-06-04, 2028-06-15",
        "2029-04-01, 2029-04-02, 2029-05-20, 2029-05-31",
        "2030-04-21, 2030-04-22, 2030-06-09, 2030-06-20",
        "2031-04-13, 2031-04-14, 2031-06-01, 2031-06-12",
        "2032-03-28, 2032-03-29, 2032-05-16, 2032-05-27",
        "2033-04-17, 2033-04-18, 2033-06-05, 2033-06-16",
        "2034-04-09, 2034-04-10, 2034-05-28, 2034-06-08",
        "2035-03-25, 2035-03-26, 2035-05-13, 2035-05-24",
        // years in which the algorithm takes a week off
        "2049-04-18, 2049-04-19, 2049-06-06, 2049-06-17",
        "2076-04-19, 2076-04-20, 2076-06-07, 2076-06-18",
        // the earliest and the latest Easter of two centuries
        "2285-03-22, 2285-03-23, 2285-05-10, 2285-05-21",
        "2038-04-25, 2038-04-26, 2038-06-13, 2038-06-24"
    })
    void movableHolidaysFollowEaster(LocalDate easter, LocalDate monday, LocalDate pentecost, LocalDate corpusChristi) {
        assertThat(PolishHolidays.ofYear(easter.getYear()))
                .containsEntry(easter, Holiday.EASTER_SUNDAY)
                .containsEntry(monday, Holiday.EASTER_MONDAY)
                .containsEntry(pentecost, Holiday.PENTECOST)
                .containsEntry(corpusChristi, Holiday.CORPUS_CHRISTI);
    }

    @ParameterizedTest
    @CsvSource({
        "01-01, NEW_YEAR",
        "01-06, EPIPHANY",
        "05-01, LABOUR_DAY",
        "05-03, CONSTITUTION_DAY",
        "08-15, ASSUMPTION",
        "11-01, ALL_SAINTS",
        "11-11, INDEPENDENCE_DAY",
        "12-24, CHRISTMAS_EVE",
        "12-25, CHRISTMAS_DAY",
        "12-26, SECOND_CHRISTMAS_DAY"
    })
    void fixedHolidaysKeepTheirDay(String monthAndDay, Holiday holiday) {
        assertThat(PolishHolidays.ofYear(2026)).containsEntry(LocalDate.parse("2026-" + monthAndDay), holiday);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-24, true", // a Sunday
        "2024-12-24, false",
        "2025-12-24, true",
        "2026-12-24, true",
        "2010-01-06, false",
        "2011-01-06, true",
        "2026-11-21, false", // a Saturday
        "2026-11-22, true", // a Sunday
        "2026-11-23, false"
    })
    void tellsFreeDaysByTheLawOfTheirYear(LocalDate day, boolean free) {
        assertThat(holidays.isFreeByStatute(day)).isEqualTo(free);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027, 2028, 2050, 2099, 2100, 2150})
    void aYearHasFourteenNamedHolidaysSince2025(int year) {
        assertThat(PolishHolidays.ofYear(year).values())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Holiday.values()));
    }

    @ParameterizedTest
    @CsvSource({"EASTER_SUNDAY, SUNDAY", "PENTECOST, SUNDAY", "EASTER_MONDAY, MONDAY", "CORPUS_CHRISTI, THURSDAY"})
    void movableHolidaysFallOnTheirWeekdayInEveryYear(Holiday holiday, DayOfWeek weekday) {
        assertThat(IntStream.rangeClosed(1991, 2150).mapToObj(year -> dayOf(holiday, year)))
                .hasSize(160)
                .allSatisfy(day -> assertThat(day.getDayOfWeek()).isEqualTo(weekday));
    }

    private static LocalDate dayOf(Holiday holiday, int year) {
        return PolishHolidays.ofYear(year).entrySet().stream()
                .filter(entry -> entry.getValue() == holiday)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOfficeIsClosedOnItsOwnFreeDayButTheStatuteDoesNotKnowIt() {
        var day = LocalDate.of(2026, 8, 14); // for Assumption on a Saturday
        var office = PolishHolidays.withOfficeDays(Set.of(day));

        assertThat(holidays.isWorkingDay(day)).isTrue();
        assertThat(office.isWorkingDay(day)).isFalse();
        assertThat(office.isFreeByOffice(day)).isTrue();
        assertThat(office.isFreeByStatute(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, true", "2026-11-21, false", "2026-11-22, false", "2026-11-11, false"})
    void theOfficeWorksFromMondayToFridayOutsideHolidays(LocalDate day, boolean working) {
        assertThat(holidays.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @EnumSource(Holiday.class)
    void everyHolidayHasAMessageKey(Holiday holiday) {
        assertThat(holiday.messageKey()).matches("holiday(\\.[a-z]+)(-[a-z]+)*");
    }
}
