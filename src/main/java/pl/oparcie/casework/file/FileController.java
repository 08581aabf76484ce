package pl.oparcie.casework.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseForms;
import pl.oparcie.casework.Reason;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.casework.TargetCode;
import pl.oparcie.casework.TargetGroup;
import pl.oparcie.casework.view.FormPage;
import pl.oparcie.casework.view.FormPage.Input;
import pl.oparcie.casework.view.GroupsPage;
import pl.oparcie.casework.view.ReasonsPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.register.PersonId;

/** Forms of the case as such. */
@Controller
@RequestMapping("/cases/{id}")
class FileController {

    private final FileService service;
    private final CaseForms forms;
    private final Today today;

    FileController(FileService service, CaseForms forms, Today today) {
        this.service = service;
        this.forms = forms;
        this.today = today;
    }

    // --- reasons of art. 7

    @GetMapping("/reasons")
    ModelAndView reasons(@PathVariable CaseId id) {
        var top = service.top(CaseAction.WORK, id);
        var fields = forms.open(
                "/cases/" + id + "/reasons",
                reasons(service.reasons(id), top.about().version()));
        return reasonsPage(id, fields.showRows(1), HttpStatus.OK);
    }

    private ModelAndView reasonsPage(CaseId id, Fields fields, HttpStatus status) {
        return Pages.page(
                "casework/reasons",
                new ReasonsPage(
                        service.top(CaseAction.WORK, id).header(),
                        fields,
                        Arrays.stream(ReasonCode.values())
                                .map(code -> new Option(code.name(), named(code)))
                                .toList(),
                        Option.of(Reason.Flag.class, "casework.reason.flag"),
                        List.of()),
                status);
    }

    /** The reason with its point of art. 7. */
    static String named(ReasonCode code) {
        var name = Texts.name("casework.reason", code);
        return code.point().isEmpty() ? name : Texts.text("casework.reason.point", name, code.point());
    }

    @PostMapping("/reasons")
    ModelAndView saveReasons(@PathVariable CaseId id, Fields in) {
        if (in.rowRequest()) {
            return reasonsPage(id, in, HttpStatus.OK);
        }
        var given = in.rows("reasons").stream()
                .map(row -> new Reason(
                        row.requiredChoice("code", ReasonCode.class),
                        row.text("other", 500).orElse(null),
                        row.flag("dominant"),
                        row.choices("flags", Reason.Flag.class),
                        past(row, "since"),
                        row.date("until").orElse(null)))
                .toList();
        try {
            return forms.submit(
                    in,
                    () -> {
                        service.saveReasons(id, in.versionNumber(), given);
                        return "/cases/" + id + "/data";
                    },
                    "casework.saved",
                    status -> reasonsPage(id, in, status));
        } catch (Conflict conflict) {
            var version = service.top(CaseAction.WORK, id).about().version();
            in.against(reasons(service.reasons(id), version), Texts.text("casework.somebody"));
            return reasonsPage(id, in, HttpStatus.CONFLICT);
        }
    }

    private LocalDate past(Fields row, String name) {
        var day = row.requiredDate(name);
        if (day.isAfter(today.date())) {
            row.reject(name, "problem.date-future");
        }
        return day;
    }

