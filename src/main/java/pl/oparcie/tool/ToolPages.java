package pl.oparcie.tool;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.Stage;
import pl.oparcie.document.Prints;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.text.LooseDate;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.PrintSheet;
import pl.oparcie.tool.picture.SvgWriter;
import pl.oparcie.tool.view.ToolComparePage;
import pl.oparcie.tool.view.ToolPage;
import pl.oparcie.tool.view.ToolPrint;
import pl.oparcie.tool.view.ToolWords;
import pl.oparcie.tool.view.ToolsPage;

/** The tools of a case: list and catalogue, a filled one, two versions side by side, paper. */
@Controller
@RequestMapping("/cases/{id}/tools")
class ToolPages {

    /** As wide as the page. */
    private static final String FIT = "fit";

    private final Tools tools;
    private final Records records;
    private final Programmes programmes;
    private final Prints prints;

    ToolPages(Tools tools, Records records, Programmes programmes, Prints prints) {
        this.tools = tools;
        this.records = records;
        this.programmes = programmes;
        this.prints = prints;
    }

    @GetMapping
    ModelAndView list(
            @PathVariable CaseId id, @RequestParam Optional<UUID> below, @RequestParam Optional<UUID> person) {
        var shelf = tools.shelf(id, below.orElse(null), person.orElse(null));
        var url = Tools.url(id);
        var runs =
                shelf.runs().subList(0, Math.min(RunStore.page(), shelf.runs().size()));
        return Pages.page(
                "tool/list",
                new ToolsPage(
                        url,
                        shelf.header(),
                        runs.stream()
                                .map(it -> new ToolsPage.Filled(
                                        shelf.guest() && it.consent() == Run.Consent.NO ? null : Tools.url(id, it.id()),
                                        it.title().isBlank() ? it.tool().title() : it.title(),
                                        it.tool().mark() + " " + it.tool().title(),
                                        facts(it.on(), it.filledBy(), it.number(), it.author())
                                                + whom(it.person(), it.stage(), shelf.family()),
                                        it.refused()))
                                .toList(),
                        shelf.runs().size() > runs.size()
                                ? url + "?below=" + runs.getLast().id()
                                        + person.map(it -> "&person=" + it).orElse("")
                                : null,
                        shelf.family().entrySet().stream()
                                .map(it -> new Option(it.getKey().toString(), it.getValue()))
                                .toList(),
                        person.map(UUID::toString).orElse(""),
                        Arrays.stream(ToolSet.values())
                                .map(it -> new ToolsPage.Group(
                                        text("tool.set." + it),
                                        it == ToolSet.CORE || it.serves(shelf.groups()),
                                        it.tools().stream()
                                                .map(tool -> one(id, tool, shelf.mayWrite()))
                                                .toList()))
                                .sorted((a, b) -> Boolean.compare(b.own(), a.own()))
                                .toList(),
                        Arrays.stream(Tool.values())
                                .map(tool -> one(id, tool, shelf.mayWrite()))
                                .toList(),
                        shelf.mayWrite()));
    }

    private static ToolsPage.One one(CaseId id, Tool tool, boolean mayWrite) {
        var url = tool.here()
                ? ToolController.path(id, tool)
                : tool.room().map(it -> "/cases/" + id + it).orElse(null);
        return new ToolsPage.One(
                tool.mark(), tool.title(), text("tool." + tool.name() + ".what"), mayWrite ? url : null);
    }

    private static String facts(LocalDate on, Run.FilledBy by, int number, String author) {
        return date(on) + " · " + text("tool.filled-by." + by) + " · " + text("tool.version", number) + " · " + author;
    }

    /** Whom of the family it is about, and in which stage of the work it was made. */
    private static String whom(@Nullable UUID person, @Nullable Stage stage, Map<UUID, String> family) {
        return (person == null ? "" : " · " + text("tool.about-whom", family.getOrDefault(person, "–")))
                + (stage == null ? "" : " · " + text("tool.in-stage", text("casework.stage." + stage)));
    }

