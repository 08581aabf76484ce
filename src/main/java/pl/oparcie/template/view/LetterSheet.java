package pl.oparcie.template.view;

/**
 * A letter for the PDF renderer: XHTML that the program wrote, every word of it escaped.
 *
 * @param page CSS of the page: its margins
 */
public record LetterSheet(String page, String head, String body, String foot) {}
