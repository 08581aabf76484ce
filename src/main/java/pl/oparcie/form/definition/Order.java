package pl.oparcie.form.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Puts questions after those that their conditions and formulas need. */
final class Order {

    private final Map<String, Question> questions;
    private final Map<String, Section> sectionOf;
    private final Set<String> done = new LinkedHashSet<>();
    private final List<String> path = new ArrayList<>();

    Order(Map<String, Question> questions, Map<String, Section> sectionOf) {
        this.questions = questions;
        this.sectionOf = sectionOf;
    }

    /** The keys in order; each circle is told with one of its questions. */
    List<String> sorted(BiConsumer<String, String> circle) {
        questions.keySet().forEach(key -> visit(key, circle));
        return List.copyOf(done);
    }

    private void visit(String key, BiConsumer<String, String> circle) {
        if (done.contains(key)) {
            return;
        }
        if (path.contains(key)) {
            circle.accept(
                    key,
                    "a circle: " + String.join(" needs ", path.subList(path.indexOf(key), path.size())) + " needs "
                            + key);
            return;
        }
        path.add(key);
        needs(key).forEach(needed -> visit(needed, circle));
        path.removeLast();
        done.add(key);
    }

    private Set<String> needs(String key) {
        var question = questions.get(key);
        var section = sectionOf.get(key);
        var needs = new LinkedHashSet<String>();
        if (question == null) {
            return needs;
        }
        if (section != null && section.when() != null) {
            needs.addAll(section.when().rule().needs());
        }
        if (section != null && section.need().condition() != null) {
            needs.addAll(section.need().condition().needs());
        }
        add(question, needs);
        question.columns().forEach(column -> add(column, needs));
        return needs;
    }

    private static void add(Question question, Set<String> needs) {
        if (question.when() != null) {
            needs.addAll(question.when().rule().needs());
        }
        if (question.computed() != null) {
            needs.addAll(question.computed().formula().needs());
        }
    }
}
