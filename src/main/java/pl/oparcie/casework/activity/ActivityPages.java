package pl.oparcie.casework.activity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.activity.view.ActivityFormPage;
import pl.oparcie.casework.activity.view.ActivityPage;
import pl.oparcie.casework.activity.view.PickCasePage;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** What the pages of activities show, for whom. Opening an entry is logged. */
@Service
@Transactional
class ActivityPages {

    private final ActivityStore store;
    private final OwnCases own;
    private final CasePeople people;
    private final Cases cases;
    private final Access access;
    private final Audit audit;
    private final Today today;

    ActivityPages(
            ActivityStore store,
            OwnCases own,
            CasePeople people,
            Cases cases,
            Access access,
            Audit audit,
            Today today) {
        this.store = store;
        this.own = own;
        this.people = people;
        this.cases = cases;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /** The form of a new entry. */
    ActivityFormPage newEntry(CaseId id, Fields fields, boolean crisis) {
        access.require(crisis ? ActivityAction.INTERVENE : ActivityAction.RECORD, id);
        var head = cases.head(id);
        var first = cases.fact(id, CaseFact.FIRST_CONTACT).isEmpty();
        return form(
                head,
                fields,
                "/cases/" + id + (crisis ? "/intervention" : "/activities/new"),
                crisis,
                false,
                first && !crisis);
    }

    /** The form that mends an entry. */
    ActivityFormPage correction(Activity activity, Fields fields) {
        access.require(ActivityAction.CORRECT, activity.caseId());
        var crisis = activity.content().crisis() != null;
        return form(
                cases.head(activity.caseId()),
                fields,
                ActivityWords.url(activity.caseId(), activity.id()) + "/correct",
                crisis,
                true,
                false);
    }

    /** The entry that is to be mended. */
    Activity toCorrect(CaseId caseId, ActivityId id) {
        access.require(ActivityAction.CORRECT, caseId);
        return store.get(caseId, id);
    }

    /** The version of an entry that a page shows. */
    int version(CaseId caseId, ActivityId id) {
        access.require(ActivityAction.READ, caseId);
        return store.get(caseId, id).version();
    }

    /** Who mended the entry last, and when, in words. */
    String lastChange(Activity activity) {
        return store.formers(activity.id()).stream()
                .findFirst()
                .map(former -> former.by() + ", " + Texts.dateTime(former.at()))
                .orElseGet(() -> activity.authorName() + ", " + Texts.dateTime(activity.recordedAt()));
    }

    private ActivityFormPage form(
            Cases.Head head, Fields fields, String action, boolean crisis, boolean correcting, boolean first) {
        return new ActivityFormPage(
                "/cases/" + head.id(),
                head.name(),
                head.mark(),
                action,
                fields,
                choices(head, correcting),
                crisis,
                correcting,
                first,
                moreTyped(fields),
                crisis || anyIn(fields, "nextStep", "nextOn", "finished"));
    }

    private static boolean moreTyped(Fields fields) {
        var outcome = fields.value("outcome");
        var usual = outcome.isEmpty() || outcome.equals(Outcome.HELD.name());
        return !usual
                || anyIn(fields, "interpretation", "people", "others", "task", "medium", "place", "secondWorker")
                || problemIn(fields, "outcome", "police");
    }

    private static boolean anyIn(Fields fields, String... names) {
        return Arrays.stream(names).anyMatch(name -> !fields.value(name).isBlank()) || problemIn(fields, names);
    }

    private static boolean problemIn(Fields fields, String... names) {
        return Arrays.stream(names).anyMatch(name -> fields.problem(name) != null);
    }

    private ActivityFormPage.Choices choices(Cases.Head head, boolean correcting) {
        return new ActivityFormPage.Choices(
                Option.of(ActivityKind.class, "activity.kind").stream()
                        .filter(kind -> !kind.value().equals(ActivityKind.INTERVENTION.name()))
                        .toList(),
                Option.of(TaskKind.class, "activity.task"),
                Option.of(Medium.class, "activity.medium"),
                Option.of(Place.class, "activity.place"),
                Option.of(Outcome.class, "activity.outcome"),
                Option.of(Police.class, "activity.police"),
                Option.of(Notified.class, "activity.notified"),
                Option.of(FirstContact.class, "activity.first-contact"),
                Option.of(Informed.class, "activity.informed"),
                named(people.household(head.household())),
                named(people.colleagues(CurrentUser.me(), today.date())),
                correcting
                        ? List.of()
                        : store.openSteps(head.id()).stream()
                                .map(step -> new Option(step.activity().toString(), step.step(), Texts.date(step.on())))
                                .toList());
    }

    private static List<Option> named(List<CasePeople.Named> people) {
        return people.stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    /** Own cases, those worked on lately on top. */
    PickCasePage pick(boolean crisis) {
        var rows = own.recent(CurrentUser.me()).stream()
                .map(row -> new PickCasePage.Row(
                        "/cases/" + row.id() + (crisis ? "/intervention" : "/activities/new"),
                        row.name(),
                        row.mark(),
                        row.last() == null ? "" : Texts.date(row.last())))
                .toList();
        audit.record("case.list", Subject.NONE);
        return new PickCasePage(
                crisis ? "activity.pick.crisis-title" : "activity.pick.title",
                crisis ? "activity.pick.crisis-body" : "activity.pick.body",
                crisis,
                rows);
    }

    /** One entry, and what it said before. */
    ActivityPage entry(CaseId caseId, ActivityId id, Fields cancel) {
        access.require(ActivityAction.READ, caseId);
        var activity = store.get(caseId, id);
        var head = cases.head(caseId);
        audit.record("activity.read", Subject.ofCase(caseId.value()).and(id.value()));
        var names = people.household(head.household()).stream()
                .collect(Collectors.toMap(CasePeople.Named::id, CasePeople.Named::name));
        var content = activity.content();
        var kind = Texts.name("activity.kind", content.kind());
        var may = activity.cancelled() == null && access.may(ActivityAction.CORRECT, caseId);
        return new ActivityPage(
                ActivityWords.url(caseId, id),
                "/cases/" + caseId,
                head.name(),
                head.mark(),
                content.title().isEmpty() ? kind : content.title(),
                sub(activity, kind),
                content.crisis() != null,
                activity.correctedAt() != null,
                activity.daysLate() == 0
                        ? null
                        : Texts.text(
                                "activity.late",
                                Texts.date(content.on()),
                                Texts.dateTime(activity.recordedAt()),
                                activity.daysLate()),
                activity.cancelled() == null
                        ? null
                        : Texts.text(
                                "activity.cancelled",
                                Texts.dateTime(activity.cancelled().at()),
                                activity.cancelled().reason()),
                informed(activity),
                facts(activity, names),
                content.facts(),
                content.interpretation(),
                formers(id),
                may,
                content.next() != null
                        && activity.nextDoneOn() == null
                        && activity.cancelled() == null
                        && access.may(ActivityAction.INTERVENE, caseId),
                cancel);
    }

    private static String sub(Activity activity, String kind) {
        var content = activity.content();
        return String.join(
                " · ",
                kind,
                Texts.date(content.on()) + (content.at() == null ? "" : ", " + Texts.time(content.at())),
                Texts.text("activity.minutes", content.minutes()),
                activity.authorName() + (activity.secondName() == null ? "" : ", " + activity.secondName()),
                Texts.text("activity.recorded", Texts.dateTime(activity.recordedAt())));
    }

    private static @org.jspecify.annotations.Nullable String informed(Activity activity) {
        var start = activity.start();
        if (start.contact() != FirstContact.HELD || start.informed() == null) {
            return null;
        }
        return Texts.text("activity.first-held") + " " + Texts.name("activity.informed", start.informed())
                + (start.informedOn() == null ? "" : " (" + Texts.date(start.informedOn()) + ")")
                + (start.note().isEmpty() ? "" : ": " + start.note());
    }

    private static List<ActivityPage.Fact> facts(Activity activity, java.util.Map<UUID, String> names) {
        var facts = new ArrayList<ActivityPage.Fact>();
        ActivityWords.fields(activity, person -> names.getOrDefault(person, "…"))
                .forEach((name, value) -> {
                    if (!List.of("facts", "interpretation", "title", "kind", "onDate", "minutes")
                            .contains(name)) {
                        facts.add(new ActivityPage.Fact(Texts.text("activity.field." + name), value));
                    }
                });
        return facts;
    }

    private List<ActivityPage.Former> formers(ActivityId id) {
        return store.formers(id).stream()
                .map(former -> new ActivityPage.Former(
                        Texts.text("activity.former-by", former.by(), Texts.dateTime(former.at())),
                        former.reason(),
                        former.fields().entrySet().stream()
                                .map(field -> new ActivityPage.Fact(
                                        Texts.text("activity.field." + field.getKey()), field.getValue()))
                                .toList()))
                .toList();
    }
}
