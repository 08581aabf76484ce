package pl.oparcie.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.document.Pdf;
import pl.oparcie.office.view.OfficeTable;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.text.Texts;

/** Okładka: the cover of a case's paper file. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Covers {

    private final CaseList list;
    private final OfficePrints prints;

    Covers(CaseList list, OfficePrints prints) {
        this.list = list;
        this.prints = prints;
    }

    /** The cover as PDF; the caller checked access. */
    public ResponseEntity<Pdf> print(CaseId id, String title) {
        var entry = list.ofCase(id.value()).orElseThrow(() -> new NotFound("case"));
        var rows = new ArrayList<List<String>>();
        row(rows, "office.mark", entry.mark());
        row(rows, "office.title-of-case", title);
        keeping(rows, entry);
        return prints.cover(new OfficeTable(entry.mark(), List.of(), List.of(), rows, List.of(), List.of()));
    }

    /** Mark, class, category, day of closing and how long it is kept: label and value; nothing for what has no mark. */
    public List<List<String>> keeping(CaseId id) {
        var rows = new ArrayList<List<String>>();
        list.ofCase(id.value()).ifPresent(entry -> {
            row(rows, "office.mark", entry.mark());
            keeping(rows, entry);
        });
        return rows;
    }

    private static void keeping(List<List<String>> rows, CaseList.Entry entry) {
        row(rows, "office.class", entry.classSymbol() + " " + Objects.requireNonNullElse(entry.classTitle(), ""));
        row(rows, "office.category", Objects.requireNonNullElse(entry.category(), "–"));
        row(rows, "office.started", Texts.date(entry.startedOn()));
        row(rows, "office.closed", entry.closedOn() == null ? "" : Texts.date(entry.closedOn()));
        row(rows, "office.kept-until", kept(entry));
    }

    static String kept(CaseList.Entry entry) {
        if ("A".equals(entry.category())) {
            return Texts.text("office.kept.for-ever");
        }
        return entry.keptUntil().map(Texts::date).orElse("");
    }

    private static void row(List<List<String>> rows, String label, String value) {
        rows.add(List.of(Texts.text(label), value));
    }
}
