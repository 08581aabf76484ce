package pl.oparcie.tool;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.Grant;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Chronology;
import pl.oparcie.casework.ReasonStore;
import pl.oparcie.casework.Stages;
import pl.oparcie.casework.TargetCode;
import pl.oparcie.casework.TargetGroup;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;
import pl.oparcie.tool.sheet.Sheet;

/** Filling tools, reading them, taking them up again as the next version. */
@Service
@Transactional
class Tools {

    private final RunStore store;
    private final RegisterFamily register;
    private final ReasonStore reasons;
    private final Access access;
    private final Audit audit;
    private final Cases cases;
    private final CaseHeaders headers;
    private final Stages stages;
    private final Terms terms;
    private final Chronology chronology;
    private final Today today;

    Tools(
            RunStore store,
            RegisterFamily register,
            ReasonStore reasons,
            Access access,
            Audit audit,
            Cases cases,
            CaseHeaders headers,
            Stages stages,
            Terms terms,
            Chronology chronology,
            Today today) {
        this.store = store;
        this.register = register;
        this.reasons = reasons;
        this.access = access;
        this.audit = audit;
        this.cases = cases;
        this.headers = headers;
        this.stages = stages;
        this.terms = terms;
        this.chronology = chronology;
        this.today = today;
    }

    /**
     * What the list of tools shows.
     *
     * @param family by id the names of those whom a tool may be about
     */
    record Shelf(
            CaseHeader header,
            List<RunStore.Line> runs,
            Map<UUID, String> family,
            Set<TargetCode> groups,
            boolean mayWrite,
            boolean guest) {}

    /** A filled tool with all versions of it. */
    record Opened(CaseHeader header, Run run, List<Run> thread, Map<UUID, String> family, boolean mayWrite) {}

    /** What the form begins with; the version it follows is null for a new tool. */
    record Started(
            Cases.Head head,
            Map<UUID, String> family,
            Sheet sheet,
            @Nullable Run before) {}

    Shelf shelf(CaseId id, @Nullable UUID below, @Nullable UUID person) {
        access.require(ToolAction.READ, id);
        audit.record("tool.list", Subject.ofCase(id.value()));
        var header = headers.of(id);
        var groups = reasons.groups(id).stream()
                .filter(it -> it.until() == null || it.until().isAfter(today.date()))
                .map(TargetGroup::code)
                .collect(Collectors.toSet());
        return new Shelf(
                header,
                store.newest(id, below, person),
                register.family(cases.head(id)),
                groups,
                header.open() && access.may(ToolAction.WRITE, id),
                guest(id));
    }

    Opened open(CaseId id, UUID run) {
        access.require(ToolAction.READ, id);
        var found = store.find(id, run).orElseThrow(() -> new NotFound("tool"));
        audit.record("tool.read", Subject.ofCase(id.value()).and(run));
        var header = headers.of(id);
        var guest = guest(id);
        if (guest && found.content().consent() == Run.Consent.NO) {
            throw new Forbidden("tool");
        }
        var thread = store.thread(id, found.thread()).stream()
                .filter(it -> !guest || it.content().consent() != Run.Consent.NO)
                .toList();
        return new Opened(
                header,
                found,
                thread,
                register.family(cases.head(id)),
                header.open() && access.may(ToolAction.WRITE, id));
    }

    /** The newest version of a programme, opened by the head who says something of it. */
    Opened toApprove(CaseId id, UUID run) {
        access.require(ToolAction.APPROVE, id);
        var opened = open(id, run);
        if (opened.run().tool() != Tool.HOMELESS_PROGRAMME) {
            throw new NotFound("tool");
        }
        return opened;
    }

    /** Somebody let in to help, who sees only what the person agreed to show; breaking in with a reason is for danger and sees all. */
    private boolean guest(CaseId id) {
        return access.grants(id).equals(Set.of(Grant.SHARE));
    }

