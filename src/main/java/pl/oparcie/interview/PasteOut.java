package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.text;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.form.FormFiller;
import pl.oparcie.form.view.FormPaper;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;

/** The sheet from which an approved interview is copied into the national system, field by field, in the official order. */
@Service
@Transactional
class PasteOut {

    private final Interviews interviews;
    private final Fillings fillings;
    private final FormFiller filler;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Today today;

    PasteOut(Interviews interviews, Fillings fillings, FormFiller filler, JdbcClient jdbc, Audit audit, Today today) {
        this.interviews = interviews;
        this.fillings = fillings;
        this.filler = filler;
        this.jdbc = jdbc;
        this.audit = audit;
        this.today = today;
    }

    /** What is copied at once. */
    record Line(String key, String label, String words) {}

    record Part(String title, List<Line> lines) {}

    record Sheet(Interview interview, List<Part> parts, Set<String> done) {

        int all() {
            return parts.stream().mapToInt(part -> part.lines().size()).sum();
        }
    }

    /** The sheet, for the worker of an interview that changes no more. */
    Sheet open(InterviewId id) {
        var interview = frozen(id);
        audit.record("interview.paste", interview.subject());
        return new Sheet(interview, parts(interview), done(interview));
    }

    private Interview frozen(InterviewId id) {
        var interview = interviews.own(id);
        if (!interview.kind().isCopied()) {
            throw new NotFound("paste-out");
        }
        if (!interview.state().frozen()) {
            throw new RuleViolation("interview.rule.paste-early");
        }
        return interview;
    }

    private List<Part> parts(Interview interview) {
        var open = fillings.toRead(interview);
        if (open.answers() == null) {
            return List.of();
        }
        return filler.paper(open.filling(), open.answers()).sections().stream()
                .map(section -> new Part(
                        section.title(),
                        section.items().stream().flatMap(PasteOut::lines).toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    private static Stream<Line> lines(FormPaper.Item item) {
        return switch (item.kind()) {
            case "NOTE", "SIGNATURE" -> Stream.empty();
            case "TABLE" -> cells(item).stream();
            default ->
                Stream.of(new Line(item.key(), item.label(), item.words()))
                        .filter(line -> !line.words().isBlank());
        };
    }

    /** A table is copied cell by cell, in the order of its rows. */
    private static List<Line> cells(FormPaper.Item table) {
        var lines = new ArrayList<Line>();
        for (var row = 0; row < table.rows().size(); row++) {
            for (var cell = 0; cell < table.rows().get(row).size(); cell++) {
                var words = table.rows().get(row).get(cell);
                if (!words.isBlank()) {
                    var label = text(
                            "interview.paste.cell",
                            table.label(),
                            Integer.toString(row + 1),
                            table.heads().get(cell));
                    lines.add(new Line(table.key() + "." + row + "." + cell, label, words));
                }
            }
        }
        return lines;
    }

    private Set<String> done(Interview interview) {
        return jdbc.sql("select question from interview.copied where interview_id = :id")
                .param("id", interview.id())
                .query(String.class)
                .set();
    }

    /** Keeps which lines are ticked; what is not a line of the sheet is none. */
    void tick(InterviewId id, List<String> ticked) {
        var interview = frozen(id);
        var lines = parts(interview).stream()
                .flatMap(part -> part.lines().stream())
                .map(Line::key)
                .filter(ticked::contains)
                .toArray(String[]::new);
        jdbc.sql("delete from interview.copied where interview_id = :id and question <> all (:lines)")
                .param("id", interview.id())
                .param("lines", lines)
                .update();
        jdbc.sql("""
                        insert into interview.copied (interview_id, question, by_id, at)
                        select :id, line, :me, :now from unnest(:lines) as line on conflict (interview_id, question) do nothing
                        """)
                .param("id", interview.id())
                .param("lines", lines)
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        audit.record("interview.copied", interview.subject());
    }
}
