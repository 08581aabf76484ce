package pl.oparcie.casework.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.Chronology;
import pl.oparcie.platform.web.Fields;

/** Which lines are wanted, and after which one the page begins. */
record Filter(
        Show show,
        @Nullable UUID worker,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable After after) {

    static final Filter ALL = new Filter(Show.ALL, null, null, null, null);

    /** Kinds of lines that are shown together. */
    enum Show {
        ALL,
        VISITS,
        ACTIVITIES,
        LETTERS,
        INTERVENTIONS,
        STAGES,
        DOCUMENTS;

        private Set<Chronology.Kind> set() {
            return switch (this) {
                case ALL -> EnumSet.allOf(Chronology.Kind.class);
                case VISITS -> EnumSet.of(Chronology.Kind.VISIT);
                case ACTIVITIES ->
                    EnumSet.of(Chronology.Kind.ACTIVITY, Chronology.Kind.VISIT, Chronology.Kind.INTERVENTION);
                case LETTERS -> EnumSet.of(Chronology.Kind.LETTER);
                case INTERVENTIONS -> EnumSet.of(Chronology.Kind.INTERVENTION, Chronology.Kind.SAFETY);
                case STAGES -> EnumSet.of(Chronology.Kind.STAGE, Chronology.Kind.TERM, Chronology.Kind.PEOPLE);
                case DOCUMENTS -> EnumSet.of(Chronology.Kind.DOCUMENT);
            };
        }

        String[] kinds() {
            return set().stream().map(Enum::name).toArray(String[]::new);
        }
    }

    /** The last line of the page before. */
    record After(LocalDate on, UUID id) {

        static Optional<After> of(String text) {
            var parts = text.split("_", 2);
            try {
                return parts.length == 2
                        ? Optional.of(new After(LocalDate.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return on + "_" + id;
        }
    }

    static Filter of(Fields in) {
        return new Filter(
                in.choice("show", Show.class).orElse(Show.ALL),
                in.uuid("worker").orElse(null),
                in.date("from").orElse(null),
                in.date("to").orElse(null),
                After.of(in.value("before")).orElse(null));
    }

    boolean narrows() {
        return show != Show.ALL || worker != null || from != null || to != null;
    }

    /** The same filter in an address, without the place in the list. */
    String parameters() {
        var parts = new ArrayList<String>();
        if (show != Show.ALL) {
            parts.add("show=" + show);
        }
        if (worker != null) {
            parts.add("worker=" + worker);
        }
        if (from != null) {
            parts.add("from=" + from);
        }
        if (to != null) {
            parts.add("to=" + to);
        }
        return String.join("&", parts);
    }
}
