package pl.oparcie.intake.indication;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseSource;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.intake.Answer;
import pl.oparcie.intake.Area;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.PersonId;

/** Reads one row of {@code intake.indication} into the state it is in. */
final class IndicationRow {

    private final ResultSet row;

    private IndicationRow(ResultSet row) {
        this.row = row;
    }

    static Indication read(ResultSet set, int number) throws SQLException {
        return new IndicationRow(set).indication();
    }

    private Indication indication() throws SQLException {
        var head = head();
        var content = content();
        return switch (Indication.State.valueOf(text("state"))) {
            case DRAFT -> new Indication.Draft(head, content);
            case SUBMITTED -> new Indication.Submitted(head, content, day("submitted_on"));
            case RETURNED -> new Indication.Returned(head, content, day("submitted_on"), decision());
            case REFUSED -> new Indication.Refused(head, content, day("submitted_on"), decision(), text("refusal"));
            case ACCEPTED -> new Indication.Accepted(head, content, day("submitted_on"), decision());
            case ASSIGNED ->
                new Indication.Assigned(head, content, day("submitted_on"), decision(), assignment(), feedback());
        };
    }

    private Indication.Head head() throws SQLException {
        return new Indication.Head(
                new IndicationId(id("id")),
                text("number"),
                new UserId(id("author_id")),
                new HouseholdId(id("household_id")),
                new PersonId(id("person_id")),
                text("name"),
                Optional.ofNullable(row.getObject("contact_id", UUID.class)),
                row.getInt("version"));
    }

    private Content content() throws SQLException {
        return new Content(
                new Content.Origin(CaseSource.valueOf(text("source")), maybeDay("consent_on"), maybeDay("notice_on")),
                new Content.Family(
                        text("address"),
                        text("phone"),
                        Optional.ofNullable(row.getObject("persons", Integer.class)),
                        Minors.valueOf(text("minors")),
                        set("situations", Situation.class)),
                new Content.Need(
                        set("reasons", ReasonCode.class),
                        text("other_reason"),
                        set("areas", Area.class),
                        text("problem"),
                        text("expectation")),
                details());
    }

    private Content.Details details() throws SQLException {
        return new Content.Details(
                text("tried"),
                maybeDay("interview_on"),
                text("benefits"),
                text("resources"),
                Optional.ofNullable(row.getObject("motivation", Integer.class)),
                text("actions"),
                answer("contract"),
                Urgency.valueOf(text("urgency")),
                text("hazards"),
                answer("interested"),
                maybeDay("interested_on"));
    }

    private Indication.Decision decision() throws SQLException {
        return new Indication.Decision(new UserId(id("decided_by")), day("decided_on"));
    }

    private Indication.Assignment assignment() throws SQLException {
        return new Indication.Assignment(
                day("assigned_on"),
                new UserId(id("assigned_by")),
                id("team_id"),
                new UserId(id("lead_id")),
                new CaseId(id("case_id")));
    }

    private Optional<Indication.Feedback> feedback() throws SQLException {
        var taken = answer("taken");
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Indication.Feedback(taken.get(), text("feedback"), day("feedback_on")));
    }

    private String text(String column) throws SQLException {
        return requireNonNull(row.getString(column));
    }

    private UUID id(String column) throws SQLException {
        return requireNonNull(row.getObject(column, UUID.class));
    }

    private LocalDate day(String column) throws SQLException {
        return requireNonNull(row.getObject(column, LocalDate.class));
    }

    private Optional<LocalDate> maybeDay(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private Optional<Answer> answer(String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return value == null ? Optional.empty() : Optional.of(Answer.valueOf(value));
    }

    private <E extends Enum<E>> Set<E> set(String column, Class<E> type) throws SQLException {
        var found = EnumSet.noneOf(type);
        for (var name : (String[]) row.getArray(column).getArray()) {
            found.add(Enum.valueOf(type, name));
        }
        return found;
    }
}
