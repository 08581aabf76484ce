package pl.oparcie.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fills a story: blocks first, from the outermost in, each row with a copy of what is between the signs of its block; then values. What a
 * value brings is never read for signs again.
 */
final class Filler {

    /** What paper shows where a value is missing: room for a pen. */
    static final String PEN = "…".repeat(12);

    private final Dialect dialect;

    Filler(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A sign and its paragraph. */
    private record Sign(Line line, Token token) {}

    void fill(Element root, Scope scope) {
        for (var block = firstBlock(root); block.isPresent(); block = firstBlock(root)) {
            apply(block.get().getFirst(), block.get().getLast(), scope);
        }
        for (var paragraph : dialect.paragraphs(root)) {
            words(new Line(dialect, paragraph), scope);
        }
    }

    /** The first sign that opens a block, and the one that ends it. */
    private Optional<List<Sign>> firstBlock(Element root) {
        Sign first = null;
        var open = new ArrayDeque<String>();
        for (var paragraph : dialect.paragraphs(root)) {
            var line = new Line(dialect, paragraph);
            for (var token : Token.of(line.text())) {
                if (token.kind().opens()) {
                    first = first == null ? new Sign(line, token) : first;
                    open.push(token.name());
                } else if (token.kind() == Token.Kind.END) {
                    if (first == null || !token.name().equals(open.peek())) {
                        throw new IllegalStateException(
                                "A block without a beginning"); // the check at upload refuses it
                    }
                    open.pop();
                    if (open.isEmpty()) {
                        var same = first.line().paragraph() == paragraph;
                        return Optional.of(List.of(first, new Sign(same ? first.line() : line, token)));
                    }
                }
            }
        }
        if (first != null) {
            throw new IllegalStateException("A block without an end");
        }
        return Optional.empty();
    }

    private void apply(Sign from, Sign to, Scope scope) {
        if (from.line() == to.line() && !whole(from, to)) {
            within(from.line(), from.token(), to.token(), scope);
            return;
        }
        var units = units(from.line().paragraph(), to.line().paragraph());
        to.line().replace(to.token().start(), to.token().end(), "");
        from.line().replace(from.token().start(), from.token().end(), "");
        if (from.line() != to.line()) {
            drop(from.line(), units);
            drop(to.line(), units);
        }
        if (units.isEmpty()) {
            return;
        }
        switch (from.token().kind()) {
            case EACH -> each(units, scope.rows(from.token().name()));
            case WHERE -> keep(units, scope.has(from.token().name()));
            default -> keep(units, !scope.has(from.token().name()));
        }
    }

    private static boolean whole(Sign from, Sign to) {
        var text = from.line().text();
        return text.substring(0, from.token().start()).isBlank()
                && text.substring(to.token().end()).isBlank();
    }

    /** A sign alone in its paragraph takes the paragraph with it. */
    private void drop(Line line, List<Element> units) {
        if (line.blank() && units.remove(line.paragraph())) {
            dialect.remove(line.paragraph());
        }
    }

    /** What lies between two paragraphs: paragraphs and tables side by side, or whole rows of one table. */
    private List<Element> units(Element first, Element last) {
        var above = new HashSet<Node>(path(first));
        var common = path(last).stream().filter(above::contains).findFirst().orElseThrow();
        if (first == last) {
            common = Objects.requireNonNull(first.getParentNode());
            common = Xml.is(common, "list-item") ? Objects.requireNonNull(common.getParentNode()) : common;
        }
        if (common instanceof Element element && dialect.row(element)) {
            return new ArrayList<>(List.of(element));
        }
        var units = new ArrayList<Element>();
        var end = under(common, last);
        for (Node node = under(common, first); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                units.add(element);
            }
            if (node == end) {
                break;
            }
        }
        return units;
    }

    private static List<Node> path(Node node) {
        var path = new ArrayList<Node>();
        for (@Nullable Node at = node; at != null; at = at.getParentNode()) {
            path.add(at);
        }
        return path;
    }

    private static Node under(Node ancestor, Node node) {
        return path(node).stream()
                .filter(at -> at.getParentNode() == ancestor)
                .findFirst()
                .orElseThrow();
    }

    private void keep(List<Element> units, boolean kept) {
        if (!kept) {
            units.forEach(this::remove);
        }
    }

    private void remove(Element unit) {
        if (dialect.paragraph(unit)) {
            dialect.remove(unit);
        } else {
            Xml.remove(unit);
        }
    }

