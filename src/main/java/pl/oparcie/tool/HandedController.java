package pl.oparcie.tool;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.tool.sheet.Sheet;
import pl.oparcie.tool.view.HandedPage;

/** A tool handed to the client on a tablet: one page, then the device goes back and the session is over. */
@Controller
class HandedController {

    private static final int TRIES = 3;

    private final Tools tools;
    private final Records records;
    private final Forms forms;
    private final Today today;

    HandedController(Tools tools, Records records, Forms forms, Today today) {
        this.tools = tools;
        this.records = records;
        this.forms = forms;
        this.today = today;
    }

    @PostMapping("/cases/{id}/tools/new/{mark}/hand")
    ModelAndView handNew(
            @PathVariable CaseId id,
            @PathVariable String mark,
            HttpServletRequest request,
            HttpServletResponse response) {
        return hand(Handed.of(id, ToolController.tool(mark), null), request, response);
    }

    @PostMapping("/cases/{id}/tools/{run}/hand")
    ModelAndView handAgain(
            @PathVariable CaseId id, @PathVariable UUID run, HttpServletRequest request, HttpServletResponse response) {
        var newest = tools.newest(id, run);
        return hand(Handed.of(id, newest.tool(), newest.id()), request, response);
    }

    /** What the device has in its memory is nobody's any more: not the file for the client, nor the answers for the next one. */
    private static void forget(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    private ModelAndView hand(Handed handed, HttpServletRequest request, HttpServletResponse response) {
        if (!handed.tool().forClient()) {
            throw new NotFound("tool");
        }
        tools.hand(handed.caseId(), handed.run());
        request.getSession().setAttribute(Handed.SESSION, handed.text());
        request.changeSessionId(); // pages a browser keeps for the way back go with the cookie they were read with
        forget(response);
        return Pages.redirect("/handed");
    }

    @GetMapping("/handed")
    ModelAndView form(HttpSession session) {
        var handed = handed(session);
        if (handed.done()) {
            return Pages.page("tool/handed-done", HandedPage.of(handed.tool().title()));
        }
        var in = forms.open(handed.path(), fields(handed));
        session.setAttribute(Handed.FORM, in.formId());
        return page(handed, in, HttpStatus.OK);
    }

    /** The address of the form: the form itself while the device is handed; for the worker a way to hand out again what was cut off. */
    @GetMapping("/handed/{id}/{what}/{handing}")
    ModelAndView again(
            @PathVariable CaseId id, @PathVariable String what, @PathVariable UUID handing, HttpSession session) {
        if (session.getAttribute(Handed.SESSION) != null) {
            return Pages.redirect("/handed");
        }
        var handed = cutOff(id, what, handing);
        return Pages.page("tool/handed-again", HandedPage.of(handed.tool().title(), handed.path()));
    }

    private Handed cutOff(CaseId id, String what, UUID handing) {
        if (what.matches("[tT]\\d{1,2}")) {
            var tool = ToolController.tool(what);
            tools.start(id, tool);
            return new Handed(id, tool, null, handing, false);
        }
        UUID run;
        try {
            run = UUID.fromString(what);
        } catch (IllegalArgumentException e) {
            throw new NotFound("tool");
        }
        return new Handed(id, tools.newest(id, run).tool(), run, handing, false);
    }

    @PostMapping("/handed/{id}/{what}/{handing}/hand")
    ModelAndView handCutOff(
            @PathVariable CaseId id,
            @PathVariable String what,
            @PathVariable UUID handing,
            HttpServletRequest request,
            HttpServletResponse response) {
        return request.getSession().getAttribute(Handed.SESSION) == null
                ? hand(cutOff(id, what, handing), request, response)
                : Pages.redirect("/handed");
    }

    @PostMapping("/handed/{id}/{what}/{handing}")
    ModelAndView save(
            @PathVariable CaseId id,
            @PathVariable String what,
            @PathVariable UUID handing,
            Fields in,
            HttpSession session) {
        var handed = handed(session);
        if (!handed.path().equals("/handed/" + id + "/" + what + "/" + handing)) {
            throw new NotFound("tool");
        }
        if (handed.done()) {
            return Pages.redirect("/handed");
        }
        if (in.rowRequest()) {
            return page(handed, in, HttpStatus.OK);
        }
        var consent = in.choice("consent", Run.Consent.class).orElse(Run.Consent.NOT_ASKED);
        var tool = handed.tool();
        var form = tool.record() ? records.read(records.begun(tool, ""), in) : null;
        var sheet = tool.record() ? Sheet.EMPTY : SheetFields.parse(tool, in);
        if (in.ok()) {
            try {
                var content = new Run.Content("", today.date(), Run.FilledBy.CLIENT, consent, false, "", sheet, form);
                keep(handed, content, in);
                session.setAttribute(Handed.SESSION, handed.finished().text());
                return Pages.redirect("/handed");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(handed, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Tries again where somebody was faster; a client is never asked to compare versions. */
    private void keep(Handed handed, Run.Content content, Fields in) {
        for (var tries = 1; ; tries++) {
            try {
                forms.once(in, () -> {
                    save(handed, content);
                    return "/handed";
                });
                return;
            } catch (Conflict faster) {
                if (tries == TRIES) {
                    throw new RuleViolation("tool.problem.once-more");
                }
            }
        }
    }

    /** What the client wrote follows whatever version is the newest by now: it is never lost to somebody faster. */
    private void save(Handed handed, Run.Content content) {
        var run = handed.run();
        if (run == null) {
            tools.save(handed.caseId(), handed.tool(), content);
        } else {
            tools.next(handed.caseId(), tools.newest(handed.caseId(), run).id(), content);
        }
    }

    /** The device goes back without an answer: what was begun is thrown away. */
    @PostMapping("/handed/stop")
    ModelAndView stop(HttpSession session) {
        var handed = handed(session);
        forms.forget(handed.path());
        session.setAttribute(Handed.SESSION, handed.finished().text());
        return Pages.redirect("/handed");
    }

    /** The worker has the device again and logs in anew. */
    @PostMapping("/handed/back")
    ModelAndView back(HttpSession session, HttpServletResponse response) {
        tools.handBack(handed(session).caseId());
        session.invalidate();
        forget(response);
        SecurityContextHolder.clearContext();
        return Pages.redirect("/login");
    }

    private static Handed handed(HttpSession session) {
        return Handed.read(session.getAttribute(Handed.SESSION)).orElseThrow(() -> new NotFound("tool"));
    }

    private Map<String, Object> fields(Handed handed) {
        var tool = handed.tool();
        if (!tool.record()) {
            return SheetFields.fill(tool, asked(handed));
        }
        var run = handed.run();
        var before = run == null || tool == Tool.SATISFACTION
                ? null
                : tools.again(handed.caseId(), run).before();
        return records.fields(records.begun(tool, ""), before);
    }

    /** The questions and rows of the version before; answers on scales are given anew. */
    private Sheet asked(Handed handed) {
        var run = handed.run();
        if (run == null) {
            return Sheet.EMPTY;
        }
        var sheet = Objects.requireNonNull(tools.again(handed.caseId(), run).before())
                .content()
                .sheet();
        if (handed.tool() != Tool.SCALES) {
            return sheet;
        }
        return new Sheet(Map.of(
                "questions",
                sheet.rows("questions").stream()
                        .map(it -> RegisterFamily.row("words", it.get("words"), "wished", it.get("wished")))
                        .toList()));
    }

    private ModelAndView page(Handed handed, Fields in, HttpStatusCode status) {
        return Pages.page(
                "tool/handed",
                new HandedPage(
                        handed.path(),
                        handed.tool().title(),
                        pl.oparcie.platform.text.Texts.text(
                                "tool." + handed.tool().name() + ".what"),
                        in,
                        new FormView(handed.tool(), in).parts(),
                        handed.tool().record() ? records.view(records.begun(handed.tool(), ""), in) : null,
                        Stream.of(Run.Consent.YES, Run.Consent.NO)
                                .map(it -> Option.of(it, "tool.consent"))
                                .toList()),
                status);
    }
}
