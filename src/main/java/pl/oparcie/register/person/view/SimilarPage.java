package pl.oparcie.register.person.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is noticed while a person's form is being filled in: likely duplicates and what the number says. */
public record SimilarPage(List<Row> rows, List<String> warnings) {

    /** Somebody who may be the same person; the minimal card. */
    public record Row(
            String id, String name, @Nullable String url, String facts, String why, String mark, String known) {}
}
