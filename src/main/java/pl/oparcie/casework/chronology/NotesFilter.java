package pl.oparcie.casework.chronology;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.chronology.Filter.After;
import pl.oparcie.casework.chronology.Filter.Show;
import pl.oparcie.platform.web.Fields;

/**
 * Which notes are wanted, and after which one the page begins.
 *
 * @param who whose notes: the person, or a team
 */
record NotesFilter(
        Show show,
        @Nullable Who who,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable After after) {

    private static final String TEAM = "team:";

    /** Who wrote the notes. */
    record Who(UUID id, boolean team) {}

    static NotesFilter of(Fields in) {
        return new NotesFilter(
                in.choice("show", Show.class).orElse(Show.ALL),
                who(in),
                in.date("from").orElse(null),
                in.date("to").orElse(null),
                After.of(in.value("before")).orElse(null));
    }

    private static @Nullable Who who(Fields in) {
        var typed = in.value("who");
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return typed.startsWith(TEAM)
                    ? new Who(UUID.fromString(typed.substring(TEAM.length())), true)
                    : new Who(UUID.fromString(typed), false);
        } catch (IllegalArgumentException notAnId) {
            in.reject("who", "problem.choose");
            return null;
        }
    }

    /** The value of a choice that stands for a team. */
    static String team(String id) {
        return TEAM + id;
    }
}