    /** All that is known of a filling. */
    private static String said(Tools.Opened opened, Run run) {
        var content = run.content();
        return facts(content.on(), content.filledBy(), run.number(), run.author()) + " · "
                + text("tool.consent." + content.consent() + ".said")
                + whom(content.person(), run.stage(), opened.family());
    }

    @GetMapping("/{run}")
    ModelAndView show(
            @PathVariable CaseId id,
            @PathVariable UUID run,
            @RequestParam Optional<String> on,
            @RequestParam(defaultValue = FIT) String zoom) {
        var opened = tools.open(id, run);
        var tool = opened.run().tool();
        var asked = on.filter(it -> !it.isBlank());
        var day = asked.flatMap(LooseDate::parse).orElse(opened.run().content().on());
        var size = zoom.matches("75|100|150|200") ? zoom : FIT;
        var newest = opened.thread().getLast().id().equals(run);
        return Pages.page(
                "tool/show",
                new ToolPage(
                        Tools.url(id, run),
                        Tools.url(id),
                        opened.header(),
                        words(opened, opened.run(), day, "picture", size),
                        tool.drawn() && !opened.run().content().refused(),
                        tool == Tool.GENOGRAM && !opened.run().content().refused(),
                        date(day),
                        asked.filter(it -> LooseDate.parse(it).isEmpty()).orElse(null),
                        size,
                        versions(id, opened),
                        programmes
                                .of(opened.run(), opened.thread())
                                .map(it -> approval(id, opened, it))
                                .orElse(null),
                        newest,
                        opened.mayWrite() && newest ? Tools.url(id, run) + "/again" : null,
                        opened.mayWrite() && newest && tool.forClient() ? Tools.url(id, run) + "/hand" : null));
    }

    private ToolPage.Approval approval(CaseId id, Tools.Opened opened, Programmes.Standing standing) {
        var run = opened.run();
        var newest = opened.thread().getLast().id().equals(run.id());
        var alone =
                standing.state() == Programmes.State.NOT_SENT && run.content().filledBy() == Run.FilledBy.WORKER;
        var approval = standing.approval();
        return new ToolPage.Approval(
                standing.state().mark(),
                text("tool.programme.state." + standing.state()),
                alone ? text("tool.programme.with-person") : programmes.told(standing),
                approval == null ? "" : approval.words(),
                standing.before() == null
                        ? null
                        : text("tool.programme.changed", standing.before().number()),
                newest && opened.mayWrite() && standing.state() == Programmes.State.NOT_SENT && !alone
                        ? Tools.url(id, run.id()) + "/send"
                        : null,
                newest
                                && opened.header().open()
                                && standing.state() == Programmes.State.SENT
                                && programmes.mayAnswer(run)
                        ? Tools.url(id, run.id()) + "/approval"
                        : null);
    }

    private static List<ToolPage.Version> versions(CaseId id, Tools.Opened opened) {
        return opened.thread().reversed().stream()
                .map(it -> new ToolPage.Version(
                        facts(it.content().on(), it.content().filledBy(), it.number(), it.author()),
                        Tools.url(id, it.id()),
                        it.id().equals(opened.run().id()),
                        it.number() == 1 ? null : Tools.url(id, it.id()) + "/compare?before=" + (it.number() - 1)))
                .toList();
    }

    ToolWords words(Tools.Opened opened) {
        return words(opened, opened.run(), opened.run().content().on(), "picture", FIT);
    }

    private ToolWords words(Tools.Opened opened, Run run, LocalDate day, String id, String zoom) {
        var picture = picture(run, opened.thread(), day);
        return told(
                opened,
                run,
                day,
                picture.orElse(null),
                picture.map(it -> id.equals("picture")
                                ? SvgWriter.write(it, id, zoom.equals(FIT) ? 1 : Integer.parseInt(zoom) / 100.0)
                                : SvgWriter.fitting(it, id))
                        .orElse(null));
    }

