package pl.oparcie.casework.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import pl.oparcie.casework.ClosingCode;
import pl.oparcie.casework.NoEvaluation;
import pl.oparcie.casework.view.FormPage;
import pl.oparcie.casework.view.FormPage.Fact;
import pl.oparcie.casework.view.FormPage.Input;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Closing a case, deciding on it, opening it again, asking after the family. */
@Controller
@RequestMapping("/cases/{id}")
class ClosingController {

    private final ClosingService service;
    private final CaseForms forms;

    ClosingController(ClosingService service, CaseForms forms) {
        this.service = service;
        this.forms = forms;
    }

    /** What becomes of a proposed closing. */
    enum Decision {
        ACCEPT,
        RETURN,
        WITHDRAW
    }

    @GetMapping("/closing")
    ModelAndView propose(@PathVariable CaseId id) {
        if (service.proposed(id).isPresent()) {
            return Pages.redirect("/cases/" + id + "/closing/decision");
        }
        var stop = service.stop(id);
        if (stop.isPresent()) {
            return Pages.turnedBack(stop.get().url(), stop.get().key());
        }
        return proposePage(id, forms.open("/cases/" + id + "/closing", Map.of()), HttpStatus.OK);
    }

    private ModelAndView proposePage(CaseId id, Fields fields, HttpStatus status) {
        var top = service.top(CaseAction.WORK, id);
        if (!top.header().open()) {
            throw new RuleViolation("casework.closed");
        }
        var inputs = new ArrayList<Input>();
        inputs.add(Input.radios(
                "code",
                Texts.text("casework.closing.code"),
                null,
                true,
                Option.of(ClosingCode.class, "casework.closing-code")));
        if (!service.evaluated(id)) {
            inputs.add(Input.radios(
                    "noEvaluation",
                    Texts.text("casework.closing.no-evaluation"),
                    Texts.text("casework.closing.no-evaluation-help"),
                    true,
                    Option.of(NoEvaluation.class, "casework.no-evaluation")));
        }
        inputs.add(Input.area(
                "note", Texts.text("casework.closing.note"), Texts.text("casework.closing.note-help"), true));
        return Pages.page(
                "casework/form",
                new FormPage(
                        top.header(),
                        Texts.text("casework.closing.title"),
                        Texts.text("casework.closing.lead"),
                        List.of(),
                        "/cases/" + id + "/closing",
                        "casework.closing.do",
                        "/cases/" + id,
                        fields,
                        inputs),
                status);
    }

    @PostMapping("/closing")
    ModelAndView doPropose(@PathVariable CaseId id, Fields in) {
        var code = in.requiredChoice("code", ClosingCode.class);
        var why = in.choice("noEvaluation", NoEvaluation.class).orElse(null);
        var note = in.requiredText("note", 4000);
        return forms.submit(
                in,
                () -> {
                    service.propose(id, code, note, why);
                    return "/cases/" + id;
                },
                "casework.closing.proposed",
                status -> proposePage(id, in, status));
    }

    @GetMapping("/closing/decision")
    ModelAndView decide(@PathVariable CaseId id) {
        var closing = service.forDecision(id);
        return decidePage(
                id,
                forms.open("/cases/" + id + "/closing/decision", Map.of("version", closing.version())),
                HttpStatus.OK);
    }

    private ModelAndView decidePage(CaseId id, Fields fields, HttpStatus status) {
        var closing = service.forDecision(id);
        var own = closing.proposedBy().equals(CurrentUser.me().value());
        var says = new ArrayList<Fact>();
        says.add(new Fact(Texts.text("casework.closing.code"), Texts.name("casework.closing-code", closing.code())));
        says.add(new Fact(Texts.text("casework.closing.note"), closing.note()));
        var why = closing.noEvaluation();
        says.add(new Fact(
                Texts.text("casework.closing.evaluation"),
                why == null
                        ? Texts.text("casework.closing.evaluation-done")
                        : Texts.name("casework.no-evaluation", why)));
        says.add(new Fact(
                Texts.text("casework.closing.proposer"), closing.proposer() + ", " + Texts.date(closing.proposedOn())));
        return Pages.page(
                "casework/form",
                new FormPage(
                        service.top(own ? CaseAction.WORK : CaseAction.DECIDE, id)
                                .header(),
                        Texts.text("casework.closing.decision-title"),
                        "",
                        says,
                        "/cases/" + id + "/closing/decision",
                        "common.save",
                        "/cases/" + id,
                        fields,
                        List.of(
                                Input.radios(
                                        "decision",
                                        Texts.text("casework.closing.decision"),
                                        null,
                                        true,
                                        own
                                                ? List.of(Option.of(Decision.WITHDRAW, "casework.closing.decision"))
                                                : List.of(
                                                        Option.of(Decision.ACCEPT, "casework.closing.decision"),
                                                        Option.of(Decision.RETURN, "casework.closing.decision"))),
                                Input.area(
                                        "remark",
                                        Texts.text("casework.closing.remark"),
                                        Texts.text("casework.closing.remark-help"),
                                        false))),
                status);
    }

