package pl.oparcie.diagnosis.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A diagnosis in words, strengths first, for the page, the print and the comparison. */
public record DiagnosisWords(
        int number,
        String metOn,
        String participants,
        String filledBy,
        String reported,
        String expectation,
        List<Pair> strengths,
        String exceptions,
        List<Problem> problems,
        String assistance,
        List<Area> areas,
        List<Pair> barriers,
        List<Help> earlier,
        String conclusion,
        String view,
        String decision,
        String author,
        String approved,
        @Nullable String reason) {

    /** A kind and the words. */
    public record Pair(String kind, String words) {}

    /** One problem. */
    public record Problem(String name, boolean dominant, String cause, String leadsTo) {}

    /** One area; {@code value} is -1 when not asked. */
    public record Area(String name, String description, int value, String scale) {}

    /** Earlier help. */
    public record Help(String what, String givenBy, String worked, String effect) {}
}
