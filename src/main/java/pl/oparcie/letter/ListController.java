package pl.oparcie.letter;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.Access;
import pl.oparcie.access.Staff;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.document.Prints;
import pl.oparcie.letter.LetterLists.Unanswered;
import pl.oparcie.letter.LetterLists.Wanted;
import pl.oparcie.letter.LetterLists.Which;
import pl.oparcie.letter.view.LetterListPage;
import pl.oparcie.letter.view.UnansweredPage;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.template.LetterKind;

/** Lists of letters of many cases: one's own, and those that nobody answered. */
@Controller
@RequestMapping("/letters")
@Transactional
class ListController {

    private static final Role[] READERS = {Role.SOCIAL_WORKER, Role.FAMILY_ASSISTANT, Role.TEAM_LEADER, Role.DIRECTOR};
    private static final int ON_PAPER = 500;

    private final LetterLists lists;
    private final Access access;
    private final Staff staff;
    private final Prints prints;
    private final Audit audit;
    private final Today today;

    ListController(LetterLists lists, Access access, Staff staff, Prints prints, Audit audit, Today today) {
        this.lists = lists;
        this.access = access;
        this.staff = staff;
        this.prints = prints;
        this.audit = audit;
        this.today = today;
    }

    /** Whose. */
    enum Scope {
        MINE,
        ALL
    }

    @GetMapping
    ModelAndView list(Fields in) {
        access.requireRole(READERS);
        var scope = in.choice("scope", Scope.class).orElse(Scope.MINE);
        var wanted = new Wanted(
                scope == Scope.MINE ? CurrentUser.me().value() : null,
                in.choice("state", State.class).orElse(null),
                in.choice("kind", LetterKind.class).orElse(null),
                in.uuid("before").orElse(null));
        audit.record("letter.list", Subject.NONE);
        var found = lists.rows(wanted);
        var shown = found.subList(0, Math.min(found.size(), LetterLists.PAGE));
        var filters = new LinkedHashMap<String, String>();
        filters.put("scope", scope.name());
        put(filters, "state", wanted.state());
        put(filters, "kind", wanted.kind());
        return Pages.page(
                "letter/list",
                new LetterListPage(
                        Fields.of(filters),
                        Option.of(Scope.class, "letter.scope"),
                        Option.of(State.class, "letter.state"),
                        kinds(),
                        shown.stream()
                                .map(row -> LetterWords.row(row, today.date()))
                                .toList(),
                        filters.size() > 1,
                        found.size() > shown.size()
                                ? "/letters?" + query(filters) + "&before="
                                        + shown.getLast().id()
                                : null));
    }

    @GetMapping("/unanswered")
    ModelAndView unanswered(Fields in) {
        access.requireRole(READERS);
        audit.record("letter.unanswered", Subject.NONE);
        var wanted = wanted(in);
        var counts = lists.counts(today.date());
        var found = lists.unanswered(wanted, today.date(), LetterLists.PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), LetterLists.PAGE));
        var filters = filters(wanted);
        return Pages.page(
                "letter/unanswered",
                new UnansweredPage(
                        Fields.of(filters),
                        Option.of(Which.class, "letter.which"),
                        institutions(counts),
                        kinds(),
                        workers(),
                        counts.stream().map(ListController::count).toList(),
                        shown.stream()
                                .map(row -> LetterWords.row(row, today.date()))
                                .toList(),
                        filters.size() > 1 || wanted.which() != Which.WAITING,
                        "/letters/unanswered/print?" + query(filters),
                        found.size() > shown.size()
                                ? "/letters/unanswered?" + query(filters) + "&day="
                                        + shown.getLast().dueOn() + "&after="
                                        + shown.getLast().id()
                                : null));
    }

    /** The same on paper, the names of clients left out: it goes round the institutions. */
    @GetMapping("/unanswered/print")
    ResponseEntity<byte[]> print(Fields in) {
        access.requireRole(READERS);
        audit.record("letter.unanswered", Subject.NONE);
        var rows = lists.unanswered(wanted(in), today.date(), ON_PAPER).stream()
                .map(row -> LetterWords.row(row, today.date()))
                .toList();
        var pdf = prints.print(
                "letters-unanswered",
                rows,
                text("letter.unanswered"),
                text("letter.unanswered") + " · " + date(today.date()),
                null);
        return Prints.inline(pdf, "pisma-bez-odpowiedzi-" + today.date() + ".pdf");
    }

    private static Unanswered wanted(Fields in) {
        return new Unanswered(
                in.choice("which", Which.class).orElse(Which.WAITING),
                in.uuid("institution").orElse(null),
                in.choice("kind", LetterKind.class).orElse(null),
                in.uuid("worker").orElse(null),
                in.date("day").orElse(null),
                in.uuid("after").orElse(null));
    }

    private static Map<String, String> filters(Unanswered wanted) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("which", wanted.which().name());
        put(filters, "institution", wanted.institution());
        put(filters, "kind", wanted.kind());
        put(filters, "worker", wanted.worker());
        return filters;
    }

    private static void put(Map<String, String> filters, String name, @Nullable Object value) {
        if (value != null) {
            filters.put(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    private static String query(Map<String, String> filters) {
        return filters.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + filter.getValue())
                .collect(Collectors.joining("&"));
    }

    private static List<Option> kinds() {
        return Arrays.stream(LetterKind.values())
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList();
    }

    private static List<Option> institutions(List<LetterLists.Count> counts) {
        return counts.stream()
                .filter(count -> count.institution() != null)
                .map(count -> new Option(String.valueOf(count.institution()), count.name()))
                .toList();
    }

    private static UnansweredPage.Count count(LetterLists.Count count) {
        return new UnansweredPage.Count(
                count.name(),
                count.institution() == null ? "" : "/letters/unanswered?institution=" + count.institution(),
                count.waiting(),
                count.late());
    }

    /** A leader may look at the letters of one of his people. */
    private List<Option> workers() {
        return access.hasRole(Role.TEAM_LEADER, Role.DIRECTOR)
                ? staff.led().stream()
                        .map(member -> new Option(member.id().toString(), member.name()))
                        .toList()
                : List.of();
    }
}