    /** Opens a tool that was not filled yet, with what is known already. */
    Started start(CaseId id, Tool tool) {
        access.require(ToolAction.WRITE, id);
        stages.requireOpen(id);
        audit.record("tool.open", Subject.ofCase(id.value()));
        var head = cases.head(id);
        return new Started(head, register.family(head), register.prefill(tool, head), null);
    }

    /** Takes a filled tool up again. */
    Started again(CaseId id, UUID run) {
        access.require(ToolAction.WRITE, id);
        stages.requireOpen(id);
        var before = store.find(id, run).orElseThrow(() -> new NotFound("tool"));
        audit.record("tool.read", Subject.ofCase(id.value()).and(run));
        var head = cases.head(id);
        return new Started(head, register.family(head), before.content().sheet(), before);
    }

    /** The sheet with those of the register who are missing in it. */
    Sheet withRegister(CaseId id, Sheet sheet) {
        access.require(ToolAction.WRITE, id);
        return register.merge(sheet, register.prefill(Tool.GENOGRAM, cases.head(id)));
    }

    /** Keeps a filled tool as its first version. */
    UUID save(CaseId id, Tool tool, Run.Content content) {
        access.require(ToolAction.WRITE, id);
        stages.requireOpen(id);
        content.check(today.date());
        ofTheFamily(id, content.person());
        return keep(id, Ids.next(), 1, tool, content);
    }

    /** Keeps the next version of a filled tool; somebody faster wins, and is told of. */
    UUID next(CaseId id, UUID run, Run.Content content) {
        access.require(ToolAction.WRITE, id);
        stages.requireOpen(id);
        content.check(today.date());
        var before = store.find(id, run).orElseThrow(() -> new NotFound("tool"));
        var newest = newest(id, run);
        if (newest.number() != before.number()) {
            throw new Conflict("tool");
        }
        terms.cancel(TermKind.PROGRAMME_APPROVAL, before.thread()); // the head is asked about the newest version
        if (!Objects.equals(content.person(), before.content().person())) {
            ofTheFamily(id, content.person());
        }
        return keep(id, before.thread(), before.number() + 1, before.tool(), content);
    }

    private void ofTheFamily(CaseId id, @Nullable UUID person) {
        if (person != null && !register.family(cases.head(id)).containsKey(person)) {
            throw new RuleViolation("problem.choice").at("person");
        }
    }

    /** The newest version of the thread to which a version belongs. */
    Run newest(CaseId id, UUID run) {
        access.require(ToolAction.READ, id);
        var before = store.find(id, run).orElseThrow(() -> new NotFound("tool"));
        return store.thread(id, before.thread()).getLast();
    }

    /** Notes that a device with this tool goes into the client's hands. */
    void hand(CaseId id, @Nullable UUID run) {
        access.require(ToolAction.WRITE, id);
        stages.requireOpen(id);
        audit.record(
                "tool.hand",
                run == null
                        ? Subject.ofCase(id.value())
                        : Subject.ofCase(id.value()).and(run));
    }

    /** Notes that the device is back. */
    void handBack(CaseId id) {
        audit.record("tool.handback", Subject.ofCase(id.value()));
    }

    private UUID keep(CaseId id, UUID thread, int number, Tool tool, Run.Content content) {
        var run = store.insert(id, thread, number, tool, content, stages.of(id));
        var key = content.refused()
                ? "tool.chronology.refused"
                : number == 1 ? "tool.chronology.filled" : "tool.chronology.again";
        chronology.add(
                id,
                Chronology.Kind.DOCUMENT,
                content.on(),
                key,
                List.of(
                        Texts.in("pl", "tool." + tool.name()),
                        Texts.in("pl", "tool.filled-by." + content.filledBy()),
                        Integer.toString(number)),
                content.consent() == Run.Consent.NO ? "" : content.note(),
                url(id, run));
        audit.record(
                content.refused() ? "tool.refused" : "tool.save",
                Subject.ofCase(id.value()).and(run));
        return run;
    }

    static String url(CaseId id, UUID run) {
        return url(id) + "/" + run;
    }

    static String url(CaseId id) {
        return "/cases/" + id + "/tools";
    }
}
