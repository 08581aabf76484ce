package pl.oparcie.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.PersonId;

/** What the steps of one family have made so far, and the town they live in. */
final class Known {

    private final CentreStory centre;
    private final Map<String, UserId> users;
    private final Days days;
    private final Map<String, PersonId> people = new HashMap<>();
    private @Nullable HouseholdId household;
    private @Nullable UUID contact;
    private @Nullable IndicationId indication;
    private @Nullable CaseId file;

    Known(CentreStory centre, Map<String, UserId> users, Days days) {
        this.centre = centre;
        this.users = users;
        this.days = days;
    }

    CentreStory centre() {
        return centre;
    }

    LocalDate on(int day) {
        return days.on(day);
    }

    @Nullable
    LocalDate onOrNull(@Nullable Integer day) {
        return day == null ? null : days.on(day);
    }

    UserId user(String login) {
        return Objects.requireNonNull(users.get(login), login);
    }

    /** The login of the leader of the user's team. */
    String leaderOf(String login) {
        var team = centre.users().stream()
                .filter(user -> user.login().equals(login))
                .findFirst()
                .orElseThrow()
                .team();
        return centre.teams().stream()
                .filter(one -> one.code().equals(team))
                .map(CentreStory.Team::leader)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** The login of the director. */
    String director() {
        return whoIs("DIRECTOR");
    }

    /** The login of whoever keeps the registers of letters. */
    String receptionist() {
        return whoIs("RECEPTIONIST");
    }

    /** Whether the user works on benefits only. */
    boolean benefitsWorker(String login) {
        return centre.users().stream()
                .anyMatch(user -> user.login().equals(login) && user.roles().contains("BENEFITS_WORKER"));
    }

    private String whoIs(String role) {
        return centre.users().stream()
                .filter(user -> user.roles().contains(role))
                .findFirst()
                .orElseThrow()
                .login();
    }

    void met(String key, PersonId person) {
        people.put(key, person);
    }

    boolean knows(String key) {
        return people.containsKey(key);
    }

    PersonId person(String key) {
        return Objects.requireNonNull(people.get(key), key);
    }

    void livesIn(HouseholdId home) {
        household = home;
    }

    HouseholdId household() {
        return Objects.requireNonNull(household, "household");
    }

    void contact(UUID made) {
        contact = made;
    }

    @Nullable
    UUID contact() {
        return contact;
    }

    void indication(IndicationId made) {
        indication = made;
    }

    IndicationId indication() {
        return Objects.requireNonNull(indication, "indication");
    }

    void file(CaseId opened) {
        file = opened;
    }

    CaseId file() {
        return Objects.requireNonNull(file, "case");
    }
}
