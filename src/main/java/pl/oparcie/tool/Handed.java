package pl.oparcie.tool;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;

/**
 * A device in the hands of a client: this session shows one tool and nothing else until it ends. Kept in the session as text.
 *
 * @param run the version that is filled again, null for a new tool
 */
record Handed(CaseId caseId, Tool tool, @Nullable UUID run, boolean done) {

    static final String SESSION = "oparcie.handed";
    private static final int PARTS = 4;

    String text() {
        return caseId + " " + tool.name() + " " + (run == null ? "-" : run) + " " + done;
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
                Boolean.parseBoolean(parts[3])));
    }

    Handed finished() {
        return new Handed(caseId, tool, run, true);
    }
}
