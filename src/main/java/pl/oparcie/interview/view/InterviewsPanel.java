package pl.oparcie.interview.view;

import java.util.List;

/** The interviews of a case. */
public record InterviewsPanel(List<Row> rows) {

    /** One of them. */
    public record Row(String url, String title, String words, String state, String mark) {}
}
