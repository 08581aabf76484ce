package pl.oparcie.tool;

import java.io.Serial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.tool.sheet.Sheet;

/**
 * Filling tools from other modules, such as the one that plays the trial centre: every step is the one of its page, with the same checks.
 * Choices are given by their codes.
 */
@Service
@Transactional
public class Toolbox {

    private final Tools tools;
    private final RegisterFamily register;
    private final Records records;

    Toolbox(Tools tools, RegisterFamily register, Records records) {
        this.tools = tools;
        this.records = records;
        this.register = register;
    }

    /**
     * A filling.
     *
     * @param mark of the tool, such as {@code T3}
     * @param filledBy WORKER, TOGETHER, or CLIENT, who gets the device for it
     * @param consent YES, NO or NOT_ASKED
     * @param refused the person did not want it; the note says why
     * @param whom whom of the family it is about, null for all of them
     * @param parts by part its rows, each a value by the name of its entry
     */
    public record Filling(
            String mark,
            LocalDate on,
            String filledBy,
            String consent,
            String title,
            String note,
            boolean refused,
            @Nullable UUID whom,
            Map<String, List<Map<String, String>>> parts) {}

    /** What was given cannot be understood. */
    public static final class NotUnderstood extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        NotUnderstood(String what) {
            super(what);
        }
    }

    /** Fills a tool for the first time, over what the register knows. */
    public UUID fill(CaseId id, Filling given) {
        var tool = ToolController.tool(given.mark());
        var known = tools.start(id, tool).sheet();
        hand(id, null, given);
        var run = tools.save(id, tool, content(tool, given, known));
        back(id, given);
        return run;
    }

    /** Fills it again: parts that are not given stay as they were. */
    public UUID again(CaseId id, UUID run, Filling given) {
        var before = tools.newest(id, run);
        hand(id, before.id(), given);
        var next = tools.next(
                id, before.id(), content(before.tool(), given, before.content().sheet()));
        back(id, given);
        return next;
    }

    private void hand(CaseId id, @Nullable UUID run, Filling given) {
        if (byClient(given)) {
            tools.hand(id, run);
        }
    }

    private void back(CaseId id, Filling given) {
        if (byClient(given)) {
            tools.handBack(id);
        }
    }

    private static boolean byClient(Filling given) {
        return given.filledBy().equals(Run.FilledBy.CLIENT.name());
    }

    private Run.Content content(Tool tool, Filling given, Sheet known) {
        return new Run.Content(
                given.title(),
                given.on(),
                Run.FilledBy.valueOf(given.filledBy()),
                Run.Consent.valueOf(given.consent()),
                given.refused(),
                given.note(),
                given.refused() || tool.record() ? Sheet.EMPTY : read(tool, over(tool, given, known)),
                tool.record() && !given.refused() ? record(tool, given) : null,
                given.whom());
    }

    /** A part that is no table of the form is its questions. */
    private Run.Form record(Tool tool, Filling given) {
        var filling = records.begun(tool, "");
        var answers = records.rows(filling, given.parts());
        var besides = answers.text(Records.REMARKS).orElse("");
        if (!besides.isEmpty() && !given.parts().toString().contains(Records.REMARKS + "=")) {
            throw new NotUnderstood(besides);
        }
        return records.kept(filling, answers);
    }

    /** Rows with a key of one that is known add to it; a genogram keeps everybody who is known; another part is what was given. */
    private Sheet over(Tool tool, Filling given, Sheet known) {
        var parts = new LinkedHashMap<String, List<Map<String, String>>>();
        for (var part : tool.parts()) {
            var rows = given.parts().get(part.key());
            if (rows == null) {
                parts.put(part.key(), known.rows(part.key()));
            } else if (part.keyed()) {
                parts.put(part.key(), keyed(rows, known.rows(part.key())));
            } else {
                parts.put(part.key(), rows);
            }
        }
        var sheet = new Sheet(parts);
        return tool == Tool.GENOGRAM ? register.merge(sheet, known) : sheet;
    }

    private static List<Map<String, String>> keyed(List<Map<String, String>> given, List<Map<String, String>> known) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        known.forEach(it -> rows.put(it.getOrDefault("key", ""), new LinkedHashMap<>(it)));
        given.forEach(it -> rows.computeIfAbsent(it.getOrDefault("key", ""), key -> new LinkedHashMap<>())
                .putAll(it));
        return new ArrayList<>(rows.values());
    }

    private static Sheet read(Tool tool, Sheet sheet) {
        var in = Fields.of(SheetFields.fill(tool, sheet));
        var read = SheetFields.parse(tool, in);
        if (!in.ok()) {
            throw new NotUnderstood(in.problems().stream()
                    .map(problem -> problem.field() + ": " + problem.text())
                    .collect(Collectors.joining("; ")));
        }
        return read;
    }
}
