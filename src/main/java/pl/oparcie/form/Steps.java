package pl.oparcie.form;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import pl.oparcie.form.view.FormSteps;
import pl.oparcie.form.view.FormView;
import pl.oparcie.form.view.FormView.Section;

/** Takes a long form part by part: which part is shown, and how far each is. */
final class Steps {

    private final List<Section> asked;

    Steps(FormView form) {
        this.asked = form.sections().stream().filter(section -> !section.off()).toList();
    }

    /** With the part asked for; problems and differences are shown wherever they stand. */
    FormSteps at(String wanted) {
        var told = asked.stream().filter(Steps::told).map(Section::key).toList();
        var at = told.isEmpty() ? where(wanted) : told.getFirst();
        var steps = new ArrayList<FormSteps.Step>();
        for (var section : asked) {
            var here = section.key().equals(at);
            steps.add(new FormSteps.Step(
                    section.key(),
                    section.title(),
                    here,
                    here || told.contains(section.key()),
                    mark(section),
                    label(section)));
        }
        var index = asked.stream().map(Section::key).toList().indexOf(at);
        return new FormSteps(
                at,
                index + 1,
                index < 0 ? text("form.step.all") : asked.get(index).title(),
                index < 0 || index + 1 == asked.size()
                        ? null
                        : asked.get(index + 1).key(),
                steps,
                (int) asked.stream().filter(Steps::finished).count());
    }

    /** The part asked for; where there is none, the first that still needs something. */
    private String where(String wanted) {
        if (wanted.equals(FormSteps.ALL)
                || asked.stream().anyMatch(section -> section.key().equals(wanted))) {
            return wanted;
        }
        return asked.stream()
                .filter(section -> !finished(section))
                .findFirst()
                .or(() -> asked.stream().findFirst())
                .map(Section::key)
                .orElse(FormSteps.ALL);
    }

    private static boolean told(Section section) {
        return section.progress().problems() > 0 || section.progress().clash();
    }

    private static boolean finished(Section section) {
        var progress = section.progress();
        return progress.leftOut() || (progress.missing() == 0 && progress.known() == 0);
    }

    private static String mark(Section section) {
        var progress = section.progress();
        if (progress.problems() > 0 || progress.clash()) {
            return progress.clash() ? "soon" : "late";
        }
        if (finished(section)) {
            return progress.leftOut() ? "none" : "ok";
        }
        return progress.answered() ? "soon" : "";
    }

    private static String label(Section section) {
        var progress = section.progress();
        if (progress.clash()) {
            return text("form.step.clash");
        }
        if (progress.problems() > progress.missing()) {
            return text("form.step.problems", progress.problems());
        }
        if (finished(section)) {
            return text(progress.leftOut() ? "form.step.left-out" : "form.step.done");
        }
        if (progress.missing() == 0) {
            return text("form.step.known", progress.known());
        }
        return progress.answered() || progress.problems() > 0
                ? text("form.step.missing", progress.missing())
                : text("form.step.open");
    }
}
