package pl.oparcie.casework.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.SafetyMarks;
import pl.oparcie.casework.activity.view.CalendarPage;
import pl.oparcie.casework.activity.view.VisitFormPage;
import pl.oparcie.casework.activity.view.VisitPage;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.Households;

/** What the calendar and the pages of visits show. */
@Service
@Transactional
class VisitPages {

    private final VisitStore store;
    private final List<CalendarSource> sources;
    private final Outings outings;
    private final CasePeople people;
    private final Households households;
    private final Cases cases;
    private final SafetyMarks safety;
    private final Access access;
    private final Audit audit;
    private final Today today;

    VisitPages(
            VisitStore store,
            List<CalendarSource> sources,
            Outings outings,
            CasePeople people,
            Households households,
            Cases cases,
            SafetyMarks safety,
            Access access,
            Audit audit,
            Today today) {
        this.store = store;
        this.sources = sources;
        this.outings = outings;
        this.people = people;
        this.households = households;
        this.cases = cases;
        this.safety = safety;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /** The user's week that holds a day. */
    CalendarPage week(LocalDate day, Fields leave) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var visits = store.ofWorker(CurrentUser.me(), monday, monday.plusDays(6));
        var homes = households.heads(
                visits.stream().map(VisitStore.Listed::household).distinct().toList());
        visits.stream()
                .map(listed -> listed.visit().caseId())
                .distinct()
                .forEach(id -> audit.record("visit.list", Subject.ofCase(id.value())));
        var timed = Stream.concat(
                        visits.stream()
                                .map(listed -> new Timed(
                                        listed.visit().plan().on(),
                                        listed.visit().plan().at(),
                                        row(listed, homes))),
                        sources.stream()
                                .flatMap(source -> source.entries(monday, monday.plusDays(6)).stream())
                                .map(VisitPages::timed))
                .sorted(Comparator.comparing(Timed::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        var byDay = timed.stream().collect(Collectors.groupingBy(Timed::on));
        var days = IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .filter(date -> date.getDayOfWeek().getValue() <= 5 || byDay.containsKey(date))
                .map(date -> new CalendarPage.Day(
                        Texts.dateLong(date),
                        date.equals(today.date()),
                        byDay.getOrDefault(date, List.of()).stream()
                                .map(Timed::row)
                                .toList()))
                .toList();
        var thisWeek = today.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new CalendarPage(
                Texts.text("visit.week", Texts.date(monday), Texts.date(monday.plusDays(6))),
                "/calendar?day=" + monday.minusDays(7),
                "/calendar?day=" + monday.plusDays(7),
                monday.equals(thisWeek) ? null : "/calendar",
                days,
                timed.isEmpty(),
                outings.mine()
                        .map(mine -> Texts.text("outing.mine", Texts.time(mine.left()), Texts.time(mine.due())))
                        .orElse(null),
                leave,
                outings.outside().stream()
                        .map(one -> new CalendarPage.Outside(
                                one.name(),
                                Texts.time(one.left()),
                                one.lateAt(today.now()),
                                Texts.text(
                                        one.lateAt(today.now()) ? "outing.late" : "outing.due", Texts.time(one.due()))))
                        .toList());
    }

    private record Timed(LocalDate on, @Nullable LocalTime at, CalendarPage.Row row) {}

    private static Timed timed(CalendarSource.Entry entry) {
        return new Timed(
                entry.on(),
                entry.at(),
                new CalendarPage.Row(
                        entry.at() == null ? Texts.text("visit.no-hour") : Texts.time(entry.at()),
                        entry.title(),
                        entry.url(),
                        entry.url(),
                        entry.where(),
                        List.of(),
                        entry.mark(),
                        entry.state(),
                        null));
    }

    private CalendarPage.Row row(VisitStore.Listed listed, Map<HouseholdId, Households.Head> homes) {
        var visit = listed.visit();
        var home = homes.get(listed.household());
        var place = visit.plan().place().isEmpty() && home != null
                ? home.addressLine()
                : visit.plan().place();
        return new CalendarPage.Row(
                when(visit),
                Texts.name("visit.kind", visit.plan().kind()) + ": " + listed.caseName(),
                Visits.url(visit.caseId(), visit.id()),
                "/cases/" + visit.caseId(),
                Stream.concat(Stream.of(place), along(visit).stream())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                listed.safety(),
                mark(visit),
                state(visit),
                visit.state() == VisitState.PLANNED && !visit.plan().on().isAfter(today.date())
                        ? tellUrl(visit)
                        : null);
    }

    static String when(Visit visit) {
        var at = visit.plan().at();
        return at == null ? Texts.text("visit.no-hour") : Texts.time(at);
    }

    private static List<String> along(Visit visit) {
        return Stream.of(
                        visit.secondName() == null ? "" : Texts.text("visit.with", visit.secondName()),
                        visit.plan().police() == Police.NO
                                ? ""
                                : Texts.text("activity.field.police") + ": "
                                        + Texts.name(
                                                "activity.police", visit.plan().police()))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String mark(Visit visit) {
        return switch (visit.state()) {
            case PLANNED -> visit.plan().on().isBefore(today.date()) ? "late" : "calm";
            case DONE -> "ok";
            case NOT_DONE, MOVED, CALLED_OFF -> "wait";
        };
    }

    private String state(Visit visit) {
        if (visit.state() == VisitState.PLANNED && visit.plan().on().isBefore(today.date())) {
            return Texts.text("visit.state.untold");
        }
        return Texts.name("visit.state", visit.state());
    }

    private static String tellUrl(Visit visit) {
        return "/cases/" + visit.caseId() + "/activities/new?kind="
                + visit.plan().kind() + "&visit=" + visit.id();
    }

    /** The form that plans a visit. */
    VisitFormPage form(CaseId id, Fields fields) {
        access.require(ActivityAction.RECORD, id);
        return new VisitFormPage(
                "/cases/" + id,
                cases.head(id).name(),
                fields,
                safety.words(id),
                Option.of(VisitKind.class, "visit.kind"),
                people.colleagues(CurrentUser.me(), today.date()).stream()
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList(),
                Option.of(Police.class, "activity.police"));
    }

    /** What a visit looks like now. */
    Visit visit(CaseId caseId, VisitId id) {
        access.require(ActivityAction.READ, caseId);
        return store.get(caseId, id).visit();
    }

    VisitPage page(CaseId caseId, VisitId id, Fields move, Fields notDone) {
        access.require(ActivityAction.READ, caseId);
        var listed = store.get(caseId, id);
        var visit = listed.visit();
        audit.record("visit.read", Subject.ofCase(caseId.value()).and(id.value()));
        var facts = Stream.concat(Stream.of(visit.plan().place(), visit.plan().aim()), along(visit).stream())
                .filter(part -> !part.isEmpty())
                .toList();
        return new VisitPage(
                Visits.url(caseId, id),
                "/cases/" + caseId,
                listed.caseName(),
                Texts.name("visit.kind", visit.plan().kind()),
                Texts.dateLong(visit.plan().on()) + ", " + when(visit) + " · " + visit.workerName(),
                facts,
                listed.safety(),
                mark(visit),
                visit.why() == null
                        ? state(visit)
                        : state(visit) + ": " + Texts.name("visit.why", visit.why())
                                + (visit.reason().isEmpty() ? "" : ". " + visit.reason()),
                visit.state() == VisitState.PLANNED
                        ? tellUrl(visit)
                        : visit.activity() == null ? null : "/cases/" + caseId + "/activities/" + visit.activity(),
                visit.state() == VisitState.PLANNED && access.may(ActivityAction.RECORD, caseId),
                move,
                notDone,
                Option.of(WhyNot.class, "visit.why"));
    }
}
