package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pl.oparcie.contract.view.ContractPage.Fact;
import pl.oparcie.contract.view.ContractPage.Light;
import pl.oparcie.contract.view.EvaluationPage;
import pl.oparcie.plan.view.TrendView;

/** An evaluation in words, for its page and its print. */
final class EvaluationWords {

    private EvaluationWords() {}

    static EvaluationPage page(Contract contract, EvaluationStore.Evaluation found, Body body, List<TrendView> trends) {
        var content = found.content();
        var lights = BodyWords.marks(List.of(found));
        var facts = new ArrayList<Fact>();
        add(
                facts,
                "statement",
                content.noStatement() && content.statement().isBlank()
                        ? text("contract.no-statement-given")
                        : content.statement());
        add(
                facts,
                "causes",
                content.causes().stream().map(it -> name("contract.cause", it)).collect(Collectors.joining(", ")));
        add(facts, "causeWords", content.causeWords());
        add(facts, "harm", content.harm());
        add(facts, "labour", content.labour() == null ? "" : name("contract.labour", content.labour()));
        add(facts, "conclusion", name("contract.conclusion", content.conclusion()));
        add(facts, "words", content.words());
        add(facts, "signed", name("contract.evaluation-signed", content.signed()));
        add(facts, "author", found.authorName());
        var marks = BodyWords.toMark(body).stream()
                .map(it -> {
                    var mark = lights.get(java.util.UUID.fromString(it.key()));
                    return new EvaluationPage.Mark(
                            it.level(),
                            it.title(),
                            it.line(),
                            mark == null ? new Light("", "", "") : BodyWords.light(mark));
                })
                .toList();
        return new EvaluationPage(
                name("contract.evaluation", content.kind()) + ", " + date(content.on()),
                contract.names(),
                contract.url(),
                contract.url() + "/evaluations/" + found.id() + "/print",
                marks,
                facts,
                trends);
    }

    private static void add(List<Fact> facts, String key, String words) {
        if (!words.isBlank()) {
            facts.add(new Fact(text("contract.e." + key), words));
        }
    }
}
