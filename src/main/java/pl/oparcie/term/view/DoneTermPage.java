package pl.oparcie.term.view;

import pl.oparcie.platform.web.Fields;

/** A term that ends with words on what came of it. */
public record DoneTermPage(String id, String title, String url, String dueOn, String why, Fields fields) {}
