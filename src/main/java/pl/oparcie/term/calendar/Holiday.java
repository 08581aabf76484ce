package pl.oparcie.term.calendar;

import java.util.Locale;

/** The named days free from work under art. 1 of the act of 18 January 1951 on days free from work. */
public enum Holiday {
    NEW_YEAR,
    EPIPHANY,
    EASTER_SUNDAY,
    EASTER_MONDAY,
    LABOUR_DAY,
    CONSTITUTION_DAY,
    PENTECOST,
    CORPUS_CHRISTI,
    ASSUMPTION,
    ALL_SAINTS,
    INDEPENDENCE_DAY,
    CHRISTMAS_EVE,
    CHRISTMAS_DAY,
    SECOND_CHRISTMAS_DAY;

    /** The key of the holiday's name in the message files, such as {@code holiday.new-year}. */
    public String messageKey() {
        return "holiday." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