    private static Optional<Picture> picture(Run run, List<Run> thread, LocalDate day) {
        var earlier = thread.stream()
                .filter(it -> it.number() < run.number())
                .map(it -> new Drawing.Earlier(it.content().on(), it.content().sheet()))
                .toList();
        return Drawing.of(run.tool(), run.content().sheet(), day, run.title(), earlier);
    }

    private ToolWords told(
            Tools.Opened opened, Run run, LocalDate day, @Nullable Picture picture, @Nullable String svg) {
        var content = run.content();
        var genogram = run.tool() == Tool.GENOGRAM ? Drawing.genogram(content.sheet()) : null;
        return new ToolWords(
                run.title(),
                run.tool().mark() + " " + run.tool().title(),
                said(opened, run),
                content.note(),
                content.refused(),
                content.consent() == Run.Consent.NO,
                svg,
                picture != null && picture.wide(),
                genogram == null ? "" : InWords.apart(genogram),
                run.tool().record() ? List.of() : InWords.tables(run.tool(), content.sheet()),
                genogram == null ? List.of() : InWords.relations(genogram.on(day)),
                run.tool().record() && !content.refused() ? records.paper(run) : null);
    }

    @GetMapping("/{run}/compare")
    ModelAndView compare(@PathVariable CaseId id, @PathVariable UUID run, @RequestParam int before) {
        var opened = tools.open(id, run);
        var two = opened.run();
        var one = opened.thread().stream()
                .filter(it -> it.number() == before)
                .findFirst()
                .orElseThrow(() -> new NotFound("tool"));
        var changes = Changes.between(one, two);
        return Pages.page(
                "tool/compare",
                new ToolComparePage(
                        opened.header(),
                        Tools.url(id, run),
                        text("tool.version", one.number()) + ", "
                                + date(one.content().on()),
                        text("tool.version", two.number()) + ", "
                                + date(two.content().on()),
                        words(opened, one, one.content().on(), "before", FIT),
                        words(opened, two, two.content().on(), "after", FIT),
                        changes,
                        Changes.summary(changes),
                        two.tool().record() ? records.changes(one, two) : null));
    }

    @GetMapping("/{run}/print")
    ResponseEntity<?> print(
            @PathVariable CaseId id,
            @PathVariable UUID run,
            @RequestParam Optional<String> on,
            @RequestParam(defaultValue = "A4") String size) {
        var opened = tools.open(id, run);
        var day = on.flatMap(LooseDate::parse).orElse(opened.run().content().on());
        var shown = opened.run();
        if (shown.tool().record() && !shown.content().refused()) {
            var header = opened.header();
            var head = shown.tool().mark() + " · " + header.name() + " · " + header.sub() + "\n" + said(opened, shown)
                    + programmes
                            .of(shown, opened.thread())
                            .map(it -> "\n" + programmes.told(it))
                            .orElse("");
            return Prints.inline(
                    records.pdf(
                            shown,
                            head,
                            header.name() + " · " + date(shown.content().on())),
                    "narzedzie-" + shown.tool().mark() + ".pdf");
        }
        var picture = picture(shown, opened.thread(), day);
        var sheet = picture.map(it -> PrintSheet.of(it, size.equals("A3")));
        var parts = picture.map(it -> sheet.orElseThrow().parts(it)).orElse(List.of());
        return prints.workingForm(
                "tool",
                new ToolPrint(
                        told(
                                opened,
                                shown,
                                day,
                                null,
                                picture.map(it -> sheet.orElseThrow().whole(it)).orElse(null)),
                        opened.header().name(),
                        opened.header().sub(),
                        sheet.map(PrintSheet::name).orElse(""),
                        parts,
                        parts.isEmpty() ? "" : overview(picture.orElseThrow(), size, parts.size())),
                "tool.print-title",
                opened.run().tool().mark(),
                opened.run().content().on(),
                "narzedzie");
    }

    /** What is said under a picture whose names are too small: where they can be read. */
    private static String overview(Picture picture, String size, int parts) {
        return text("tool.print-overview", parts)
                + (size.equals("A4") && PrintSheet.of(picture, true).holds(picture)
                        ? " " + text("tool.print-overview-a3")
                        : "");
    }
}
