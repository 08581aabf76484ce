package pl.oparcie.letter.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.attachment.view.AttachmentList;

/**
 * A letter with what can be done with it.
 *
 * @param picture of its first page; null for one that was withdrawn before it left
 */
public record LetterPage(
        String url,
        String title,
        String sub,
        String back,
        String state,
        String stateMark,
        String version,
        List<Act> acts,
        @Nullable String picture,
        List<Paper> papers,
        List<Note> notes,
        List<Fact> facts,
        List<Fact> words,
        List<Related> related,
        @Nullable AttachmentList documents) {

    /** What can be done; a post goes at once, the others open a form. */
    public record Act(String label, String url, boolean post, boolean main) {}

    /** The letter as a document. */
    public record Paper(String label, String url) {}

    /** Something to be known first. */
    public record Note(String kind, String words) {}

    public record Fact(String label, String words) {}

    /** The letter it recalls, or one that recalls it. */
    public record Related(String url, String title, String line) {}
}
