package pl.oparcie.tool;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.tool.view.ProgrammePage;

/** A programme of leaving homelessness on its way to the head and back. */
@Controller
@RequestMapping("/cases/{id}/tools/{run}")
class ProgrammeController {

    private static final int WORDS = 4000;

    private final Programmes programmes;
    private final Tools tools;
    private final ToolPages pages;
    private final Forms forms;

    ProgrammeController(Programmes programmes, Tools tools, ToolPages pages, Forms forms) {
        this.programmes = programmes;
        this.tools = tools;
        this.pages = pages;
        this.forms = forms;
    }

    @PostMapping("/send")
    ModelAndView send(@PathVariable CaseId id, @PathVariable UUID run) {
        programmes.send(id, run);
        return Pages.redirect(Tools.url(id, run), "tool.programme.done.send");
    }

    @GetMapping("/approval")
    ModelAndView ask(@PathVariable CaseId id, @PathVariable UUID run) {
        var opened = tools.toApprove(id, run);
        return programmes.waits(opened.run(), opened.thread())
                ? page(id, opened, forms.open(path(id, run), Map.of()), HttpStatus.OK)
                : Pages.turnedBack(Tools.url(id, run), "tool.programme.over");
    }

    @PostMapping("/approval")
    ModelAndView answer(@PathVariable CaseId id, @PathVariable UUID run, Fields in) {
        var answer = in.requiredChoice("answer", ApprovalStore.Answer.class);
        var words = in.text("words", WORDS).orElse("");
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            if (answer == ApprovalStore.Answer.APPROVED) {
                                programmes.approve(id, run, words);
                            } else {
                                programmes.giveBack(id, run, words);
                            }
                            return Tools.url(id, run);
                        }),
                        "tool.programme.done." + answer);
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(id, tools.toApprove(id, run), in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String path(CaseId id, UUID run) {
        return Tools.url(id, run) + "/approval";
    }

    private ModelAndView page(CaseId id, Tools.Opened opened, Fields in, HttpStatusCode status) {
        var run = opened.run().id();
        return Pages.page(
                "tool/approval",
                new ProgrammePage(
                        path(id, run),
                        Tools.url(id, run),
                        opened.header(),
                        opened.run().title(),
                        programmes
                                .of(opened.run(), opened.thread())
                                .map(programmes::told)
                                .orElse(""),
                        pages.words(opened),
                        Option.of(ApprovalStore.Answer.class, "tool.programme.answer"),
                        in),
                status);
    }
}
