package pl.oparcie.casework.view;

import gg.jte.Content;
import java.util.List;

/**
 * The page of a case.
 *
 * @param missing what is to be done before the next stage
 * @param terms what is due, the nearest first
 * @param procedure the version of the centre's procedure the case follows
 * @param panels cards of other modules
 */
public record CasePage(
        CaseHeader header,
        List<Missing> missing,
        List<Term> terms,
        Content course,
        List<Person> people,
        String procedure,
        List<Content> panels,
        List<Action> actions) {

    public record Missing(String words, String action, String url) {}

    public record Term(String mark, String until, String title, String url, String basis) {}

    public record Person(String name, String line, String url) {}

    /** A decision that waits for the reader, such as a transfer to accept. */
    public record Action(String words, String label, String url) {}
}