    private static Map<String, ?> reasons(List<Reason> reasons, int version) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("version", version);
        for (var i = 0; i < reasons.size(); i++) {
            var reason = reasons.get(i);
            var row = "reasons." + i + ".";
            values.put(row + "code", reason.code());
            values.put(row + "other", reason.otherText());
            values.put(row + "dominant", reason.dominant());
            values.put(row + "flags", List.copyOf(reason.flags()));
            values.put(row + "since", reason.since());
            values.put(row + "until", reason.until());
        }
        return present(values);
    }

    // --- target groups

    @GetMapping("/target-groups")
    ModelAndView groups(@PathVariable CaseId id) {
        var top = service.top(CaseAction.WORK, id);
        var fields = forms.open(
                "/cases/" + id + "/target-groups",
                groups(service.groups(id), top.about().version()));
        return groupsPage(id, fields.showRows(1), HttpStatus.OK);
    }

    private ModelAndView groupsPage(CaseId id, Fields fields, HttpStatus status) {
        return Pages.page(
                "casework/groups",
                new GroupsPage(
                        service.top(CaseAction.WORK, id).header(),
                        fields,
                        Option.of(TargetCode.class, "casework.target"),
                        service.members(id).stream()
                                .map(member -> new Option(member.id().toString(), member.name()))
                                .toList()),
                status);
    }

    @PostMapping("/target-groups")
    ModelAndView saveGroups(@PathVariable CaseId id, Fields in) {
        if (in.rowRequest()) {
            return groupsPage(id, in, HttpStatus.OK);
        }
        var given = in.rows("groups").stream().map(this::group).toList();
        try {
            return forms.submit(
                    in,
                    () -> {
                        service.saveGroups(id, in.versionNumber(), given);
                        return "/cases/" + id + "/data";
                    },
                    "casework.saved",
                    status -> groupsPage(id, in, status));
        } catch (Conflict conflict) {
            var version = service.top(CaseAction.WORK, id).about().version();
            in.against(groups(service.groups(id), version), Texts.text("casework.somebody"));
            return groupsPage(id, in, HttpStatus.CONFLICT);
        }
    }

    private TargetGroup group(Fields row) {
        var code = row.requiredChoice("code", TargetCode.class);
        var unemployed = row.date("unemployedSince").orElse(null);
        var release = row.date("release").orElse(null);
        if (code == TargetCode.UNEMPLOYED && unemployed == null) {
            row.reject("unemployedSince", "problem.required-date");
        }
        if (code == TargetCode.LEAVING_PRISON && release == null) {
            row.reject("release", "casework.target.release-required");
        }
        return new TargetGroup(
                code,
                row.uuid("person").map(PersonId::new).orElse(null),
                row.text("detail", 300).orElse(""),
                unemployed,
                release,
                past(row, "since"),
                row.date("until").orElse(null));
    }

    private static Map<String, ?> groups(List<TargetGroup> groups, int version) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("version", version);
        for (var i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var row = "groups." + i + ".";
            values.put(row + "code", group.code());
            values.put(row + "person", group.person());
            values.put(row + "detail", group.detail());
            values.put(row + "unemployedSince", group.unemployedSince());
            values.put(row + "release", group.releaseOn());
            values.put(row + "since", group.since());
            values.put(row + "until", group.until());
        }
        return present(values);
    }

    private static Map<String, Object> present(Map<String, @Nullable Object> values) {
        var present = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> Optional.ofNullable(value).ifPresent(given -> present.put(name, given)));
        return present;
    }

    // --- co-workers

    @GetMapping("/co-workers")
    ModelAndView coWorkers(@PathVariable CaseId id) {
        return coWorkersPage(id, forms.open("/cases/" + id + "/co-workers", Map.of()), HttpStatus.OK);
    }

    private ModelAndView coWorkersPage(CaseId id, Fields fields, HttpStatus status) {
        var top = service.top(CaseAction.HAND_ON, id);
        var here =
                service.assigned(id).stream().filter(one -> one.until() == null).toList();
        var options = new ArrayList<Option>();
        for (var one : here) {
            if ("CO_WORKER".equals(one.part())) {
                options.add(new Option("-" + one.userId(), Texts.text("casework.workers.release", one.name())));
            }
        }
        for (var worker : service.workers()) {
            if (here.stream().noneMatch(one -> one.userId().equals(worker.id().value()))) {
                options.add(new Option(worker.id().toString(), worker.name(), worker.teamName()));
            }
        }
        return Pages.page(
                "casework/form",
                new FormPage(
                        top.header(),
                        Texts.text("casework.workers.title"),
                        Texts.text("casework.workers.lead"),
                        here.stream()
                                .map(one -> new FormPage.Fact(
                                        Texts.text("casework.part." + one.part()),
                                        one.name() + ", " + Texts.text("common.from") + " " + Texts.date(one.since())))
                                .toList(),
                        "/cases/" + id + "/co-workers",
                        "common.save",
                        "/cases/" + id + "/data",
                        fields,
                        List.of(
                                Input.select("user", Texts.text("casework.workers.who"), null, true, options),
                                Input.area("reason", Texts.text("common.reason"), null, true))),
                status);
    }

    @PostMapping("/co-workers")
    ModelAndView changeCoWorkers(@PathVariable CaseId id, Fields in) {
        var chosen = in.requiredText("user", 40);
        var release = chosen.startsWith("-");
        var reason = release ? in.text("reason", 4000).orElse("") : in.requiredText("reason", 4000);
        var user = user(release ? chosen.substring(1) : chosen);
        if (user == null && in.problem("user") == null) {
            in.reject("user", "problem.choice");
        }
        return forms.submit(
                in,
                () -> {
                    if (release) {
                        service.releaseCoWorker(id, Objects.requireNonNull(user));
                    } else {
                        service.takeCoWorker(id, Objects.requireNonNull(user), reason);
                    }
                    return "/cases/" + id + "/data";
                },
                "casework.saved",
                status -> coWorkersPage(id, in, status));
    }

    private static @Nullable UserId user(String text) {
        try {
            return UserId.of(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    // --- suspension

    @GetMapping("/suspend")
    ModelAndView suspend(@PathVariable CaseId id) {
        return suspendPage(id, forms.open("/cases/" + id + "/suspend", Map.of()), HttpStatus.OK);
    }

    private ModelAndView suspendPage(CaseId id, Fields fields, HttpStatus status) {
        return Pages.page(
                "casework/form",
                new FormPage(
                        service.top(CaseAction.WORK, id).header(),
                        Texts.text("casework.suspend.title"),
                        Texts.text("casework.suspend.lead"),
                        List.of(),
                        "/cases/" + id + "/suspend",
                        "casework.suspend.do",
                        "/cases/" + id + "/data",
                        fields,
                        List.of(
                                Input.area("reason", Texts.text("common.reason"), null, true),
                                Input.date("review", Texts.text("casework.suspend.review"), null, true))),
                status);
    }

    @PostMapping("/suspend")
    ModelAndView doSuspend(@PathVariable CaseId id, Fields in) {
        var reason = in.requiredText("reason", 4000);
        var review = in.requiredDate("review");
        return forms.submit(
                in,
                () -> {
                    service.suspend(id, reason, review);
                    return "/cases/" + id;
                },
                "casework.suspend.done",
                status -> suspendPage(id, in, status));
    }

    @GetMapping("/resume")
    ModelAndView resume(@PathVariable CaseId id) {
        return resumePage(id, forms.open("/cases/" + id + "/resume", Map.of()), HttpStatus.OK);
    }

    private ModelAndView resumePage(CaseId id, Fields fields, HttpStatus status) {
        var top = service.top(CaseAction.WORK, id);
        var reason = top.about().suspendedReason();
        if (reason == null) {
            throw new RuleViolation("casework.resume.not-suspended");
        }
        return Pages.page(
                "casework/form",
                new FormPage(
                        top.header(),
                        Texts.text("casework.resume.title"),
                        "",
                        List.of(
                                new FormPage.Fact(
                                        Texts.text("casework.suspended.on"),
                                        Texts.date(top.about().suspendedOn())),
                                new FormPage.Fact(Texts.text("common.reason"), reason)),
                        "/cases/" + id + "/resume",
                        "casework.resume.do",
                        "/cases/" + id + "/data",
                        fields,
                        List.of(Input.area("note", Texts.text("casework.resume.note"), null, false))),
                status);
    }

    @PostMapping("/resume")
    ModelAndView doResume(@PathVariable CaseId id, Fields in) {
        var note = in.text("note", 4000).orElse(null);
        return forms.submit(
                in,
                () -> {
                    service.resume(id, note);
                    return "/cases/" + id;
                },
                "casework.resume.done",
                status -> resumePage(id, in, status));
    }
}
