package pl.oparcie.access.login.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;

/**
 * The log-in page.
 *
 * @param note what happened before: {@code kept} (words are safe), {@code ended} (session over) or nothing
 * @param demo the people of a trial centre; empty elsewhere
 */
public record LoginPage(Fields fields, String note, List<Demo> demo, String demoPassword) {

    /** Somebody to log in as with one click. */
    public record Demo(String login, String name, String roles) {}
}
