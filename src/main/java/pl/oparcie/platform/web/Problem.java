package pl.oparcie.platform.web;

/** What is wrong with one field, already in the reader's language, and how to mend it. */
public record Problem(String field, String text) {}
