package pl.oparcie.access.credential;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is logged in; sessions live in the database, so any node may end them. */
@Component
public class Sessions {

    /** Session attributes that the list shows. */
    public static final String ADDRESS = "oparcie.address";

    public static final String BROWSER = "oparcie.browser";

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /**
     * One place where somebody is logged in.
     *
     * @param mark names the session without giving it away
     */
    public record Place(String mark, String address, String browser, Instant since, Instant last, boolean here) {}

    /** Where the user is logged in now, newest first. */
    public List<Place> of(String login, String currentSession) {
        return repository.findByPrincipalName(login).values().stream()
                .map(session -> place(session, currentSession))
                .sorted(Comparator.comparing(Place::last).reversed())
                .toList();
    }

    private static Place place(Session session, String current) {
        return new Place(
                mark(session),
                session.getAttributeOrDefault(ADDRESS, ""),
                session.getAttributeOrDefault(BROWSER, ""),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    private static String mark(Session session) {
        return Tokens.hash(session.getId()).substring(0, 32);
    }

    /** Logs the user out in one place. */
    public void end(String login, String mark) {
        repository.findByPrincipalName(login).values().stream()
                .filter(session -> mark(session).equals(mark))
                .forEach(session -> repository.deleteById(session.getId()));
    }

    /** Logs the user out everywhere. */
    public void endAll(String login) {
        repository.findByPrincipalName(login).keySet().forEach(repository::deleteById);
    }

    /** Logs the user out everywhere but here. */
    public void endOthers(String login, String currentSession) {
        repository.findByPrincipalName(login).keySet().stream()
                .filter(id -> !id.equals(currentSession))
                .forEach(repository::deleteById);
    }
}
