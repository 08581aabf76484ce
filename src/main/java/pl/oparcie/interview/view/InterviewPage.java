package pl.oparcie.interview.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.attachment.view.AttachmentList;
import pl.oparcie.form.view.FormPaper;

/** One interview. */
public record InterviewPage(
        String url,
        String title,
        String sub,
        String state,
        String stateMark,
        List<Act> acts,
        List<Fact> facts,
        List<Note> notes,
        List<Line> attempts,
        List<Line> history,
        List<Refusal> refusals,
        @Nullable FormPaper paper,
        boolean sensitiveHidden,
        AttachmentList documents) {

    /** What may be done: a page to open, or a button that does it at once. */
    public record Act(String label, String url, boolean post, boolean main, String version) {}

    /** A fact in words. */
    public record Fact(String label, String words) {}

    /** Something to know now. */
    public record Note(String kind, String words) {}

    /** A dated line. */
    public record Line(String when, String what, String words) {}

    /** A refusal and what the head decided. */
    public record Refusal(
            String what,
            String words,
            String decision,
            @Nullable String decideUrl) {}
}
