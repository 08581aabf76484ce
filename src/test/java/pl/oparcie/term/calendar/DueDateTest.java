package pl.oparcie.term.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.oparcie.term.calendar.Counting.PROCEDURAL;
import static pl.oparcie.term.calendar.Counting.SUBSTANTIVE;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.oparcie.Rule;

@Rule("reporting-and-office-rules B9")
class DueDateTest {

    private final Holidays holidays = PolishHolidays.statutory();

    @ParameterizedTest
    @CsvSource({
        // the worked examples of the rule
        "2026-12-10, 14, DAYS, 2026-12-24, 2026-12-28",
        "2026-05-28, 7, DAYS, 2026-06-04, 2026-06-05",
        "2026-04-20, 14, DAYS, 2026-05-04, 2026-05-04",
        "2026-01-31, 1, MONTHS, 2026-02-28, 2026-03-02",
        "2027-12-31, 2, MONTHS, 2028-02-29, 2028-02-29",
        "2026-04-20, 14, WORKING_DAYS, 2026-05-11, 2026-05-11",
        "2026-12-15, 14, WORKING_DAYS, 2027-01-08, 2027-01-08",
        "2026-12-15, 2, WORKING_DAYS, 2026-12-17, 2026-12-17",
        // weeks end on the weekday of the event
        "2026-11-23, 1, WEEKS, 2026-11-30, 2026-11-30",
        "2026-11-21, 2, WEEKS, 2026-12-05, 2026-12-07",
        // years: the day before when the day is missing
        "2028-02-29, 1, YEARS, 2029-02-28, 2029-02-28",
        "2028-02-29, 4, YEARS, 2032-02-29, 2032-03-01",
        "2026-11-24, 1, YEARS, 2027-11-24, 2027-11-24",
        // before Christmas Eve was free
        "2024-12-10, 14, DAYS, 2024-12-24, 2024-12-24",
        // Good Friday ends a term, the three days after it do not
        "2026-04-02, 1, DAYS, 2026-04-03, 2026-04-03",
        "2026-04-03, 1, DAYS, 2026-04-04, 2026-04-07"
    })
    void aProceduralTermEnds(LocalDate event, int amount, Span.Unit unit, LocalDate counted, LocalDate end) {
        var due = DueDate.of(event, new Span(amount, unit), PROCEDURAL, holidays);

        assertThat(due).isEqualTo(new DueDate(counted, end));
        assertThat(due.wasMoved()).isEqualTo(!counted.equals(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-10, 14, DAYS, 2026-12-24",
        "2026-01-31, 1, MONTHS, 2026-02-28",
        "2026-11-21, 2, WEEKS, 2026-12-05",
        "2028-02-29, 4, YEARS, 2032-02-29",
        "2026-12-15, 14, WORKING_DAYS, 2027-01-08"
    })
    void aSubstantiveTermIsNeverMoved(LocalDate event, int amount, Span.Unit unit, LocalDate end) {
        var due = DueDate.of(event, new Span(amount, unit), SUBSTANTIVE, holidays);

        assertThat(due).isEqualTo(new DueDate(end, end));
        assertThat(due.wasMoved()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-20, 2017-05-27, 2017-05-27", // a Saturday under the old wording
        "2017-05-27, 2017-06-03, 2017-06-05",
        "2017-05-21, 2017-05-28, 2017-05-29" // a Sunday always moved
    })
    void saturdaysMoveTheEndSinceJune2017(LocalDate event, LocalDate counted, LocalDate end) {
        assertThat(DueDate.of(event, Span.days(7), PROCEDURAL, holidays)).isEqualTo(new DueDate(counted, end));
    }

    @Test
    void theOfficesFreeDayLengthensWorkingDaysButNotATermOfTheCode() {
        var office = PolishHolidays.withOfficeDays(Set.of(LocalDate.of(2026, 8, 14)));
        var event = LocalDate.of(2026, 8, 13);

        assertThat(DueDate.of(event, Span.workingDays(1), PROCEDURAL, office).day())
                .isEqualTo(LocalDate.of(2026, 8, 17));
        assertThat(DueDate.of(event, Span.days(1), PROCEDURAL, office).day()).isEqualTo(LocalDate.of(2026, 8, 14));
    }

    @ParameterizedTest
    @MethodSource("randomTerms")
    void aProceduralTermEndsOnTheFirstWorkingDayFromItsCountedEnd(LocalDate event, Span span) {
        var due = DueDate.of(event, span, PROCEDURAL, holidays);

        assertThat(holidays.isWorkingDay(due.day())).isTrue();
        assertThat(due.counted().datesUntil(due.day())).noneMatch(holidays::isWorkingDay);
        assertThat(due.counted())
                .isEqualTo(DueDate.of(event, span, SUBSTANTIVE, holidays).day());
    }

    @ParameterizedTest
    @MethodSource("randomTerms")
    void aTermInWorkingDaysHasThatManyWorkingDays(LocalDate event, Span span) {
        var due = DueDate.of(event, Span.workingDays(span.amount()), PROCEDURAL, holidays);

        var counted = event.plusDays(1).datesUntil(due.day().plusDays(1)).filter(holidays::isWorkingDay);
        assertThat(counted).hasSize(span.amount()).endsWith(due.day());
    }

    static Stream<Arguments> randomTerms() {
        var random = new Random(20261121);
        var units = Span.Unit.values();
        return Stream.generate(() -> Arguments.of(
                        LocalDate.of(2018, 1, 1).plusDays(random.nextInt(10_000)),
                        new Span(1 + random.nextInt(30), units[random.nextInt(units.length)])))
                .limit(300);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-27, 1", "2026-12-28, 0", "2026-12-31, -3"})
    void countsTheDaysLeftToTheMovedEnd(LocalDate today, long left) {
        var due = DueDate.of(LocalDate.of(2026, 12, 10), Span.days(14), PROCEDURAL, holidays);

        assertThat(due.daysLeft(today)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesATermOfNoLength(int amount) {
        assertThatThrownBy(() -> Span.days(amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnEndBeforeItsCountedEnd() {
        var day = LocalDate.of(2026, 11, 23);
        assertThatThrownBy(() -> new DueDate(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesEveryUnit() {
        assertThat(Stream.of(Span.days(1), Span.workingDays(1), Span.weeks(1), Span.months(1), Span.years(1))
                        .map(Span::unit))
                .containsExactly(Span.Unit.values());
    }
}
