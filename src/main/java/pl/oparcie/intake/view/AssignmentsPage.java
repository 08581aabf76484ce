package pl.oparcie.intake.view;

import java.util.List;

/** Accepted indications that wait for a worker, and the workers. */
public record AssignmentsPage(List<Row> rows, List<WorkerLoad> workers) {

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