    private void each(List<Element> units, List<Scope> rows) {
        var first = units.getFirst();
        var parent = Objects.requireNonNull(first.getParentNode());
        for (var row : rows) {
            var copies = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), parent.getNodeName());
            for (var unit : units) {
                var copy = (Element) unit.cloneNode(true);
                copies.appendChild(copy);
                dialect.copied(copy);
            }
            fill(copies, row);
            while (copies.getFirstChild() != null) {
                parent.insertBefore(copies.getFirstChild(), first);
            }
        }
        units.forEach(this::remove);
    }

    /** A block inside a sentence. */
    private void within(Line line, Token from, Token to, Scope scope) {
        var inside = line.text().substring(from.end(), to.start());
        if (from.kind() == Token.Kind.EACH && scope.rows(from.name()).stream().noneMatch(row -> row == scope)) {
            var said = scope.rows(from.name()).stream()
                    .map(row -> said(inside, row))
                    .collect(Collectors.joining());
            line.replace(from.start(), to.end(), said);
        } else if (scope.has(from.name()) != (from.kind() == Token.Kind.WITHOUT)) {
            line.replace(to.start(), to.end(), "");
            line.replace(from.start(), from.end(), "");
        } else {
            line.replace(from.start(), to.end(), "");
        }
        if (line.blank()) {
            dialect.remove(line.paragraph());
        }
    }

    /** A short text of values only, as it is said for a row. */
    private String said(String text, Scope row) {
        var said = new StringBuilder(text);
        for (var token : Token.of(text).reversed()) {
            said.replace(token.start(), token.end(), value(token, row));
        }
        return said.toString();
    }

    private void words(Line line, Scope scope) {
        var tokens = Token.of(line.text());
        if (tokens.isEmpty()) {
            return;
        }
        var only = tokens.getFirst();
        if (tokens.size() == 1 && line.text().strip().equals(only.written())) {
            alone(line, only, value(only, scope));
            return;
        }
        for (var token : tokens.reversed()) {
            line.replace(token.start(), token.end(), within(line.text(), token, value(token, scope)));
        }
        dialect.breakLines(line.paragraph());
    }

    /** A value that ends its own sentence leaves the full stop to the template's. */
    private static String within(String text, Token token, String value) {
        var stop = value.endsWith(".") && !value.endsWith("..") && text.startsWith(".", token.end());
        return stop ? value.substring(0, value.length() - 1) : value;
    }

    /** A long text that has a paragraph to itself keeps its own paragraphs. */
    private void alone(Line line, Token token, String value) {
        var paragraph = line.paragraph();
        var lines = value.split(String.valueOf(Dialect.BREAK), -1);
        for (var i = 0; i < lines.length - 1; i++) {
            var copy = (Element) paragraph.cloneNode(true);
            dialect.copied(copy);
            Objects.requireNonNull(paragraph.getParentNode()).insertBefore(copy, paragraph);
            replace(copy, lines[i]);
        }
        line.replace(token.start(), token.end(), lines[lines.length - 1]);
    }

    private void replace(Element paragraph, String words) {
        var line = new Line(dialect, paragraph);
        var token = Token.of(line.text()).getFirst();
        line.replace(token.start(), token.end(), words);
    }

    private static String value(Token token, Scope scope) {
        if (token.kind() == Token.Kind.FORM) {
            return scope.form(token.name(), token.forms());
        }
        return scope.say(token.name()).map(Filler::clean).orElse(scope.inRow(token.name()) ? "" : PEN);
    }

    /** Paragraphs of a value as one mark each; no signs, and nothing that XML cannot hold. */
    private static String clean(String value) {
        return value.strip()
                .replaceAll("(\\s*\\R\\s*)+", String.valueOf(Dialect.BREAK))
                .replace('\t', ' ')
                .replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", "")
                .replace("{{", "{ {")
                .replace("}}", "} }");
    }

    /** Names that a story asks for, such as {@code pole.cel}; names within rows are those of the list. */
    Set<String> asked(Element root) {
        var names = new HashSet<String>();
        var lists = new ArrayDeque<String>();
        for (var paragraph : dialect.paragraphs(root)) {
            for (var token : Token.of(new Line(dialect, paragraph).text())) {
                switch (token.kind()) {
                    case FORM -> names.add(token.name() + ".forma");
                    case END -> lists.poll();
                    case VALUE -> {
                        if (token.name().indexOf('.') > 0 || lists.isEmpty()) {
                            names.add(token.name());
                        }
                    }
                    default -> {
                        names.add(token.name());
                        lists.push(token.name());
                    }
                }
            }
        }
        return names;
    }
}
