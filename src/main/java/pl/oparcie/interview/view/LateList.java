package pl.oparcie.interview.view;

import java.util.List;

/** Interviews past their term, on paper. */
public record LateList(String sub, List<Worker> workers) {

    /** A worker's. */
    public record Worker(String name, List<Row> rows) {}

    /** One interview. */
    public record Row(
            String number, String person, String kind, String learned, String due, String late, String state) {}
}
