package pl.oparcie.intake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accepted indications that wait for a worker, and the workers. */
public record AssignmentsPage(
        List<Row> rows,
        List<WorkerLoad> workers,
        String heading,
        @Nullable String next) {

    /** One indication. */
    public record Row(
            String url,
            String name,
            String number,
            String facts,
            String date,
            boolean urgent,
            String urgency,
            String proposal) {}
}
