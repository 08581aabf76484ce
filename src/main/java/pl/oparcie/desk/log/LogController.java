package pl.oparcie.desk.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import pl.oparcie.access.Access;
import pl.oparcie.access.Staff;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.AuditReader;
import pl.oparcie.audit.AuditReader.Line;
import pl.oparcie.audit.Subject;
import pl.oparcie.desk.log.view.LogPage;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The log for the data-protection inspector and the director: who did what, whose, when. Looking at it is logged too. */
@Controller
class LogController {

    private static final List<String> FILTERS = List.of("user", "person", "case", "event", "from", "to", "before");
    private static final UUID NOBODY = new UUID(0, 0);

    private final AuditReader log;
    private final Audit audit;
    private final Access access;
    private final Staff staff;
    private final JdbcClient jdbc;

    LogController(AuditReader log, Audit audit, Access access, Staff staff, JdbcClient jdbc) {
        this.log = log;
        this.audit = audit;
        this.access = access;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    @GetMapping("/audit")
    @Transactional
    ModelAndView log(Fields in) {
        access.requireRole(Role.DATA_INSPECTOR, Role.DIRECTOR);
        var filter = filter(in);
        var found = in.ok() ? log.list(filter) : List.<Line>of();
        var shown = found.subList(0, Math.min(found.size(), AuditReader.PAGE));
        audit.record("audit.read", new Subject(filter.caseId(), filter.person(), filter.user()));
        var people = staff.all();
        var names = people.stream().collect(Collectors.toMap(Staff.Member::id, Staff.Member::name));
        var marks = marks(shown);
        var filtered = FILTERS.stream().anyMatch(name -> !in.value(name).isBlank());
        return Pages.page(
                "desk/log",
                new LogPage(
                        in,
                        people.stream()
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList(),
                        EventWords.groups(),
                        shown.stream().map(line -> row(line, names, marks)).toList(),
                        filtered,
                        found.size() > AuditReader.PAGE
                                ? address(
                                        in,
                                        Map.of(
                                                "before",
                                                new AuditReader.Place(
                                                                shown.getLast().at(),
                                                                shown.getLast().seq())
                                                        .toString()))
                                : null,
                        filter.before() == null ? null : address(in, Map.of("before", ""))),
                in.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private AuditReader.Filter filter(Fields in) {
        var event = in.text("event", 60).orElse(null);
        var from = in.date("from").orElse(null);
        var to = in.date("to").orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            in.reject("to", "audit.to-before-from");
        }
        return new AuditReader.Filter(
                in.uuid("user").orElse(null),
                in.uuid("person").orElse(null),
                caseOf(in),
                event,
                from,
                to,
                AuditReader.Place.of(in.value("before")).orElse(null));
    }

    /** A case by its id or its mark; a mark nobody has matches no line. */
    private @Nullable UUID caseOf(Fields in) {
        var typed = in.text("case", 60).orElse("");
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("[0-9a-fA-F-]{36}")) {
            return in.uuid("case").orElse(null);
        }
        return jdbc.sql("select desk.case_of(:mark)")
                .param("mark", typed)
                .query((row, n) -> Objects.requireNonNullElse(row.getObject(1, UUID.class), NOBODY))
                .single();
    }

    private Map<UUID, String> marks(List<Line> lines) {
        var ids = lines.stream()
                .map(Line::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        return jdbc
                .sql("select id, mark from desk.marks(:ids)")
                .param("ids", ids)
                .query((row, n) ->
                        Map.entry(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getString("mark")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static LogPage.Row row(Line line, Map<UUID, String> names, Map<UUID, String> marks) {
        var whose = new ArrayList<LogPage.Whose>();
        if (line.caseId() != null) {
            whose.add(new LogPage.Whose(
                    Texts.text("audit.case", marks.getOrDefault(line.caseId(), end(line.caseId()))),
                    "/audit?case=" + line.caseId()));
        }
        if (line.personId() != null) {
            whose.add(new LogPage.Whose(
                    Texts.text("audit.person", end(line.personId())), "/audit?person=" + line.personId()));
        }
        if (line.subjectId() != null) {
            whose.add(
                    names.containsKey(line.subjectId())
                            ? new LogPage.Whose(
                                    names.getOrDefault(line.subjectId(), ""), "/audit?user=" + line.subjectId())
                            : new LogPage.Whose(Texts.text("audit.record", end(line.subjectId())), null));
        }
        return new LogPage.Row(
                Texts.dateTime(line.at()),
                line.userId() == null
                        ? Texts.text("audit.nobody")
                        : names.getOrDefault(line.userId(), end(line.userId())),
                roles(line.roles()),
                EventWords.of(line.event()),
                whose,
                line.reason() == null ? "" : line.reason(),
                line.address() == null ? "" : line.address());
    }

    private static String roles(String roles) {
        return roles.isEmpty()
                ? ""
                : java.util.Arrays.stream(roles.split(","))
                        .map(role -> Texts.text("role." + role))
                        .collect(Collectors.joining(", "));
    }

    private static String end(UUID id) {
        return "…" + id.toString().substring(28);
    }

    private static String address(Fields in, Map<String, String> changes) {
        var address = UriComponentsBuilder.fromPath("/audit");
        var values = new HashMap<String, String>();
        for (var name : FILTERS) {
            var value = changes.getOrDefault(name, in.value(name));
            if (!value.isEmpty()) {
                values.put(name, value);
                address.queryParam(name, "{" + name + "}");
            }
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
