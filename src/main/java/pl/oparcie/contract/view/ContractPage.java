package pl.oparcie.contract.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.attachment.view.AttachmentList;

/** A contract with its words, how it goes, and what may be done. */
public record ContractPage(
        String title,
        String sub,
        String back,
        String state,
        String stateMark,
        List<Act> acts,
        List<Act> more,
        List<Act> papers,
        List<Note> notes,
        List<Fact> facts,
        Words words,
        List<Row> versions,
        List<Row> evaluations,
        @Nullable AttachmentList documents) {

    /** Something to do: a link. */
    public record Act(String label, String url, boolean main) {}

    /** A remark above. */
    public record Note(String kind, String words) {}

    public record Fact(String label, String words) {}

    /** A line of a list. */
    public record Row(
            String url, String title, String line, @Nullable String compareUrl) {}

    /** What it says. */
    public record Words(List<Fact> facts, List<Goal> goals) {}

    public record Goal(String title, Light light, List<Aim> aims) {}

    public record Aim(
            String title, String evidence, String effect, Light light, List<Step> person, List<Step> worker) {}

    /** An action. */
    public record Step(String title, String line, Light light) {}

    /** How it stands: kind of the mark, and words; an empty kind when nobody has looked yet. */
    public record Light(String kind, String label, String words) {}
}
