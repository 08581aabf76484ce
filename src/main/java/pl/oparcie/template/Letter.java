package pl.oparcie.template;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document of Word or Writer, opened. */
final class Letter {

    private static final Pattern SIGN_HERE = Pattern.compile("\\s*([….]\\s*){8,}");

    private final Format format;
    private final Dialect dialect;
    private final Map<String, byte[]> parts;
    private final Map<String, Document> words = new LinkedHashMap<>();

    private Letter(Format format, Map<String, byte[]> parts) throws IOException {
        this.format = format;
        this.dialect = Dialect.of(format);
        this.parts = parts;
        for (var part : parts.entrySet()) {
            if (dialect.holdsWords(part.getKey())) {
                words.put(part.getKey(), Xml.parse(part.getValue()));
            }
        }
        if (stories().stream().noneMatch(story -> story.place() == Story.Place.BODY)) {
            throw new IOException("no text in it");
        }
    }

    /**
     * Opens a document.
     *
     * @throws IOException when it is broken, or holds too much
     */
    static Letter open(byte[] file, Format format) throws IOException {
        return new Letter(format, Archive.read(file));
    }

    List<Story> stories() {
        return dialect.stories(words);
    }

    Format format() {
        return format;
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    Map<String, Document> words() {
        return words;
    }

    List<Flaw> check() {
        return stories().stream()
                .flatMap(story -> Checker.check(dialect, story).stream())
                .toList();
    }

    Set<String> asked() {
        var names = new TreeSet<String>();
        var filler = new Filler(dialect);
        stories().forEach(story -> names.addAll(filler.asked(story.root())));
        return names;
    }

    /** Fills all stories; gives the names that had no value. */
    List<String> fill(Values values) {
        var scope = Scope.of(values);
        var filler = new Filler(dialect);
        stories().forEach(story -> filler.fill(story.root(), scope));
        stories().forEach(story -> keepSignatures(story.root()));
        return scope.open();
    }

    /** A line to sign on never stands on a page without the words above it; which these are is known when the letter is filled. */
    private void keepSignatures(Element root) {
        var paragraphs = dialect.paragraphs(root);
        for (var i = 1; i < paragraphs.size(); i++) {
            if (SIGN_HERE.matcher(words(paragraphs.get(i))).matches()
                    && !words(paragraphs.get(i - 1)).isBlank()) {
                dialect.keepWithNext(paragraphs.get(i - 1));
            }
        }
    }

    private String words(Element paragraph) {
        return new Line(dialect, paragraph).text();
    }

    byte[] write() {
        var written = new LinkedHashMap<>(parts);
        words.forEach((name, document) -> written.put(name, Xml.write(document)));
        return Archive.write(written);
    }
}