    @PostMapping("/closing/decision")
    ModelAndView doDecide(@PathVariable CaseId id, Fields in) {
        var decision = in.requiredChoice("decision", Decision.class);
        var remark = decision == Decision.RETURN ? in.requiredText("remark", 4000) : "";
        return forms.submit(
                in,
                () -> {
                    switch (decision) {
                        case ACCEPT -> service.accept(id, in.versionNumber());
                        case RETURN -> service.giveBack(id, in.versionNumber(), remark);
                        case WITHDRAW -> service.withdraw(id, in.versionNumber());
                    }
                    return "/cases/" + id;
                },
                "casework.saved",
                status -> decidePage(id, in, status));
    }

    @GetMapping("/reopen")
    ModelAndView reopen(@PathVariable CaseId id) {
        return reopenPage(id, forms.open("/cases/" + id + "/reopen", Map.of()), HttpStatus.OK);
    }

    private ModelAndView reopenPage(CaseId id, Fields fields, HttpStatus status) {
        var top = service.top(CaseAction.DECIDE, id);
        if (top.header().open()) {
            throw new RuleViolation("casework.follow-up.open");
        }
        return Pages.page(
                "casework/form",
                new FormPage(
                        top.header(),
                        Texts.text("casework.reopen.title"),
                        Texts.text("casework.reopen.lead"),
                        List.of(),
                        "/cases/" + id + "/reopen",
                        "casework.reopen.do",
                        "/cases/" + id + "/data",
                        fields,
                        List.of(Input.area("reason", Texts.text("common.reason"), null, true))),
                status);
    }

    @PostMapping("/reopen")
    ModelAndView doReopen(@PathVariable CaseId id, Fields in) {
        var reason = in.requiredText("reason", 4000);
        return forms.submit(
                in,
                () -> {
                    service.reopen(id, reason);
                    return "/cases/" + id;
                },
                "casework.reopen.done",
                status -> reopenPage(id, in, status));
    }

    @GetMapping("/follow-up")
    ModelAndView followUp(@PathVariable CaseId id) {
        return followUpPage(id, forms.open("/cases/" + id + "/follow-up", Map.of()), HttpStatus.OK);
    }

    private ModelAndView followUpPage(CaseId id, Fields fields, HttpStatus status) {
        var top = service.top(CaseAction.WORK, id);
        if (top.header().open()) {
            throw new RuleViolation("casework.follow-up.open");
        }
        return Pages.page(
                "casework/form",
                new FormPage(
                        top.header(),
                        Texts.text("casework.follow-up.title"),
                        Texts.text("casework.follow-up.lead"),
                        List.of(),
                        "/cases/" + id + "/follow-up",
                        "common.save",
                        "/cases/" + id + "/data",
                        fields,
                        List.of(
                                Input.date("on", Texts.text("casework.follow-up.on"), null, true),
                                Input.radios(
                                        "result",
                                        Texts.text("casework.follow-up.result"),
                                        null,
                                        true,
                                        Option.of(FollowUpResult.class, "casework.follow-up")),
                                Input.area("note", Texts.text("casework.follow-up.note"), null, false))),
                status);
    }

    @PostMapping("/follow-up")
    ModelAndView doFollowUp(@PathVariable CaseId id, Fields in) {
        var on = in.requiredDate("on");
        var result = in.requiredChoice("result", FollowUpResult.class);
        var note = in.text("note", 4000).orElse("");
        return forms.submit(
                in,
                () -> {
                    service.followUp(id, on, result, note);
                    return "/cases/" + id + "/data";
                },
                "casework.saved",
                status -> followUpPage(id, in, status));
    }
}
