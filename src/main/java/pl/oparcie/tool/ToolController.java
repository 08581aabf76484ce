package pl.oparcie.tool;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.Cases;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.SvgWriter;
import pl.oparcie.tool.sheet.Sheet;
import pl.oparcie.tool.view.ToolFormPage;

/** The form of a tool: a new one, and the next version of one that was filled. */
@Controller
@RequestMapping("/cases/{id}/tools")
class ToolController {

    private static final String RECALC = "_recalc";

    private final Tools tools;
    private final Records records;
    private final Programmes programmes;
    private final Forms forms;
    private final Today today;

    ToolController(Tools tools, Records records, Programmes programmes, Forms forms, Today today) {
        this.tools = tools;
        this.records = records;
        this.programmes = programmes;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/new/{mark}")
    ModelAndView start(@PathVariable CaseId id, @PathVariable String mark) {
        var tool = tool(mark);
        var started = tools.start(id, tool);
        var in = forms.open(path(id, tool), initial(tool, started, null));
        return page(id, tool, started, in, null, HttpStatus.OK);
    }

    @PostMapping("/new/{mark}")
    ModelAndView save(@PathVariable CaseId id, @PathVariable String mark, Fields in) {
        var tool = tool(mark);
        var asked = in.value(RECALC);
        if (in.rowRequest()) {
            return page(id, tool, tools.start(id, tool), in, null, asked, HttpStatus.OK);
        }
        var started = tools.start(id, tool);
        var content = content(tool, started.head(), in);
        if (in.ok()) {
            try {
                var next = forms.once(in, () -> Tools.url(id, tools.save(id, tool, content)));
                return Pages.redirect(next, "tool.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(id, tool, started, in, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{run}/again")
    ModelAndView again(@PathVariable CaseId id, @PathVariable UUID run) {
        var newest = tools.newest(id, run);
        var started = tools.again(id, newest.id());
        var in = forms.open(path(id, newest.id()), initial(newest.tool(), started, newest));
        return page(id, newest.tool(), started, in, newest, HttpStatus.OK);
    }

    /** The same form with those of the register who are missing in it. */
    @GetMapping("/{run}/again/register")
    ModelAndView withRegister(@PathVariable CaseId id, @PathVariable UUID run) {
        var started = tools.again(id, run);
        var before = started.before();
        if (before == null || before.tool() != Tool.GENOGRAM) {
            throw new NotFound("tool");
        }
        var sheet = tools.withRegister(id, started.sheet());
        var in = forms.open(
                path(id, run) + "/register",
                initial(Tool.GENOGRAM, new Tools.Started(started.head(), started.family(), sheet, before), before));
        return page(id, Tool.GENOGRAM, started, in, before, HttpStatus.OK);
    }

    @PostMapping("/{run}/again")
    ModelAndView next(@PathVariable CaseId id, @PathVariable UUID run, Fields in) {
        var started = tools.again(id, run);
        var before = Objects.requireNonNull(started.before());
        var tool = before.tool();
        var asked = in.value(RECALC);
        if (in.rowRequest()) {
            return page(id, tool, started, in, before, asked, HttpStatus.OK);
        }
        var content = content(tool, started.head(), in);
        if (in.ok()) {
            try {
                var next = forms.once(in, () -> Tools.url(id, tools.next(id, run, content)));
                return Pages.redirect(next, "tool.saved-again");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                var newest = tools.newest(id, run);
                if (newest.id().equals(run)) {
                    throw conflict;
                }
                in.against(initial(tool, tools.again(id, newest.id()), newest), newest.author());
                return page(id, tool, started, in, newest, HttpStatus.CONFLICT);
            }
        }
        return page(id, tool, started, in, before, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static Tool tool(String mark) {
        for (var tool : Tool.values()) {
            if (tool.mark().equalsIgnoreCase(mark) && tool.here()) {
                return tool;
            }
        }
        throw new NotFound("tool");
    }

    static String path(CaseId id, Tool tool) {
        return Tools.url(id) + "/new/" + tool.mark().toLowerCase(java.util.Locale.ROOT);
    }

    static String path(CaseId id, UUID run) {
        return Tools.url(id, run) + "/again";
    }

    private Map<String, Object> initial(Tool tool, Tools.Started started, @Nullable Run before) {
        var fields = tool.record()
                ? records.fields(records.begun(tool, started.head().name()), before)
                : SheetFields.fill(tool, started.sheet());
        if (tool == Tool.HOMELESS_PROGRAMME && before == null) {
            fields.putAll(programmes.known(started.head().id()));
        }
        fields.put("title", before == null ? "" : before.content().title());
        fields.put("on", today.date());
        fields.put("filledBy", Run.FilledBy.TOGETHER);
        if (before != null) {
            fields.put("consent", before.content().consent());
            fields.put("person", Objects.requireNonNullElse(before.content().person(), ""));
        }
        fields.put("version", before == null ? -1 : before.number());
        return fields;
    }

    private Run.Content content(Tool tool, Cases.Head head, Fields in) {
        var title = in.text("title", 120).orElse("");
        var on = in.requiredDate("on");
        var filledBy = in.requiredChoice("filledBy", Run.FilledBy.class);
        var consent = in.requiredChoice("consent", Run.Consent.class);
        var refused = in.flag("refused");
        var note = in.text("note", 4000).orElse("");
        var form = tool.record() && !refused ? records.read(records.begun(tool, head.name()), in) : null;
        var sheet = tool.record() || refused ? Sheet.EMPTY : SheetFields.parse(tool, in);
        var person = in.uuid("person").orElse(null);
        return new Run.Content(title, on, filledBy, consent, refused, note, sheet, form, person);
    }

    private ModelAndView page(
            CaseId id, Tool tool, Tools.Started started, Fields in, @Nullable Run before, HttpStatusCode status) {
        return page(id, tool, started, in, before, "", status);
    }

    private ModelAndView page(
            CaseId id,
            Tool tool,
            Tools.Started started,
            Fields in,
            @Nullable Run before,
            String asked,
            HttpStatusCode status) {
        var head = started.head();
        var view = new FormView(tool, in).opening(asked);
        var sheet = SheetFields.sketch(tool, in);
        var picture = Drawing.of(tool, sheet, day(in), Texts.text("tool." + tool.name()), List.of());
        var merge = before != null && tool == Tool.GENOGRAM ? path(id, before.id()) + "/register" : null;
        return Pages.page(
                "tool/form",
                new ToolFormPage(
                        before == null ? path(id, tool) : path(id, before.id()),
                        before == null ? Tools.url(id) : Tools.url(id, before.id()),
                        "/cases/" + id,
                        head.name(),
                        tool.title(),
                        text("tool." + tool.name() + ".what"),
                        in,
                        before == null && tool == Tool.GENOGRAM,
                        before == null && tool.forClient() ? path(id, tool) + "/hand" : null,
                        merge,
                        tool.drawn(),
                        picture.map(it -> SvgWriter.write(it, "picture", view.links()))
                                .orElse(null),
                        picture.filter(Picture::wide).isPresent(),
                        tool == Tool.GENOGRAM ? InWords.apart(Drawing.genogram(sheet)) : "",
                        view.parts(),
                        tool.record() ? records.view(records.begun(tool, head.name()), in) : null,
                        tool.record() ? "/forms/" + records.current(tool) + "/print" : null,
                        started.family().entrySet().stream()
                                .map(it -> new Option(it.getKey().toString(), it.getValue()))
                                .toList(),
                        Option.of(Run.FilledBy.class, "tool.filled-by"),
                        Option.of(Run.Consent.class, "tool.consent")),
                status);
    }

    private LocalDate day(Fields in) {
        return pl.oparcie.platform.text.LooseDate.parse(in.value("on")).orElse(today.date());
    }
}
