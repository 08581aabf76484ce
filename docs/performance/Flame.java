import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * A flame graph and a table of groups from a recording of the program's processor time:
 * {@code java docs/performance/Flame.java recording.jfr picture.svg}. The recording is made with
 * {@code -XX:FlightRecorderOptions=stackdepth=256} and {@code jcmd PID JFR.start settings=profile}.
 */
final class Flame {

    private static final int WIDTH = 1200;
    private static final int ROW = 15;
    private static final double NARROWEST = 1.2;

    /** The first frame from the top that belongs to a group names it. */
    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("templates", List.of("pl.oparcie.templates", "gg.jte"));
        GROUPS.put("messages and dates", List.of("com.ibm.icu", "pl.oparcie.platform.text", "java.time.format"));
        GROUPS.put("database driver and pool", List.of("org.postgresql", "com.zaxxer"));
        GROUPS.put("Spring JDBC and transactions", List.of("org.springframework.jdbc", "org.springframework.transaction"));
        GROUPS.put("session", List.of("org.springframework.session", "java.io.ObjectInputStream", "java.io.ObjectOutputStream"));
        GROUPS.put("security filters", List.of("org.springframework.security"));
        GROUPS.put("Spring MVC", List.of("org.springframework.web"));
        GROUPS.put("compression", List.of("java.util.zip"));
        GROUPS.put("Tomcat", List.of("org.apache"));
        GROUPS.put("our code", List.of("pl.oparcie"));
        GROUPS.put("Spring, rest", List.of("org.springframework"));
        GROUPS.put("flight recorder", List.of("jdk.jfr"));
        GROUPS.put("virtual threads", List.of("java.util.concurrent.ForkJoin", "java.lang.VirtualThread", "jdk.internal.vm"));
    }

    private static final class Node {
        private final Map<String, Node> children = new TreeMap<>();
        private long samples;
    }

    private final Node root = new Node();
    private final Map<String, Long> groups = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        var flame = new Flame();
        flame.read(Path.of(args[0]));
        flame.table();
        java.nio.file.Files.writeString(Path.of(args[1]), flame.svg());
    }

    private void read(Path file) throws IOException {
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                if ("jdk.ExecutionSample".equals(event.getEventType().getName()) && event.getStackTrace() != null) {
                    add(event);
                }
            }
        }
    }

    private void add(RecordedEvent event) {
        var frames = event.getStackTrace().getFrames().stream().map(Flame::name).toList();
        groups.merge(group(frames), 1L, Long::sum);
        var node = root;
        node.samples++;
        var last = "";
        for (var frame : frames.reversed()) {
            if (dull(frame) || frame.equals(last)) {
                continue;
            }
            last = frame;
            node = node.children.computeIfAbsent(frame, unused -> new Node());
            node.samples++;
        }
    }

    /** Generated callers, proxies and the filters' way from one to the next say nothing. */
    private static boolean dull(String frame) {
        return frame.contains("LambdaForm") || frame.contains("$$") || frame.contains("Lambda") || frame.contains("lambda$")
                || frame.startsWith("jdk.internal.") || frame.startsWith("java.lang.reflect.") || frame.startsWith("java.lang.invoke.")
                || frame.startsWith("org.springframework.aop.") || frame.startsWith("java.util.stream.")
                || frame.startsWith("org.apache.catalina.core.") && frame.endsWith(".invoke")
                || !frame.startsWith("pl.oparcie") && (frame.contains(".doFilter") || frame.endsWith("FilterChain.doFilter"));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static String group(List<String> frames) {
        for (var frame : frames) {
            for (var group : GROUPS.entrySet()) {
                if (group.getValue().stream().anyMatch(frame::startsWith)) {
                    return group.getKey();
                }
            }
        }
        return "JDK, rest";
    }

    private void table() {
        groups.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(group -> System.out.printf(
                        Locale.ROOT, "| %s | %.1f |%n", group.getKey(), 100.0 * group.getValue() / root.samples));
    }

    private String svg() {
        var boxes = new ArrayList<String>();
        int depth = draw(root, "all", 0, 0, boxes);
        int height = (depth + 1) * ROW;
        var picture = new StringBuilder();
        picture.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"monospace\" font-size=\"10\">%n"
                .formatted(WIDTH, height));
        boxes.forEach(box -> picture.append(box).append('\n'));
        return picture.append("</svg>\n").toString();
    }

    /** The callers on top, what they call below. */
    private int draw(Node node, String name, double x, int depth, List<String> boxes) {
        double width = (double) WIDTH * node.samples / root.samples;
        if (width < NARROWEST) {
            return depth;
        }
        var dot = name.lastIndexOf('.', Math.max(0, name.lastIndexOf('.') - 1));
        var label = escaped(name.substring(dot + 1));
        int letters = (int) (width / 6.1);
        var shown = letters < 4 ? "" : label.length() <= letters ? label : label.substring(0, letters);
        boxes.add(String.format(
                Locale.ROOT,
                "<g><title>%s %.1f%%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/><text x=\"%.1f\" y=\"%d\">%s</text></g>",
                escaped(name), 100.0 * node.samples / root.samples, x, depth * ROW, width - 0.3, ROW - 1, colour(name), x + 2,
                depth * ROW + 11, shown.contains("&") ? "" : shown));
        int deepest = depth;
        for (var child : node.children.entrySet()) {
            deepest = Math.max(deepest, draw(child.getValue(), child.getKey(), x, depth + 1, boxes));
            x += (double) WIDTH * child.getValue().samples / root.samples;
        }
        return deepest;
    }

    private static String colour(String name) {
        return name.startsWith("pl.oparcie.templates") || name.startsWith("gg.jte") ? "#b7d9a8"
                : name.startsWith("pl.oparcie") ? "#8cc5d0"
                : name.startsWith("org.postgresql") || name.startsWith("com.zaxxer") ? "#e8c07d"
                : name.startsWith("org.springframework.security") || name.startsWith("org.springframework.session") ? "#e3a3a3"
                : name.startsWith("org.springframework") ? "#d8cbe6"
                : name.startsWith("org.apache") ? "#cfd8dc" : "#eee8d5";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
