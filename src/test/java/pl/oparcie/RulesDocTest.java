package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code docs/rules.md} says which rule is kept by which test. It is made from {@code docs/rules.yaml} and from {@link Rule} on tests;
 * {@code -Doparcie.write=true} writes it anew.
 */
class RulesDocTest {

    private static final Path LIST = Path.of("docs/rules.yaml");
    private static final Path DOC = Path.of("docs/rules.md");
    private static final Set<String> KINDS = Set.of("block", "warn", "information");
    private static final Set<String> CERTAINTIES = Set.of("verified", "secondary", "unverified", "practice");

    @Test
    void theDocumentSaysWhichTestsProveWhichRule() throws IOException {
        var text = document(rules(), proofs());
        if (Boolean.getBoolean("oparcie.write")) {
            Files.writeString(DOC, text);
        }
        assertThat(DOC)
                .as("written anew with: mvn test -Dtest=RulesDocTest -Doparcie.write=true")
                .hasContent(text);
    }

    @Test
    void everyRuleNamedByATestIsInTheList() throws IOException {
        assertThat(proofs().keySet())
                .isSubsetOf(rules().stream().map(rule -> rule.get("id")).toList());
    }

    @Test
    void theListIsWellFormed() throws IOException {
        assertThat(rules()).extracting(rule -> rule.get("id")).doesNotHaveDuplicates();
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(rule.keySet()).containsExactlyInAnyOrder("id", "rule", "source", "certainty", "kind", "area");
            assertThat(rule.get("kind")).isIn(KINDS);
            assertThat(rule.get("certainty")).isIn(CERTAINTIES);
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> rules() throws IOException {
        try (var reader = Files.newBufferedReader(LIST)) {
            return (List<Map<String, String>>) new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        }
    }

    /** Names of rules and the tests that carry them. */
    private static Map<String, Set<String>> proofs() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("pl.oparcie");
        var found = new TreeMap<String, Set<String>>();
        for (JavaClass type : tests) {
            named(type.getAnnotations()).forEach(rule -> found.computeIfAbsent(rule, unused -> new TreeSet<>())
                    .add(type.getSimpleName()));
            for (JavaMethod method : type.getMethods()) {
                named(method.getAnnotations()).forEach(rule -> found.computeIfAbsent(rule, unused -> new TreeSet<>())
                        .add(type.getSimpleName() + "." + method.getName()));
            }
        }
        return found;
    }

    private static List<String> named(Set<? extends JavaAnnotation<?>> annotations) {
        var names = new ArrayList<String>();
        for (var annotation : annotations) {
            if (annotation.getRawType().isEquivalentTo(Rule.class)) {
                names.add((String) annotation.get("value").orElseThrow());
            } else if (annotation.getRawType().isEquivalentTo(Rule.List.class)) {
                for (var one : (Object[]) annotation.get("value").orElseThrow()) {
                    names.add((String) ((JavaAnnotation<?>) one).get("value").orElseThrow());
                }
            }
        }
        return names;
    }

    private static String document(List<Map<String, String>> rules, Map<String, Set<String>> proofs) {
        var text = new StringBuilder();
        var proved = rules.stream()
                .filter(rule -> proofs.containsKey(rule.get("id")))
                .count();
        text.append("# Rules\n\n")
                .append("Made from `rules.yaml` and the tests; do not edit. ")
                .append("Each line: the rule in our own words, where it comes from and how sure that is, ")
                .append("whether the program blocks, warns or only informs, and the test that proves it.\n\n")
                .append(proved)
                .append(" of ")
                .append(rules.size())
                .append(" rules have a test; the others are open and belong to the area named.\n");
        var chapter = "";
        for (var rule : rules) {
            var id = rule.getOrDefault("id", "");
            var document = id.substring(0, id.lastIndexOf(' '));
            if (!document.equals(chapter)) {
                chapter = document;
                text.append("\n## ")
                        .append(chapter)
                        .append("\n\n| Id | Rule | Source | Kind | Test |\n|---|---|---|---|---|\n");
            }
            text.append("| ")
                    .append(id.substring(id.lastIndexOf(' ') + 1))
                    .append(" | ")
                    .append(rule.get("rule"))
                    .append(" | ")
                    .append(rule.get("source"))
                    .append(" (")
                    .append(rule.get("certainty"))
                    .append(") | ")
                    .append(rule.get("kind"))
                    .append(" | ")
                    .append(proofs.containsKey(id) ? tests(proofs.get(id)) : "open: " + rule.get("area"))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String tests(Set<String> names) {
        return String.join("<br>", names.stream().map(name -> "`" + name + "`").toList());
    }
}
