package pl.oparcie.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a story as the filler would and tells every mistake with its place, as somebody who looks at the page would count it. */
final class Checker {

    private static final Pattern ONE_BRACE = Pattern.compile("(?<!\\{)\\{[#?^/]?[a-z_]+[.:][^{}]*}(?!})");
    private static final int LONGEST = 60;

    private final Dialect dialect;
    private final Story story;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private Checker(Dialect dialect, Story story) {
        this.dialect = dialect;
        this.story = story;
    }

    private record Open(
            Token token, Flaw.Where place, @Nullable Node table) {}

    static List<Flaw> check(Dialect dialect, Story story) {
        var checker = new Checker(dialect, story);
        checker.look();
        return checker.flaws;
    }

    private void look() {
        var counted = 0;
        var tables = new ArrayList<Node>();
        for (var paragraph : dialect.paragraphs(story.root())) {
            var line = new Line(dialect, paragraph);
            var row = above(paragraph, true);
            var table = above(paragraph, false);
            Flaw.Where place;
            if (table != null && row != null) {
                if (!tables.contains(table)) {
                    tables.add(table);
                }
                place = new Flaw.Where(story.place(), tables.indexOf(table) + 1, number(row));
            } else {
                counted += line.blank() ? 0 : 1;
                place = new Flaw.Where(story.place(), 0, counted);
            }
            paragraph(line.text(), place, table);
        }
        open.forEach(left -> add("unclosed", left.token().written(), "", left.place()));
    }

    private @Nullable Element above(Element paragraph, boolean row) {
        Element found = null;
        for (var at = paragraph.getParentNode(); at instanceof Element element; at = at.getParentNode()) {
            if (row ? dialect.row(element) : dialect.table(element)) {
                found = element; // the outermost: that is what a reader counts
            }
        }
        return found;
    }

    /** Rows of tables within tables are not counted. */
    private int number(Element row) {
        var table = Objects.requireNonNull(above(row, false));
        return 1
                + Xml.below(table, element -> dialect.row(element) && above(element, true) == null)
                        .indexOf(row);
    }

    private void paragraph(String text, Flaw.Where place, @Nullable Node table) {
        for (var token : Token.of(text)) {
            if (token.kind().opens()) {
                name(token, place);
                open.push(new Open(token, place, table));
            } else if (token.kind() == Token.Kind.END) {
                end(token, place, table);
            } else if (token.kind() == Token.Kind.FORM) {
                form(token, place);
            } else {
                value(token, place);
            }
        }
        var rest = Token.without(text);
        var one = ONE_BRACE.matcher(rest);
        while (one.find()) {
            add("one-brace", one.group(), "", place);
        }
        if (rest.contains("{{") || rest.contains("}}")) {
            var at = Math.max(0, rest.contains("{{") ? rest.indexOf("{{") : rest.indexOf("}}") - LONGEST / 2);
            add("braces", rest.substring(at).strip(), "", place);
        }
    }

    private void end(Token token, Flaw.Where place, @Nullable Node table) {
        var opened = open.peek();
        if (opened == null) {
            add("stray-end", token.written(), "", place);
        } else if (!opened.token().name().equals(token.name())) {
            add("crossed", token.written(), opened.token().written(), place);
            open.pop();
        } else {
            open.pop();
            if (opened.table() != table) {
                add("across-table", token.written(), opened.place().words(), place);
            }
        }
    }

    private void form(Token token, Flaw.Where place) {
        if (!Placeholders.hasForm(token.name())) {
            add("form-whose", token.written(), token.name(), place);
        } else if (token.forms().size() < 2
                || token.forms().size() > 3
                || token.forms().contains("")) {
            add("form-words", token.written(), "", place);
        }
    }

    private void value(Token token, Flaw.Where place) {
        if (Placeholders.rows(token.name()).isPresent()) {
            add("list", token.written(), token.name(), place);
        } else {
            name(token, place);
        }
    }

    private void name(Token token, Flaw.Where place) {
        if (!Placeholders.known(token.name()) && !ofRow(token.name())) {
            var like = Placeholders.like(token.name());
            add(like.isPresent() ? "unknown-like" : "unknown", token.written(), like.orElse(""), place);
        }
    }

    private boolean ofRow(String name) {
        return open.stream()
                .anyMatch(block -> Placeholders.rows(block.token().name())
                                .orElse(java.util.Set.of())
                                .contains(name)
                        || (block.token().name().startsWith(Placeholders.FIELD) && name.equals("nazwa")));
    }

    private void add(String key, String written, String more, Flaw.Where place) {
        var shown = written.length() > LONGEST ? written.substring(0, LONGEST) + "…" : written;
        flaws.add(new Flaw(key, shown, more, place));
    }
}
