package pl.oparcie.tool.drawn;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;

/** The tree of problems: problems as the trunk, causes as roots under them, effects as branches over them. */
public final class ProblemTree {

    public enum Role {
        PROBLEM,
        CAUSE,
        EFFECT
    }

    /**
     * One box.
     *
     * @param of key of the box it is a cause or an effect of; empty when of the first problem
     */
    public record Node(String key, String words, Role role, String of, boolean dominant) {}

    private static final double WIDTH = 160;
    private static final double GAP = 22;
    private static final double RISE = 46;
    private static final double SIZE = 12.5;

    private final Canvas canvas = new Canvas();
    private final List<Node> nodes;
    private final Set<String> drawn = new HashSet<>();
    private final double high;

    private ProblemTree(List<Node> nodes) {
        this.nodes = nodes;
        var most = nodes.stream().mapToInt(it -> lines(it).size()).max().orElse(1);
        high = Canvas.high(most, SIZE);
    }

    public static Picture draw(String title, LocalDate on, List<Node> nodes) {
        var tree = new ProblemTree(nodes);
        var x = 0.0;
        for (var root : nodes.stream().filter(it -> it.role() == Role.PROBLEM).toList()) {
            var wide = Math.max(
                    tree.wide(root, Role.EFFECT, new HashSet<>()), tree.wide(root, Role.CAUSE, new HashSet<>()));
            tree.place(root, x + wide / 2);
            x += wide + GAP * 2;
        }
        for (var left :
                nodes.stream().filter(it -> !tree.drawn.contains(it.key())).toList()) {
            tree.box(left, x + WIDTH / 2, left.role() == Role.CAUSE ? 1 : left.role() == Role.EFFECT ? -1 : 0);
            x += WIDTH + GAP;
        }
        return tree.canvas.fitted(title, on, text("tool.problemtree.description", nodes.size()), 620);
    }

    private static List<String> lines(Node node) {
        return Lettering.wrap(node.words(), WIDTH - 16, SIZE, true, 5);
    }

    private List<Node> under(Node node, Role role) {
        var first = nodes.stream().filter(it -> it.role() == Role.PROBLEM).findFirst();
        return nodes.stream()
                .filter(it -> it.role() == role && !it.key().equals(node.key()))
                .filter(it -> it.of().equals(node.key())
                        || (it.of().isEmpty() && first.filter(node::equals).isPresent()))
                .toList();
    }

    private double wide(Node node, Role role, Set<String> seen) {
        if (!seen.add(node.key())) {
            return 0;
        }
        var sum = 0.0;
        for (var child : under(node, role)) {
            sum += wide(child, role, seen) + GAP;
        }
        return Math.max(WIDTH, sum - GAP);
    }

    private void place(Node root, double x) {
        box(root, x, 0);
        side(root, x, Role.EFFECT, -1);
        side(root, x, Role.CAUSE, 1);
    }

    private void side(Node node, double x, Role role, int level) {
        var children = under(node, role).stream()
                .filter(it -> !drawn.contains(it.key()))
                .toList();
        var widths = new ArrayList<Double>();
        children.forEach(it -> widths.add(wide(it, role, new HashSet<>())));
        var at = x - (widths.stream().mapToDouble(it -> it).sum() + GAP * (children.size() - 1)) / 2;
        var direction = Integer.signum(level);
        var from = new Point(x, centre(level - direction) + direction * high / 2);
        for (var i = 0; i < children.size(); i++) {
            var middle = at + widths.get(i) / 2;
            var bend = from.y() + direction * RISE / 2;
            canvas.line(
                    node.key(),
                    new Shape.Line(
                            List.of(
                                    from,
                                    new Point(x, bend),
                                    new Point(middle, bend),
                                    new Point(middle, centre(level) - direction * high / 2)),
                            0,
                            Look.FINE));
            box(children.get(i), middle, level);
            side(children.get(i), middle, role, level + direction);
            at += widths.get(i) + GAP;
        }
    }

    private double centre(int level) {
        return level * (high + RISE);
    }

    private void box(Node node, double x, int level) {
        if (drawn.add(node.key())) {
            var look = node.dominant() ? Look.SYMBOL_FOCUS : node.role() == Role.PROBLEM ? Look.SOFT : Look.PLAIN;
            canvas.box(
                    node.key(),
                    Box.centred(new Point(x, centre(level)), WIDTH, high),
                    look,
                    lines(node),
                    List.of(),
                    SIZE);
        }
    }
}
