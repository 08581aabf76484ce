package pl.oparcie.interview.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.attachment.view.AttachmentList;
import pl.oparcie.form.view.FormPaper;
import pl.oparcie.platform.web.StageView;

/** One interview. */
public record InterviewPage(
        String url,
        String title,
        String sub,
        String state,
        String stateMark,
        List<StageView> stages,
        @Nullable Next next,
        List<Act> acts,
        List<Fact> facts,
        List<Note> notes,
        List<Line> attempts,
        List<Line> history,
        List<Line> passings,
        List<Refusal> refusals,
        @Nullable FormPaper paper,
        boolean sensitiveHidden,
        AttachmentList documents) {

    /** The next step and its term. */
    public record Next(String title, String words, String mark, String term) {}

    /**
     * What may be done: a page to open, or a button that does it at once.
     *
     * @param place {@link #NEXT}, {@link #MORE} or {@link #READ}
     */
    public record Act(String label, String url, boolean post, String place, String version) {

        /** It is the next step. */
        public static final String NEXT = "NEXT";

        /** It may be done besides. */
        public static final String MORE = "MORE";

        /** It is printed or read. */
        public static final String READ = "READ";
    }

    /** The acts of one place. */
    public List<Act> acts(String place) {
        return acts.stream().filter(act -> act.place().equals(place)).toList();
    }

    /** A fact in words. */
    public record Fact(String label, String words) {}

    /**
     * Something to know now.
     *
     * @param url where there is more of it
     * @param link what stands on the way there
     */
    public record Note(
            String kind,
            String words,
            @Nullable String url,
            @Nullable String link) {

        /** One that leads nowhere. */
        public Note(String kind, String words) {
            this(kind, words, null, null);
        }
    }

    /** A dated line. */
    public record Line(String when, String what, String words) {}

    /** A refusal and what the head decided. */
    public record Refusal(
            String what,
            String words,
            String decision,
            @Nullable String decideUrl,
            @Nullable String contractsUrl) {}
}
