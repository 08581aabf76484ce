package pl.oparcie.template;

import java.util.List;
import pl.oparcie.platform.text.Texts;

/**
 * A mistake in a template.
 *
 * @param key what is wrong: {@code template.flaw.<key>}
 * @param written as it stands in the document
 * @param more a hint, such as the name that was probably meant; may be empty
 * @param place key and numbers of the place
 */
record Flaw(String key, String written, String more, Where place) {

    /** Where in a document: the paragraph, or the row of a table. */
    record Where(Story.Place story, int table, int number) {

        String words() {
            var story = Texts.text("template.place." + this.story);
            var exact = table > 0
                    ? Texts.text("template.place.row", table, number)
                    : Texts.text("template.place.paragraph", number);
            return this.story == Story.Place.BODY ? exact : story + ", " + exact;
        }
    }

    String words() {
        return Texts.text("template.flaw." + key, written, more);
    }

    /** Mistakes as lines of a page: place and what is wrong. */
    static List<String> lines(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> flaw.place().words() + ": " + flaw.words())
                .toList();
    }
}
