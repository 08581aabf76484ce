package pl.oparcie.casework.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.CaseSection;
import pl.oparcie.casework.Reason;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.casework.ReasonStore;
import pl.oparcie.casework.SafetyMarks;
import pl.oparcie.casework.TargetGroup;
import pl.oparcie.casework.view.DataPage;
import pl.oparcie.casework.view.DataPage.Fact;
import pl.oparcie.casework.view.DataPage.Item;
import pl.oparcie.casework.view.DataPage.Link;
import pl.oparcie.casework.view.PeoplePage;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Two tabs of the case: who lives there, and what is known of the case as such. */
@Controller
@RequestMapping("/cases/{id}")
@Transactional
class DataController {

    private final Access access;
    private final Audit audit;
    private final CaseHeaders headers;
    private final ReasonStore reasons;
    private final Questions questions;
    private final SafetyMarks safety;
    private final ObjectProvider<CaseSection> sections;
    private final Today today;

    DataController(
            Access access,
            Audit audit,
            CaseHeaders headers,
            ReasonStore reasons,
            Questions questions,
            SafetyMarks safety,
            ObjectProvider<CaseSection> sections,
            Today today) {
        this.access = access;
        this.audit = audit;
        this.headers = headers;
        this.reasons = reasons;
        this.questions = questions;
        this.safety = safety;
        this.sections = sections;
        this.today = today;
    }

    @GetMapping("/people")
    ModelAndView people(@PathVariable CaseId id) {
        access.require(CaseAction.READ, id);
        audit.record("case.people", Subject.ofCase(id.value()));
        var top = headers.top(id);
        var here = new ArrayList<PeoplePage.Row>();
        var before = new ArrayList<PeoplePage.Row>();
        for (var member : questions.list(CasePeopleStore.members(id, today.date()))) {
            var until = member.until();
            (until == null || until.isAfter(today.date()) ? here : before)
                    .add(new PeoplePage.Row(
                            member.name(),
                            "/people/" + member.id(),
                            member.born() == null ? Texts.text("common.unknown") : Texts.date(member.born()),
                            member.reference() ? Texts.text("casework.people.main") : "",
                            Texts.date(member.since()),
                            Texts.date(until)));
        }
        return Pages.page(
                "casework/people",
                new PeoplePage(top.header(), "/households/" + top.about().household(), here, before));
    }

    @GetMapping("/data")
    ModelAndView data(@PathVariable CaseId id) {
        access.require(CaseAction.READ, id);
        audit.record("case.data", Subject.ofCase(id.value()));
        var top = headers.top(id);
        var about = top.about();
        questions.ahead(parts(id));
        var open = about.closedOn() == null;
        var names = questions.list(CasePeopleStore.members(id, today.date())).stream()
                .collect(Collectors.toMap(CasePeopleStore.Member::id, CasePeopleStore.Member::name, (one, two) -> one));
        var grants = access.grants(id);
        var mayWork = !java.util.Collections.disjoint(grants, CaseAction.WORK.allowedTo());
        var mayHandOn = !java.util.Collections.disjoint(grants, CaseAction.HAND_ON.allowedTo());
        var mayDecide = !java.util.Collections.disjoint(grants, CaseAction.DECIDE.allowedTo());
        return Pages.page(
                "casework/data",
                new DataPage(
                        top.header(),
                        facts(about),
                        reasons.reasons(id).stream().map(DataController::reason).toList(),
                        reasons.groups(id).stream()
                                .map(group -> group(
                                        group,
                                        group.person() == null
                                                ? null
                                                : names.get(group.person().value())))
                                .toList(),
                        questions.list(CasePeopleStore.assigned(id)).stream()
                                .map(DataController::assigned)
                                .toList(),
                        safety.all(id).stream()
                                .map(mark -> safety(id, mark, mayWork && open))
                                .toList(),
                        section(CaseSection.Part.TRANSFERS, id),
                        section(CaseSection.Part.CLOSINGS, id),
                        links(about, mayWork, mayHandOn, mayDecide),
                        mayWork && open,
                        mayHandOn && open));
    }

    /** What the parts of the page need, asked in one statement. */
    private List<Question<?>> parts(CaseId id) {
        var parts = new ArrayList<Question<?>>();
        parts.add(CasePeopleStore.members(id, today.date()));
        parts.add(CasePeopleStore.assigned(id));
        parts.add(SafetyMarks.allOf(id));
        sections.forEach(section -> parts.addAll(section.itemQuestions(id)));
        return parts;
    }

    private List<Item> section(CaseSection.Part part, CaseId id) {
        return sections.stream()
                .filter(section -> section.part() == part)
                .flatMap(section -> section.items(id).stream())
                .toList();
    }

