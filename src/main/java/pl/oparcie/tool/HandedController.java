package pl.oparcie.tool;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import pl.oparcie.platform.text.Texts;
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
    private static final Logger LOG = LoggerFactory.getLogger(HandedController.class);

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
            Fields in,
            HttpServletRequest request,
            HttpServletResponse response) {
        var tool = ToolController.tool(mark);
        var handed = Handed.of(id, tool, null);
        var prepared = Prepared.of(in);
        var shown = hand(handed, prepared, request, response);
        if (!prepared.empty()) {
            forms.keep(ToolController.path(id, tool), in); // the worker's until the client has given it in
        }
        return shown;
    }

    @PostMapping("/cases/{id}/tools/{run}/hand")
    ModelAndView handAgain(
            @PathVariable CaseId id, @PathVariable UUID run, HttpServletRequest request, HttpServletResponse response) {
        var newest = tools.newest(id, run);
        return hand(Handed.of(id, newest.tool(), newest.id()), before(newest), request, response);
    }

    /** What the device has in its memory is nobody's any more: not the file for the client, nor the answers for the next one. */
    private static void forget(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    /** What a filling anew begins with besides its answers; scales are answered anew, their questions stay. */
    private static Prepared before(Run run) {
        var words = new LinkedHashMap<String, List<String>>();
        words.put("title", List.of(run.content().title()));
        words.put("person", List.of(Objects.toString(run.content().person(), "")));
        if (run.tool() == Tool.SCALES) {
            var asked = run.content().sheet().rows(Prepared.QUESTIONS).stream()
                    .map(it -> RegisterFamily.row("words", it.get("words"), "wished", it.get("wished")))
                    .toList();
            SheetFields.fill(Tool.SCALES, new Sheet(Map.of(Prepared.QUESTIONS, asked)))
                    .forEach((name, value) -> words.put(name, List.of(value.toString())));
        }
        return new Prepared(words);
    }

    private ModelAndView hand(
            Handed handed, Prepared prepared, HttpServletRequest request, HttpServletResponse response) {
        if (!handed.tool().forClient()) {
            throw new NotFound("tool");
        }
        tools.hand(handed.caseId(), handed.run());
        request.getSession().setAttribute(Handed.SESSION, handed.text());
        request.getSession().setAttribute(Prepared.SESSION, prepared.text());
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
        var prepared = Prepared.read(session.getAttribute(Prepared.SESSION));
        var in = forms.open(handed.path(), prepared.onto(handed.tool(), fields(handed)));
        session.setAttribute(Handed.FORM, in.formId());
        return page(handed, prepared, in, HttpStatus.OK);
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
        if (request.getSession().getAttribute(Handed.SESSION) != null) {
            return Pages.redirect("/handed");
        }
        var handed = cutOff(id, what, handing);
        var run = handed.run();
        var prepared = run == null
                ? Prepared.of(forms.open(ToolController.path(id, handed.tool()), Map.of()))
                : before(tools.newest(id, run));
        return hand(handed, prepared, request, response);
    }

    @PostMapping("/handed/{id}/{what}/{handing}")
    ModelAndView save(
            @PathVariable CaseId id,
            @PathVariable String what,
            @PathVariable UUID handing,
            Fields typed,
            HttpSession session) {
        var handed = handed(session);
        if (!handed.path().equals("/handed/" + id + "/" + what + "/" + handing)) {
            throw new NotFound("tool");
        }
        if (handed.done()) {
            return Pages.redirect("/handed");
        }
        var prepared = Prepared.read(session.getAttribute(Prepared.SESSION));
        var in = Prepared.under(prepared.questions(handed.tool()), typed);
        if (in.rowRequest()) {
            return page(handed, prepared, in, HttpStatus.OK);
        }
        var consent = in.requiredChoice("consent", Run.Consent.class);
        var tool = handed.tool();
        var form = tool.record() ? records.read(records.begun(tool, ""), in) : null;
        var sheet = tool.record() ? Sheet.EMPTY : SheetFields.parse(tool, in);
        if (in.ok()) {
            try {
                var content = new Run.Content(
                        prepared.value("title"),
                        today.date(),
                        Run.FilledBy.CLIENT,
                        consent,
                        false,
                        prepared.value("note"),
                        sheet,
                        form,
                        prepared.person());
                keep(handed, content, in);
                finish(handed, session);
                return Pages.redirect("/handed");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(handed, prepared, in, HttpStatus.UNPROCESSABLE_CONTENT);
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
            forms.forget(ToolController.path(handed.caseId(), handed.tool()));
        } else {
            tools.next(handed.caseId(), tools.newest(handed.caseId(), run).id(), content);
        }
    }

    /**
     * The device goes back without an answer, which is an answer that is kept (social-work-tools 9.11). What the client began is thrown away,
     * what the worker wrote is there again.
     */
    @PostMapping("/handed/stop")
    ModelAndView stop(HttpSession session) {
        var handed = handed(session);
        if (!handed.done()) {
            forms.forget(handed.path());
            refused(handed, Prepared.read(session.getAttribute(Prepared.SESSION)));
            finish(handed, session);
        }
        return Pages.redirect("/handed");
    }

    private void refused(Handed handed, Prepared prepared) {
        var content = new Run.Content(
                prepared.value("title"),
                today.date(),
                Run.FilledBy.CLIENT,
                Run.Consent.NOT_ASKED,
                true,
                Texts.in("pl", "tool.handed.refused"),
                Sheet.EMPTY,
                null,
                prepared.person());
        try {
            tools.save(handed.caseId(), handed.tool(), content);
        } catch (RuleViolation closed) {
            LOG.info("A device came back after its case was closed: {}", closed.key());
        }
    }

    private static void finish(Handed handed, HttpSession session) {
        session.setAttribute(Handed.SESSION, handed.finished().text());
        session.removeAttribute(Prepared.SESSION);
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
            return SheetFields.fill(tool, earlier(handed));
        }
        var run = handed.run();
        var before = run == null || tool == Tool.SATISFACTION
                ? null
                : tools.again(handed.caseId(), run).before();
        return records.fields(records.begun(tool, ""), before);
    }

    /** The rows of the version before; scales are asked anew. */
    private Sheet earlier(Handed handed) {
        var run = handed.run();
        return run == null || handed.tool() == Tool.SCALES
                ? Sheet.EMPTY
                : Objects.requireNonNull(tools.again(handed.caseId(), run).before())
                        .content()
                        .sheet();
    }

    private ModelAndView page(Handed handed, Prepared prepared, Fields in, HttpStatusCode status) {
        return Pages.page(
                "tool/handed",
                new HandedPage(
                        handed.path(),
                        handed.tool().title(),
                        Texts.text("tool." + handed.tool().name() + ".what"),
                        in.unasked(),
                        new FormView(handed.tool(), in, prepared.questions(handed.tool())).parts(),
                        handed.tool().record() ? records.view(records.begun(handed.tool(), ""), in) : null,
                        Stream.of(Run.Consent.YES, Run.Consent.NO)
                                .map(it -> Option.of(it, "tool.consent"))
                                .toList()),
                status);
    }
}
