package pl.oparcie.tool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.Stage;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.tool.sheet.Sheet;

/**
 * A version of a filled tool; it stays as it is.
 *
 * @param stage of the work in which it was made, null where that was not kept yet
 */
record Run(
        UUID id,
        CaseId caseId,
        UUID thread,
        int number,
        Tool tool,
        Content content,
        @Nullable Stage stage,
        String author,
        Instant savedAt) {

    enum FilledBy {
        WORKER,
        CLIENT,
        TOGETHER
    }

    enum Consent {
        YES,
        NO,
        NOT_ASKED
    }

    /**
     * The answers of a record tool.
     *
     * @param version of its form
     */
    record Form(String version, String answers, boolean empty) {}

    /**
     * What is written: a sheet of rows, or for a record tool the answers of its form.
     *
     * @param person whom of the family it is about, null for all of them
     * @param refused the person did not want this tool: recorded with the reason in the note (social-work-tools 9.11)
     */
    record Content(
            String title,
            LocalDate on,
            FilledBy filledBy,
            Consent consent,
            boolean refused,
            String note,
            Sheet sheet,
            @Nullable Form form,
            @Nullable UUID person) {

        Content(
                String title,
                LocalDate on,
                FilledBy filledBy,
                Consent consent,
                boolean refused,
                String note,
                Sheet sheet) {
            this(title, on, filledBy, consent, refused, note, sheet, null, null);
        }

        void check(LocalDate today) {
            if (on.isAfter(today)) {
                throw new RuleViolation("problem.date-future").at("on");
            }
            if (refused && note.isBlank()) {
                throw new RuleViolation("tool.problem.refused-why").at("note");
            }
            if (!refused && sheet.empty() && (form == null || form.empty())) {
                throw new RuleViolation("tool.problem.empty");
            }
        }
    }

    /** The name given to it, or the tool's. */
    String title() {
        return content.title().isBlank() ? tool.title() : content.title();
    }
}
