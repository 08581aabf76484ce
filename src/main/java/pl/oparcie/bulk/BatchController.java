package pl.oparcie.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.bulk.BatchService.Row;
import pl.oparcie.bulk.BatchService.Shown;
import pl.oparcie.bulk.BatchStore.After;
import pl.oparcie.bulk.view.BatchListPage;
import pl.oparcie.bulk.view.BatchPage;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Pages;

/** How far a batch is, what became of each record, and its buttons. */
@Controller
@RequestMapping("/batches")
@Transactional
class BatchController {

    private final BatchService service;

    BatchController(BatchService service) {
        this.service = service;
    }

    @GetMapping
    ModelAndView list(Fields in) {
        var before = in.uuid("before").orElse(null);
        var found = service.list(before);
        var shown = found.subList(0, Math.min(BatchStore.PAGE, found.size()));
        return Pages.page(
                "bulk/list",
                new BatchListPage(
                        shown.stream().map(BatchController::line).toList(),
                        found.size() > shown.size()
                                ? "/batches?before=" + shown.getLast().batch().id()
                                : null,
                        before == null ? null : "/batches"));
    }

    private static BatchListPage.Row line(Shown one) {
        var batch = one.batch();
        return new BatchListPage.Row(
                one.about().title(),
                BatchWords.url(batch.id()),
                batch.starter(),
                Texts.dateTime(batch.startedAt()),
                BatchWords.words(batch),
                BatchWords.mark(batch),
                Texts.name("bulk.state", batch.state()));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable BatchId id, Fields in) {
        var state = in.choice("state", Outcome.State.class).orElse(null);
        var after = new After(
                in.integer("rank", 0, 9).orElse(0),
                in.integer("position", 0, Batches.MOST).orElse(0));
        return page(service.show(id), state, after, false);
    }

    /** All of it at once, for paper. */
    @GetMapping("/{id}/print")
    ModelAndView print(@PathVariable BatchId id) {
        return page(service.show(id), null, new After(0, 0), true);
    }

    private ModelAndView page(Shown shown, Outcome.@Nullable State state, After after, boolean print) {
        var batch = shown.batch();
        var most = print ? Batches.MOST : BatchStore.PAGE;
        var found = service.rows(batch, state, after, most + 1);
        var rows = found.subList(0, Math.min(most, found.size()));
        return Pages.page(
                "bulk/show",
                new BatchPage(
                        shown.about().title(),
                        Texts.text("bulk.started", batch.starter(), Texts.dateTime(batch.startedAt())),
                        shown.about().note(),
                        BatchWords.url(batch.id()),
                        BatchWords.progress(batch),
                        shown.undoable(),
                        batch.undoneBy() == null ? null : BatchWords.url(batch.undoneBy()),
                        batch.undoOf() == null ? null : BatchWords.url(batch.undoOf()),
                        chips(batch, state),
                        rows.stream().map(BatchController::row).toList(),
                        found.size() > rows.size() ? next(batch, state, rows.getLast()) : null,
                        after.rank() == 0 ? null : filtered(batch, state),
                        print));
    }

    private static String filtered(Batch batch, Outcome.@Nullable State state) {
        return BatchWords.url(batch.id()) + (state == null ? "" : "?state=" + state);
    }

    private static String next(Batch batch, Outcome.@Nullable State state, Row last) {
        return filtered(batch, state)
                + (state == null ? "?" : "&")
                + "rank=" + last.item().rank() + "&position=" + last.item().position();
    }

    private static List<BatchPage.Chip> chips(Batch batch, Outcome.@Nullable State current) {
        var chips = new ArrayList<BatchPage.Chip>();
        chips.add(new BatchPage.Chip(
                Texts.text("common.all"), BatchWords.url(batch.id()), batch.total(), current == null));
        for (var state : Outcome.State.values()) {
            var count = BatchWords.count(batch, state);
            if (count > 0 || state == current) {
                chips.add(new BatchPage.Chip(
                        Texts.name("bulk.row", state), filtered(batch, state), count, state == current));
            }
        }
        return chips;
    }

    private static BatchPage.Row row(Row row) {
        var item = row.item();
        var named = row.named();
        return new BatchPage.Row(
                named == null ? null : named.name(),
                named == null ? null : named.mark(),
                named == null ? null : named.url(),
                BatchWords.mark(item.state()),
                Texts.name("bulk.row", item.state()),
                BatchWords.result(item),
                Texts.dateTime(item.at()));
    }

    /** The part of the page that looks again by itself; when the batch is at its end, the whole page is asked for once more. */
    @GetMapping("/{id}/progress")
    ModelAndView progress(@PathVariable BatchId id, HttpServletResponse response) {
        var batch = service.progress(id);
        if (!batch.goesOn()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Pages.page("bulk/progress", BatchWords.progress(batch));
    }

    @PostMapping("/{id}/stop")
    ModelAndView stop(@PathVariable BatchId id) {
        service.stop(id);
        return Pages.redirect(BatchWords.url(id));
    }

    @PostMapping("/{id}/continue")
    ModelAndView goOn(@PathVariable BatchId id) {
        service.goOn(id);
        return Pages.redirect(BatchWords.url(id));
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(@PathVariable BatchId id) {
        return Pages.redirect(BatchWords.url(service.undo(id)));
    }
}
