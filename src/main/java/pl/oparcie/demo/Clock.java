package pl.oparcie.demo;

import java.time.LocalTime;

/** When on a day something is written down: after what was done on that day. */
final class Clock {

    private static final int MINUTES_TO_WRITE = 10;
    static final LocalTime LAST = LocalTime.of(23, 50);

    private Clock() {}

    /** The hour given, or later, when the family's entries of that day end later. */
    static LocalTime after(FamilyStory story, int day, String hour) {
        return story.activities().stream()
                .filter(activity -> activity.on() == day && !activity.planned())
                .map(activity -> end(activity).plusMinutes(1))
                .reduce(LocalTime.parse(hour), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** When an entry is written down; on the same day, however late it was. */
    static LocalTime end(FamilyStory.Activity activity) {
        var end = activity.time().plusMinutes(activity.minutes() + (long) MINUTES_TO_WRITE);
        return end.isBefore(activity.time()) || end.isAfter(LAST) ? LAST : end;
    }
}
