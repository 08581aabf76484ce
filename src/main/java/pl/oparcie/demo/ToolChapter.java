package pl.oparcie.demo;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.tool.Programmes;
import pl.oparcie.tool.Toolbox;

/** Tools that families filled: genograms, ecomaps, scales, budgets; some by the client alone, some refused. */
@Component
@Order(11)
class ToolChapter implements Chapter {

    private static final Pattern DAY = Pattern.compile("@-?\\d+");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d.MM.yyyy");
    private static final String USUAL_TIME = "17:30";

    private final Toolbox tools;
    private final Programmes programmes;
    private final List<ToolStory> stories = new Stories().tools();

    ToolChapter(Toolbox tools, Programmes programmes) {
        this.tools = tools;
        this.programmes = programmes;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var file = story.file();
        if (file == null) {
            return;
        }
        for (var told : stories) {
            if (told.family().equals(story.name())) {
                var last = new UUID[1];
                for (var filled : told.filled()) {
                    script.add(
                            filled.on(),
                            Clock.after(story, filled.on(), filled.at() == null ? USUAL_TIME : filled.at()),
                            filled.by() == null ? file.lead() : filled.by(),
                            "tool " + told.tool(),
                            () -> {
                                var filling = filling(told, filled, known);
                                var before = last[0];
                                last[0] = before == null
                                        ? tools.fill(known.file(), filling)
                                        : tools.again(known.file(), before, filling);
                            });
                    if (filled.sent() != null) {
                        script.add(
                                filled.sent(),
                                "17:40",
                                file.lead(),
                                "programme sent",
                                () -> programmes.send(known.file(), Objects.requireNonNull(last[0])));
                    }
                    if (filled.approved() != null) {
                        script.add(
                                filled.approved(),
                                "17:50",
                                known.director(),
                                "programme approved",
                                () -> programmes.approve(known.file(), Objects.requireNonNull(last[0]), ""));
                    }
                }
            }
        }
    }

    private static Toolbox.Filling filling(ToolStory told, ToolStory.Filled filled, Known known) {
        var parts = new LinkedHashMap<String, List<Map<String, String>>>();
        if (filled.parts() != null) {
            filled.parts()
                    .forEach((part, rows) -> parts.put(
                            part, rows.stream().map(row -> row(row, known)).toList()));
        }
        var whom = told.whom();
        return new Toolbox.Filling(
                told.tool(),
                known.on(filled.on()),
                filled.who(),
                filled.consent() == null ? "YES" : filled.consent(),
                told.title() == null ? "" : told.title(),
                filled.note() == null ? "" : filled.note(),
                Boolean.TRUE.equals(filled.refused()),
                whom == null ? null : known.person(whom.substring(1)).value(),
                parts);
    }

    private static Map<String, String> row(Map<String, String> told, Known known) {
        var row = new LinkedHashMap<String, String>();
        told.forEach((name, value) -> {
            var word = word(value, known);
            row.put(name, name.equals("month") ? word.substring(word.indexOf('.') + 1) : word);
        });
        return row;
    }

    private static String word(String value, Known known) {
        if (DAY.matcher(value).matches()) {
            return DATE.format(known.on(Integer.parseInt(value.substring(1))));
        }
        return value.startsWith("@") ? known.person(value.substring(1)).toString() : value;
    }
}
