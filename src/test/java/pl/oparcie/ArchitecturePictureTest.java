package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** Draws the modules and their arrows from the code; the committed picture must be the present one. Write it with -Doparcie.write=true. */
class ArchitecturePictureTest {

    private static final Path PICTURE = Path.of("docs/architecture/modules.svg");
    private static final int WIDTH = 150;
    private static final int HEIGHT = 44;
    private static final int GAP = 24;
    private static final int STOREY = 120;

    @Test
    void thePictureOfTheModulesIsThatOfTheCode() throws IOException {
        var drawn = draw(arrows());
        if (Boolean.getBoolean("oparcie.write")) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE)).isEqualTo(drawn);
    }

    /** Which module uses which, without what everybody uses: platform, access and audit. */
    private static Map<String, Set<String>> arrows() {
        var modules = ApplicationModules.of(Oparcie.class);
        var everywhere = Set.of("platform", "access", "audit");
        var arrows = new TreeMap<String, Set<String>>();
        modules.stream().forEach(module -> {
            var name = module.getIdentifier().toString();
            arrows.put(
                    name,
                    module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                            .map(dependency ->
                                    dependency.getTargetModule().getIdentifier().toString())
                            .filter(target ->
                                    !target.equals(name) && (!everywhere.contains(target) || everywhere.contains(name)))
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        return arrows;
    }

    private static int storey(String module, Map<String, Set<String>> arrows) {
        var below = arrows.getOrDefault(module, Set.of()).stream()
                .mapToInt(target -> storey(target, arrows) + 1)
                .max()
                .orElse(0);
        return Set.of("platform", "audit", "access").contains(module) ? below : Math.max(below, 3);
    }

    private static String draw(Map<String, Set<String>> arrows) {
        var storeys = new TreeMap<Integer, List<String>>();
        arrows.keySet().forEach(module -> storeys.computeIfAbsent(storey(module, arrows), s -> new ArrayList<>())
                .add(module));
        var wide = storeys.values().stream().mapToInt(List::size).max().orElse(1) * (WIDTH + GAP) + GAP;
        var high = storeys.size() * STOREY;
        var place = new TreeMap<String, int[]>();
        var row = storeys.size();
        for (var modules : storeys.values()) {
            row--;
            var left = (wide - modules.size() * (WIDTH + GAP) + GAP) / 2;
            for (var module : modules) {
                place.put(module, new int[] {left, row * STOREY + 30});
                left += WIDTH + GAP;
            }
        }
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"Lato, sans-serif\" font-size=\"15\">\n"
                        .formatted(wide, high));
        svg.append(
                "<title>Modules of Oparcie: an arrow goes from a module to one it uses; platform, audit and access are used by all</title>\n");
        svg.append(
                "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
                        + "<path d=\"M0 0 8 4 0 8z\" fill=\"#4a5963\"/></marker></defs>\n");
        arrows.forEach((from, targets) -> targets.forEach(to ->
                svg.append("<path d=\"M%d %dL%d %d\" stroke=\"#9aa6ad\" fill=\"none\" marker-end=\"url(#tip)\"/>%n"
                        .formatted(
                                place.get(from)[0] + WIDTH / 2,
                                place.get(from)[1] + HEIGHT,
                                place.get(to)[0] + WIDTH / 2,
                                place.get(to)[1] - 2))));
        place.forEach((module, at) -> svg.append(
                "<g><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#e3f0f0\" stroke=\"#0d4f5c\"/><text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#14232e\">%s</text></g>%n"
                        .formatted(at[0], at[1], WIDTH, HEIGHT, at[0] + WIDTH / 2, at[1] + 27, module)));
        return svg.append("</svg>\n").toString();
    }
}
