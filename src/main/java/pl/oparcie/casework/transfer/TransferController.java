package pl.oparcie.casework.transfer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import pl.oparcie.casework.Leads;
import pl.oparcie.casework.view.FormPage;
import pl.oparcie.casework.view.FormPage.Input;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Proposing a transfer of one case, and answering it. */
@Controller
@RequestMapping("/cases/{id}/transfer")
class TransferController {

    private final TransferService service;
    private final CaseForms forms;

    TransferController(TransferService service, CaseForms forms) {
        this.service = service;
        this.forms = forms;
    }

    /** The receiver's answer; the proposer takes it back. */
    enum Answer {
        ACCEPT,
        REFUSE,
        WITHDRAW
    }

    @GetMapping
    ModelAndView propose(@PathVariable CaseId id) {
        return proposePage(id, forms.open("/cases/" + id + "/transfer", Map.of()), HttpStatus.OK);
    }

    private ModelAndView proposePage(CaseId id, Fields fields, HttpStatus status) {
        var top = service.top(CaseAction.HAND_ON, id);
        return Pages.page(
                "casework/form",
                new FormPage(
                        top.header(),
                        Texts.text("casework.transfer.title"),
                        Texts.text("casework.transfer.lead"),
                        List.of(),
                        "/cases/" + id + "/transfer",
                        "casework.transfer.do",
                        "/cases/" + id + "/data",
                        fields,
                        List.of(
                                Input.select(
                                        "lead",
                                        Texts.text("casework.transfer.to"),
                                        null,
                                        true,
                                        service.workers().stream()
                                                .filter(worker -> !worker.id()
                                                        .equals(top.about().lead()))
                                                .map(TransferController::option)
                                                .toList()),
                                Input.area("reason", Texts.text("common.reason"), null, true))),
                status);
    }

    static Option option(Leads.Worker worker) {
        var name = worker.teamName() == null ? worker.name() : worker.name() + ", " + worker.teamName();
        return new Option(worker.id().toString(), name);
    }

    @PostMapping
    ModelAndView doPropose(@PathVariable CaseId id, Fields in) {
        var to = requiredUser(in, "lead");
        var reason = in.requiredText("reason", 4000);
        return forms.submit(
                in,
                () -> {
                    service.propose(id, Objects.requireNonNull(to), reason);
                    return "/cases/" + id;
                },
                "casework.transfer.proposed",
                status -> proposePage(id, in, status));
    }

    static @Nullable UserId requiredUser(Fields in, String name) {
        if (in.value(name).isBlank()) {
            in.reject(name, "problem.choose");
        }
        return in.uuid(name).map(UserId::new).orElse(null);
    }

    @GetMapping("/answer")
    ModelAndView answer(@PathVariable CaseId id) {
        return answerPage(id, forms.open("/cases/" + id + "/transfer/answer", Map.of()), HttpStatus.OK);
    }

    private ModelAndView answerPage(CaseId id, Fields fields, HttpStatus status) {
        var transfer = service.proposed(id);
        var receives = TransferService.receives(transfer);
        return Pages.page(
                "casework/form",
                new FormPage(
                        service.top(receives ? CaseAction.READ : CaseAction.HAND_ON, id)
                                .header(),
                        Texts.text("casework.transfer.answer-title"),
                        "",
                        List.of(
                                new FormPage.Fact(Texts.text("casework.transfer.proposer"), transfer.proposer()),
                                new FormPage.Fact(Texts.text("casework.transfer.to"), transfer.toName()),
                                new FormPage.Fact(Texts.text("common.reason"), transfer.reason())),
                        "/cases/" + id + "/transfer/answer",
                        "common.save",
                        "/cases/" + id,
                        fields,
                        List.of(
                                Input.radios(
                                        "answer",
                                        Texts.text("casework.transfer.answer"),
                                        null,
                                        true,
                                        receives
                                                ? List.of(
                                                        Option.of(Answer.ACCEPT, "casework.transfer.answer"),
                                                        Option.of(Answer.REFUSE, "casework.transfer.answer"))
                                                : List.of(Option.of(Answer.WITHDRAW, "casework.transfer.answer"))),
                                Input.area(
                                        "remark",
                                        Texts.text("casework.transfer.remark"),
                                        Texts.text("casework.transfer.remark-help"),
                                        false))),
                status);
    }

    @PostMapping("/answer")
    ModelAndView doAnswer(@PathVariable CaseId id, Fields in) {
        var answer = in.requiredChoice("answer", Answer.class);
        var remark = answer == Answer.REFUSE ? in.requiredText("remark", 4000) : "";
        return forms.submit(
                in,
                () -> switch (answer) {
                    case ACCEPT -> {
                        service.accept(id);
                        yield "/cases/" + id;
                    }
                    case REFUSE -> {
                        service.refuse(id, remark);
                        yield "/cases";
                    }
                    case WITHDRAW -> {
                        service.withdraw(id);
                        yield "/cases/" + id;
                    }
                },
                "casework.saved",
                status -> answerPage(id, in, status));
    }
}
