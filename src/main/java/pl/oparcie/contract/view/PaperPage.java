package pl.oparcie.contract.view;

import java.util.List;

/** A print in plain words: labels in the reader's language, words as they were written. */
public record PaperPage(String language, String sub, String intro, List<Part> parts) {

    /** One part; each item a line with its own lines below. */
    public record Part(String title, List<Item> items) {}

    public record Item(String title, List<String> lines) {}
}
