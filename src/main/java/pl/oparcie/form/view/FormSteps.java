package pl.oparcie.form.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A long form taken part by part: one part is shown, the others stay in the page and are sent with it, so no answer is lost on the way.
 *
 * @param at the key of the part that is shown, or {@link #ALL}
 * @param number its number from one; 0 when all are shown
 * @param next the key of the part after it; null at the last, and where all are shown
 * @param done how many parts need nothing more
 */
public record FormSteps(
        String at, int number, String title, @Nullable String next, List<Step> steps, int done) {

    /** Every part one under another. */
    public static final String ALL = "all";

    /**
     * A part in the list of parts.
     *
     * @param here whether it is the one that is shown
     * @param shown whether it is to be seen now: the one here, and others with problems
     * @param mark how the mark beside it looks; empty for none
     */
    public record Step(String key, String title, boolean here, boolean shown, String mark, String label) {}

    /** Whether the part is to be seen now. */
    public boolean shows(String key) {
        return at.equals(ALL) || steps.stream().anyMatch(step -> step.key().equals(key) && step.shown());
    }
}
