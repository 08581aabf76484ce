package pl.oparcie.casework.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import pl.oparcie.platform.text.Folding;

/** Words in quotation marks must stand one after another, as typed. */
final class NotesQuery {

    private static final Pattern QUOTED = Pattern.compile("[\"„”“«]([^\"„”“«»]+)[\"”“»]");

    private NotesQuery() {}

    /** The folded phrases as patterns of {@code like}: letters, digits and spaces, nothing to escape. */
    static List<String> phrases(String typed) {
        var phrases = new ArrayList<String>();
        var quoted = QUOTED.matcher(typed);
        while (quoted.find()) {
            var words = Folding.fold(quoted.group(1));
            if (!words.isEmpty()) {
                phrases.add("% " + words + " %");
            }
        }
        return phrases;
    }
}
