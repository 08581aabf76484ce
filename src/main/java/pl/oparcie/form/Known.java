package pl.oparcie.form;

/**
 * What the file knows already.
 *
 * @param value of the kind the question keeps (see {@link Answers}), or a text in the words of the page
 * @param source where it comes from, in words of the page
 */
public record Known(Object value, String source) {}
