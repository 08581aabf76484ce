package pl.oparcie.casework.chronology.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.chronology.view.ChronologyList.Part;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * Words looked up in all notes.
 *
 * @param next where the next page begins, or null
 * @param until the day to which the texts were read, when the search stopped before the oldest; or null
 */
public record NotesPage(
        Fields fields,
        List<Option> kinds,
        List<Option> writers,
        boolean asked,
        List<Note> notes,
        @Nullable String next,
        @Nullable String until) {

    /** One note: the words found apart, and the case it belongs to. */
    public record Note(
            String style,
            String meta,
            List<Part> title,
            List<Part> text,
            String url,
            String caseUrl,
            String mark,
            String name) {}

    /** The conditions of the search, that the next page carries on. */
    public List<String> carried() {
        return List.of("q", "show", "who", "from", "to");
    }
}
