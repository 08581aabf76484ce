package pl.oparcie.diagnosis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.ReasonCode;

/**
 * What a diagnosis says (social-work-tools 6.1).
 *
 * @param metOn the day of the (last) talk it comes from
 * @param reported the problem in the client's own words
 * @param months in social assistance within the last three years
 * @param exceptions when the problem was smaller, and what was different then
 * @param viewRefused the client was asked and refused to take a stand: an answer, not a gap
 */
public record NewDiagnosis(
        @Nullable LocalDate metOn,
        String participants,
        FilledBy filledBy,
        String reported,
        String expectation,
        List<Problem> problems,
        @Nullable Integer months,
        String monthsNote,
        List<Area> areas,
        List<Strength> strengths,
        String exceptions,
        List<Barrier> barriers,
        List<EarlierHelp> earlier,
        String conclusion,
        String clientView,
        boolean viewRefused,
        @Nullable Decision decision) {

    /** A problem that stands alone is the dominant one. */
    public NewDiagnosis {
        if (problems.size() == 1) {
            var only = problems.getFirst();
            problems = List.of(new Problem(only.code(), true, only.cause(), only.leadsTo()));
        }
    }

    /** Who filled the form in (rule 9.10). */
    public enum FilledBy {
        TOGETHER,
        WORKER,
        CLIENT
    }

    /** What follows from the diagnosis. */
    public enum Decision {
        FULL_CASE,
        INFORMATION_ONLY,
        INTERVENTION,
        FAMILY_ASSISTANT,
        OTHER_BODY
    }

    /** One problem; {@code leadsTo} is another one that it causes. */
    public record Problem(
            ReasonCode code,
            boolean dominant,
            String cause,
            @Nullable ReasonCode leadsTo) {}

    /** One area; a scale that is null was not asked about. */
    public record Area(
            LifeArea area, String description, @Nullable Integer scale) {}

    /** A strength or a resource. */
    public record Strength(Strength.Kind kind, String words) {
        /** Whose or what it is. */
        public enum Kind {
            PERSONAL,
            FAMILY,
            MATERIAL,
            INSTITUTIONAL,
            SOCIAL
        }
    }

    /** What limits, hinders or threatens. */
    public record Barrier(Barrier.Kind kind, String words) {
        /** How it stands in the way. */
        public enum Kind {
            LIMIT,
            BARRIER,
            RISK
        }
    }

    /** Help given before and what came of it. */
    public record EarlierHelp(
            String what, String givenBy, @Nullable Worked worked, String effect) {
        /** Whether it worked. */
        public enum Worked {
            HELPED,
            PARTLY,
            NOT
        }
    }
}
