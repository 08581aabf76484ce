package pl.oparcie.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.document.Pdf;
import pl.oparcie.office.view.OfficePages.CaseListPage;
import pl.oparcie.office.view.OfficeTable;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Spis spraw over HTTP. Numbers and handlers are seen by the office; the title of a case only by those who may open it. */
@Controller
@RequestMapping("/office/cases")
@Transactional
class NumberedCasesController {

    private static final Role[] READERS = {Role.RECEPTIONIST, Role.DIRECTOR, Role.TEAM_LEADER, Role.SOCIAL_WORKER};
    /** Who sees the numbers of all cases; the others see those of their own. */
    private static final Role[] OFFICE = {Role.RECEPTIONIST, Role.DIRECTOR};

    private static final int MOST_PRINTED = 5_000;

    private final CaseList list;
    private final FileList classes;
    private final CasesForOffice cases;
    private final OpeningDocuments openings;
    private final OfficePrints prints;
    private final Access access;
    private final Audit audit;
    private final Today today;

    NumberedCasesController(
            CaseList list,
            FileList classes,
            CasesForOffice cases,
            OpeningDocuments openings,
            OfficePrints prints,
            Access access,
            Audit audit,
            Today today) {
        this.list = list;
        this.classes = classes;
        this.cases = cases;
        this.openings = openings;
        this.prints = prints;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /** Which list is asked for. */
    private record Asked(String unit, String classSymbol, int year) {
        String query() {
            return "unit=" + java.net.URLEncoder.encode(unit, java.nio.charset.StandardCharsets.UTF_8) + "&class="
                    + classSymbol + "&year=" + year;
        }
    }

    @GetMapping
    ModelAndView show(Fields in) {
        access.requireRole(READERS);
        audit.record("office.cases.list", Subject.NONE);
        var asked = asked(in);
        var after = in.integer("after", 0, 999_999_999).orElse(0);
        var found = list.of(
                asked.unit(), asked.classSymbol(), asked.year(), after, CaseList.PAGE + 1, !access.hasRole(OFFICE));
        var shown = found.stream().limit(CaseList.PAGE).toList();
        var next = found.size() > CaseList.PAGE
                ? "/office/cases?" + asked.query() + "&after=" + shown.getLast().number()
                : null;
        var filter = Fields.of(Map.of("unit", asked.unit(), "class", asked.classSymbol(), "year", asked.year()));
        var page = new CaseListPage(
                filter,
                classes.units().stream()
                        .map(unit -> new Option(unit.symbol(), unit.symbol() + " " + unit.name()))
                        .toList(),
                classOptions(),
                lines(asked),
                rows(shown),
                next,
                asked.query());
        return Pages.page("office/cases", page, in.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Option> classOptions() {
        var seen = new HashSet<String>();
        return classes.classes().stream()
                .filter(one -> one.category() != null && seen.add(one.symbol()))
                .map(one -> new Option(one.symbol(), one.symbol() + " " + one.title()))
                .toList();
    }

    private Asked asked(Fields in) {
        var unit = in.text("unit", 20).orElseGet(classes::centreUnit);
        var symbol = in.text("class", 6).orElseGet(() -> classes.classFor(Marks.Purpose.SOCIAL_WORK, today.date()));
        return new Asked(
                unit, symbol, in.integer("year", 1990, 2100).orElse(today.date().getYear()));
    }

    private List<String> lines(Asked asked) {
        var title = classes.classes().stream()
                .filter(one -> one.symbol().equals(asked.classSymbol()))
                .map(FileClass::title)
                .reduce((former, later) -> later)
                .orElse("");
        return List.of(
                Texts.text("office.cases.year", Integer.toString(asked.year()), Texts.date(today.date())),
                Texts.text("office.cases.unit", asked.unit()),
                Texts.text("office.cases.class", asked.classSymbol(), title));
    }

    private List<CaseListPage.Row> rows(List<CaseList.Entry> entries) {
        var ids = entries.stream().map(CaseList.Entry::caseId).toList();
        var titles = cases.titles(ids);
        var begun = openings.of(ids);
        return entries.stream()
                .map(entry -> row(entry, titles.get(entry.caseId()), begun.get(entry.caseId())))
                .toList();
    }

    /** Who sent what the case began with: the letter that came, else the document that the program holds. */
    private static CaseListPage.Row row(
            CaseList.Entry entry, CasesForOffice.@Nullable Title title, OpeningDocuments.@Nullable Opening begun) {
        var letter = entry.sender() != null && !entry.sender().isEmpty();
        var own = letter ? null : begun;
        var mark = own == null ? Objects.requireNonNullElse(entry.senderMark(), "") : own.mark();
        var dated = Texts.date(own == null ? entry.dated() : own.dated());
        return new CaseListPage.Row(
                Integer.toString(entry.number()),
                entry.mark(),
                title == null ? null : "/cases/" + entry.caseId(),
                title == null ? "–" : title.title(),
                letter ? Objects.requireNonNull(entry.sender()) : title == null ? "" : title.sender(),
                mark,
                dated,
                Stream.of(mark, dated).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")),
                Texts.date(entry.startedOn()),
                entry.closedOn() == null ? "" : Texts.date(entry.closedOn()),
                Objects.requireNonNullElse(entry.handler(), ""),
                remarks(entry));
    }

    private static String remarks(CaseList.Entry entry) {
        if (entry.destroyedNo() != null) {
            return Texts.text("office.cases.destroyed", entry.destroyedNo());
        }
        var kept = Covers.kept(entry);
        return kept.isEmpty() ? "" : Texts.text("office.kept-until-short", kept);
    }

    @GetMapping("/print")
    ResponseEntity<Pdf> print(Fields in) {
        return prints.table(table(in, "office.cases.print"), "office.cases.title", "spis-spraw");
    }

    @GetMapping("/csv")
    ResponseEntity<byte[]> csv(Fields in) {
        return OfficePrints.csv(table(in, "office.cases.export"), "spis-spraw");
    }

    private OfficeTable table(Fields in, String event) {
        access.requireRole(READERS);
        audit.record(event, Subject.NONE);
        var asked = asked(in);
        var found = list.of(asked.unit(), asked.classSymbol(), asked.year(), 0, MOST_PRINTED, !access.hasRole(OFFICE));
        var rows = new ArrayList<List<String>>();
        for (var row : rows(found)) {
            rows.add(List.of(
                    row.number(),
                    row.mark(),
                    row.title(),
                    row.sender(),
                    row.senderMark(),
                    row.dated(),
                    row.started(),
                    row.closed(),
                    row.handler(),
                    row.remarks()));
        }
        var head = new ArrayList<String>();
        for (var key : List.of(
                "no", "mark", "title", "sender", "sender-mark", "dated", "started", "closed", "handler", "remarks")) {
            head.add(Texts.text("office.column." + key));
        }
        return new OfficeTable(Texts.text("office.cases.title"), lines(asked), head, rows, List.of(), List.of());
    }
}
