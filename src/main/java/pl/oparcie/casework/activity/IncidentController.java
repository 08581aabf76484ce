package pl.oparcie.casework.activity;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.casework.activity.view.IncidentPages;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Reporting an assault on a worker, and answering it. */
@Controller
@RequestMapping("/incidents")
class IncidentController {

    private static final int SHORT = 200;

    private final Incidents incidents;
    private final CasePeople people;
    private final OwnCases own;
    private final TransactionTemplate transaction;
    private final Forms forms;
    private final Today today;

    IncidentController(
            Incidents incidents,
            CasePeople people,
            OwnCases own,
            TransactionTemplate transaction,
            Forms forms,
            Today today) {
        this.incidents = incidents;
        this.people = people;
        this.own = own;
        this.transaction = transaction;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView list() {
        return Pages.page(
                "activity/incidents",
                new IncidentPages.ListPage(incidents.list().stream()
                        .map(incident -> new IncidentPages.Row(
                                Texts.date(incident.report().on()),
                                title(incident),
                                "/incidents/" + incident.id(),
                                mark(incident),
                                state(incident)))
                        .toList()));
    }

    private static String title(Incident incident) {
        return Texts.name("incident.kind", incident.report().kind()) + ": " + incident.workerName();
    }

    private static String mark(Incident incident) {
        return incident.answer().registeredOn() == null ? "late" : "ok";
    }

    private static String state(Incident incident) {
        var registered = incident.answer().registeredOn();
        return registered == null
                ? Texts.text("incident.not-registered")
                : Texts.text("incident.registered", Texts.date(registered));
    }

    @GetMapping("/new")
    ModelAndView form() {
        var initial = Map.of("onDate", today.date(), "worker", CurrentUser.me().value());
        return form(forms.open("/incidents/new", initial), OK);
    }

    private ModelAndView form(Fields in, HttpStatus status) {
        var page = transaction.execute(transacted -> {
            incidents.requireStaff();
            var workers = new ArrayList<Option>();
            workers.add(new Option(
                    CurrentUser.me().toString(),
                    Texts.text("incident.me", CurrentUser.get().name())));
            people.colleagues(CurrentUser.me(), today.date())
                    .forEach(colleague -> workers.add(new Option(colleague.id().toString(), colleague.name())));
            var cases = own.recent(CurrentUser.me()).stream()
                    .map(row -> new Option(row.id().toString(), row.name() + ", " + row.mark()))
                    .toList();
            return new IncidentPages.FormPage(in, workers, cases, Option.of(Incident.Kind.class, "incident.kind"));
        });
        return Pages.page("activity/incident-form", page, status);
    }

    @PostMapping("/new")
    ModelAndView report(Fields in) {
        var report = new Incident.Report(
                in.uuid("worker").map(UserId::new).orElse(CurrentUser.me()),
                in.uuid("case").orElse(null),
                in.requiredDate("onDate"),
                in.time("atTime").orElse(null),
                in.requiredChoice("kind", Incident.Kind.class),
                in.requiredText("place", SHORT),
                in.requiredText("what", Fields.LONGEST),
                in.flag("injured"),
                in.flag("policeTold"));
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> "/incidents/" + incidents.report(report)), "incident.flash.reported");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return form(in, UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable IncidentId id) {
        var incident = incidents.get(id);
        return page(incident, forms.open("/incidents/" + id, answer(incident)), OK);
    }

    private static Map<String, Object> answer(Incident incident) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", incident.version());
        fields.put("help", incident.answer().help());
        if (incident.answer().helpOn() != null) {
            fields.put("helpOn", incident.answer().helpOn());
        }
        if (incident.answer().registeredOn() != null) {
            fields.put("registeredOn", incident.answer().registeredOn());
        }
        fields.put("registerNo", incident.answer().registerNo());
        return fields;
    }

    private ModelAndView page(Incident incident, Fields in, HttpStatus status) {
        var report = incident.report();
        List<String> facts = Stream.of(
                        report.place(),
                        report.injured() ? Texts.text("incident.field.injured") : "",
                        report.policeTold() ? Texts.text("incident.field.policeTold") : "",
                        Texts.text("incident.field.help") + ": "
                                + Texts.name("incident.help", incident.answer().help()))
                .filter(part -> !part.isEmpty())
                .toList();
        return Pages.page(
                "activity/incident",
                new IncidentPages.ShowPage(
                        "/incidents/" + incident.id(),
                        title(incident),
                        Texts.dateLong(report.on()) + (report.at() == null ? "" : ", " + Texts.time(report.at())),
                        facts,
                        report.what(),
                        report.caseId() == null ? null : "/cases/" + report.caseId(),
                        mark(incident),
                        state(incident),
                        incident.mayAnswer(),
                        in,
                        Option.of(Incident.Help.class, "incident.help")),
                status);
    }

    @PostMapping("/{id}")
    ModelAndView answer(@PathVariable IncidentId id, Fields in) {
        var answer = new Incident.Answer(
                in.requiredChoice("help", Incident.Help.class),
                in.date("helpOn").orElse(null),
                in.date("registeredOn").orElse(null),
                in.text("registerNo", SHORT).orElse(""));
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            incidents.answer(id, in.versionNumber(), answer);
                            return "/incidents/" + id;
                        }),
                        "incident.flash.answered");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict faster) {
                var now = incidents.get(id);
                return page(now, in.against(answer(now), Texts.text("incident.somebody")), CONFLICT);
            }
        }
        return page(incidents.get(id), in, UNPROCESSABLE_CONTENT);
    }
}