    private static List<Fact> facts(CaseHeaders.About about) {
        var facts = new ArrayList<Fact>();
        add(facts, "casework.data.mark", about.mark());
        add(facts, "casework.data.source", Texts.name("casework.source", about.source()));
        add(facts, "casework.data.consent", Texts.date(about.consentOn()));
        add(facts, "casework.data.opened", Texts.date(about.openedOn()));
        add(facts, "casework.data.team", about.teamName());
        add(facts, "casework.data.procedure", CaseController.procedure(about));
        add(facts, "casework.data.suspended", Texts.date(about.suspendedOn()));
        add(facts, "casework.data.suspended-why", about.suspendedReason());
        add(facts, "casework.data.review", Texts.date(about.suspendedReview()));
        add(facts, "casework.data.closed", Texts.date(about.closedOn()));
        if (about.closingCode() != null) {
            add(facts, "casework.data.closing", Texts.text("casework.closing-code." + about.closingCode()));
        }
        add(facts, "casework.data.closing-note", about.closingNote());
        add(facts, "casework.data.reopened", Texts.date(about.reopenedOn()));
        add(facts, "casework.data.reopened-why", about.reopenedReason());
        return facts;
    }

    private static void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(Texts.text(label), value));
        }
    }

    private static Item reason(Reason reason) {
        var what = reason.code() == ReasonCode.OTHER && reason.otherText() != null
                ? reason.otherText()
                : FileController.named(reason.code());
        var flags = reason.flags().stream()
                .sorted()
                .map(flag -> Texts.name("casework.reason.flag", flag))
                .collect(Collectors.joining(", "));
        return new Item(
                period(reason.since(), reason.until()),
                what,
                flags.isEmpty() ? null : flags,
                reason.dominant() && reason.until() == null ? "calm" : null,
                reason.dominant() && reason.until() == null ? Texts.text("casework.reason.dominant-mark") : null,
                null,
                null);
    }

    private static String period(LocalDate since, @Nullable LocalDate until) {
        return until == null
                ? Texts.text("casework.period-since", Texts.date(since))
                : Texts.date(since) + " – " + Texts.date(until);
    }

    private Item group(TargetGroup group, @Nullable String person) {
        var why = new ArrayList<String>();
        if (person != null) {
            why.add(person);
        }
        if (!group.detail().isEmpty()) {
            why.add(group.detail());
        }
        var unemployed = group.unemployedSince();
        if (unemployed != null) {
            var end = group.until() == null ? today.date() : group.until();
            why.add(Texts.text(
                    "casework.group.length", Texts.date(unemployed), ChronoUnit.MONTHS.between(unemployed, end)));
        }
        if (group.releaseOn() != null) {
            why.add(Texts.text("casework.group.release-on", Texts.date(group.releaseOn())));
        }
        return new Item(
                period(group.since(), group.until()),
                Texts.name("casework.target", group.code()),
                why.isEmpty() ? null : String.join(" · ", why),
                null,
                null,
                null,
                null);
    }

    private static Item assigned(CasePeopleStore.Assigned one) {
        return new Item(
                period(one.since(), one.until()),
                one.name() + ", " + Texts.text("casework.part." + one.part()),
                one.reason(),
                null,
                null,
                null,
                null);
    }

    private Item safety(CaseId id, SafetyMarks.SafetyMark mark, boolean mayWork) {
        var ended = mark.endedOn();
        return new Item(
                period(mark.since(), ended),
                mark.words(),
                mark.endReason(),
                ended == null ? CaseController.mark(mark.reviewOn(), today.date()) : null,
                ended == null ? Texts.text("casework.safety.review-by", Texts.dayMonth(mark.reviewOn())) : null,
                ended == null && mayWork ? "/cases/" + id + "/safety-marks/" + mark.id() : null,
                ended == null && mayWork ? Texts.text("casework.safety.look") : null);
    }

    private static List<Link> links(CaseHeaders.About about, boolean mayWork, boolean mayHandOn, boolean mayDecide) {
        var place = "/cases/" + about.id();
        var links = new ArrayList<Link>();
        if (about.closedOn() != null) {
            if (mayWork) {
                links.add(new Link(Texts.text("casework.follow-up.title"), place + "/follow-up"));
            }
            if (mayDecide) {
                links.add(new Link(Texts.text("casework.reopen.title"), place + "/reopen"));
            }
        } else {
            if (mayHandOn) {
                links.add(new Link(Texts.text("casework.transfer.title"), place + "/transfer"));
            }
            if (mayWork) {
                links.add(
                        about.suspendedOn() == null
                                ? new Link(Texts.text("casework.suspend.title"), place + "/suspend")
                                : new Link(Texts.text("casework.resume.title"), place + "/resume"));
                links.add(new Link(Texts.text("casework.closing.title"), place + "/closing"));
            }
        }
        if (mayHandOn) {
            links.add(new Link(Texts.text("casework.access"), place + "/access"));
        }
        return links;
    }
}
