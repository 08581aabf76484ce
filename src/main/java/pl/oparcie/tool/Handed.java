package pl.oparcie.tool;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Ids;

/**
 * A device in the hands of a client: this session shows one tool and nothing else until it ends. Kept in the session as text.
 *
 * @param run the version that is filled again, null for a new tool
 * @param handing tells this time from every other: what one client left unfinished is never shown to another
 */
record Handed(CaseId caseId, Tool tool, @Nullable UUID run, UUID handing, boolean done) {

    static final String SESSION = "oparcie.handed";
    /** The form on the device: its words are kept while they are written, and no other draft can be reached. */
    static final String FORM = "oparcie.handed.form";

    private static final int PARTS = 5;

    static Handed of(CaseId id, Tool tool, @Nullable UUID run) {
        return new Handed(id, tool, run, Ids.next(), false);
    }

    String text() {
        return caseId + " " + tool.name() + " " + (run == null ? "-" : run) + " " + handing + " " + done;
    }

    static Optional<Handed> read(@Nullable Object kept) {
        if (!(kept instanceof String text)) {
            return Optional.empty();
        }
        var parts = text.split(" ", PARTS);
        return Optional.of(new Handed(
                CaseId.of(parts[0]),
                Tool.valueOf(parts[1]),
                parts[2].equals("-") ? null : UUID.fromString(parts[2]),
                UUID.fromString(parts[3]),
                Boolean.parseBoolean(parts[4])));
    }

    Handed finished() {
        return new Handed(caseId, tool, run, handing, true);
    }

    /** Where its words go, and where the worker finds them if the device was cut off before they were given in. */
    String path() {
        return "/handed/" + caseId + "/" + (run == null ? tool.mark().toLowerCase(Locale.ROOT) : run) + "/" + handing;
    }
}
