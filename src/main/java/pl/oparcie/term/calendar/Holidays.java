package pl.oparcie.term.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days are not worked: by statute for everybody, or by the office's own decision. */
public interface Holidays {

    /** True for a day free from work by statute: every Sunday and every named holiday, but not a Saturday. */
    boolean isFreeByStatute(LocalDate day);

    /** True for a day the office gave its staff free, usually in return for a holiday that fell on a Saturday. */
    boolean isFreeByOffice(LocalDate day);

    /** True for a day the office works: not a Saturday, not free by statute and not free by the office. */
    default boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && !isFreeByStatute(day) && !isFreeByOffice(day);
    }
}
