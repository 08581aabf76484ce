package pl.oparcie.tool;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.form.Answers;
import pl.oparcie.form.Filling;
import pl.oparcie.form.FormFiller;
import pl.oparcie.form.FormPrint;
import pl.oparcie.form.Known;
import pl.oparcie.form.Prefill;
import pl.oparcie.form.Stage;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.form.definition.Type;
import pl.oparcie.form.view.FormChanges;
import pl.oparcie.form.view.FormPaper;
import pl.oparcie.form.view.FormView;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;

/** Record tools: each is a form with versions (forms/t16 and on), filled with the engine of forms. */
@Service
@Transactional(readOnly = true)
class Records {

    static final String REMARKS = "remarks";

    private final FormCatalogue catalogue;
    private final FormFiller filler;
    private final FormPrint print;
    private final Today today;

    Records(FormCatalogue catalogue, FormFiller filler, FormPrint print, Today today) {
        this.catalogue = catalogue;
        this.filler = filler;
        this.print = print;
        this.today = today;
    }

    /** The form of a tool as it is filled today. */
    Definition current(Tool tool) {
        return catalogue.current(code(tool), today.date());
    }

    private static String code(Tool tool) {
        return tool.mark().toLowerCase(Locale.ROOT);
    }

    /** A filling that begins, with what the file knows; the name is the case's, empty in the hands of a client. */
    Filling begun(Tool tool, String name) {
        return new Filling(current(tool), today.date(), known(name));
    }

    private static Prefill known(String name) {
        return path -> switch (path) {
            case "worker.name" -> Optional.of(new Known(CurrentUser.get().name(), text("tool.known.worker")));
            case "case.name" ->
                name.isEmpty() ? Optional.empty() : Optional.of(new Known(name, text("tool.known.case")));
            case "case.parties" ->
                name.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Known(name + ", " + CurrentUser.get().name(), text("tool.known.case")));
            default -> Optional.empty();
        };
    }

    /** What was filled in, by the version of the form it was filled with; a sheet of rows of earlier days is read as answers. */
    Answers answers(Run run) {
        var version = run.content().form();
        if (version == null) {
            var form = current(run.tool());
            return rows(
                    Filling.of(form, run.content().on()), run.content().sheet().parts());
        }
        return Answers.parse(catalogue.version(code(run.tool()), version.version()), version.answers());
    }

    /** Rows by part as answers: a part that is no table of the form is its questions; what cannot be read is kept in the remarks. */
    Answers rows(Filling filling, Map<String, List<Map<String, String>>> parts) {
        var values = new LinkedHashMap<String, Object>();
        var besides = new ArrayList<String>();
        parts.forEach((part, rows) -> {
            var table = filling.form()
                    .find(part)
                    .filter(it -> it.table() != null)
                    .map(it -> it.table())
                    .orElse(null);
            for (var i = 0; i < rows.size(); i++) {
                for (var cell : rows.get(i).entrySet()) {
                    var type = table == null
                            ? filling.form().find(cell.getKey()).map(it -> it.type())
                            : table.column(cell.getKey()).map(it -> it.type());
                    if (type.isEmpty()) {
                        besides.add(cell.getKey() + ": " + cell.getValue());
                    } else {
                        values.put(
                                table == null ? cell.getKey() : part + "." + i + "." + cell.getKey(),
                                type.get() == Type.YES_NO && cell.getValue().equals("true") ? "YES" : cell.getValue());
                    }
                }
            }
        });
        return readable(filling, values, besides);
    }

    private Answers readable(Filling filling, Map<String, Object> values, List<String> besides) {
        var in = Fields.of(values);
        filler.read(filling, in, Stage.DRAFT);
        in.problems().forEach(problem -> {
            var words = values.remove(problem.field());
            if (words != null) {
                besides.add(problem.field() + ": " + words);
            }
        });
        if (!besides.isEmpty()) {
            values.merge(REMARKS, String.join("\n", besides), (one, other) -> one + "\n" + other);
        }
        return filler.read(filling, Fields.of(values), Stage.DRAFT);
    }

    /** The fields with which a filling opens: the answers before it, or what the file knows. */
    Map<String, Object> fields(Filling filling, @Nullable Run before) {
        return new LinkedHashMap<>(
                before == null
                        ? filler.prefilled(filling)
                        : filler.values(
                                filling,
                                Answers.parse(filling.form(), answers(before).json())));
    }

    FormView view(Filling filling, Fields in) {
        return filler.view(filling, in);
    }

    /** Reads what was typed, noting problems. */
    Run.Form read(Filling filling, Fields in) {
        return kept(filling, filler.read(filling, in, Stage.COMPLETE));
    }

    Run.Form kept(Filling filling, Answers answers) {
        return new Run.Form(filling.form().version(), answers.json(), answers.isEmpty());
    }

    FormPaper paper(Run run) {
        var answers = answers(run);
        return filler.paper(Filling.of(answers.form(), run.content().on()), answers);
    }

    FormChanges changes(Run before, Run after) {
        var answers = answers(after);
        return filler.compare(Filling.of(answers.form(), after.content().on()), answers(before), answers);
    }

    /** On paper; above its parts stands whose it is and how it was filled. */
    byte[] pdf(Run run, String head, String foot) {
        var answers = answers(run);
        return print.filled(
                Filling.of(answers.form(), run.content().on()),
                answers,
                foot,
                new FormPrint.Beside(
                        head,
                        "",
                        List.of(),
                        false,
                        text(
                                "tool.print-version",
                                run.tool().mark(),
                                answers.form().version())));
    }
}
