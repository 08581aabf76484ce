package pl.oparcie.casework.chronology.view;

/** The newest lines of a case, for {@code chronology/card.jte} on the page of the case. */
public record CourseCard(String url, ChronologyList list) {}
