package pl.oparcie.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.document.Pdf;
import pl.oparcie.office.view.OfficePages.DestructionPage;
import pl.oparcie.office.view.OfficePages.RetentionPage;
import pl.oparcie.office.view.OfficeTable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** Cases whose time has run out: what is due, the lists, consent, the protocol. */
@Controller
@RequestMapping("/office/retention")
class RetentionController {

    private static final String PLACE = "/office/retention";

    private final Destructions destructions;
    private final OfficePrints prints;
    private final Forms forms;

    RetentionController(Destructions destructions, OfficePrints prints, Forms forms) {
        this.destructions = destructions;
        this.prints = prints;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show() {
        return page(forms.open(PLACE + "/new", Map.of()), HttpStatus.OK);
    }

    private ModelAndView page(Fields fields, HttpStatusCode status) {
        var due = destructions.due().stream().map(RetentionController::due).toList();
        var lists = destructions.lists().stream()
                .map(one -> new RetentionPage.Made(
                        one.no(),
                        PLACE + "/" + one.id(),
                        Texts.text(
                                "office.retention.proposed",
                                Texts.dateTime(one.proposedAt()),
                                Objects.requireNonNullElse(one.proposedByName(), "")),
                        Texts.name("office.destruction", one.state()),
                        mark(one.state())))
                .toList();
        return Pages.page("office/retention", new RetentionPage(!due.isEmpty(), due, lists, fields), status);
    }

    private static String mark(DestructionStore.State state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case AGREED -> "soon";
            case DONE -> "ok";
            case CANCELLED -> "calm";
        };
    }

    private static RetentionPage.Due due(CaseList.Entry entry) {
        return new RetentionPage.Due(
                entry.caseId().toString(),
                entry.mark(),
                Objects.requireNonNullElse(entry.classTitle(), ""),
                Objects.requireNonNullElse(entry.category(), ""),
                Texts.date(entry.closedOn()),
                Covers.kept(entry));
    }

    @PostMapping("/new")
    ModelAndView propose(Fields in) {
        var chosen = in.uuids("cases");
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> PLACE + "/" + destructions.propose(chosen)), "office.retention.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    ModelAndView list(@PathVariable DestructionId id) {
        return list(id, null, null, HttpStatus.OK);
    }

    private ModelAndView list(
            DestructionId id, @Nullable Fields agree, @Nullable Fields destroy, HttpStatusCode status) {
        var one = destructions.get(id);
        var version = Map.of("version", one.version());
        var lines = new ArrayList<String>();
        lines.add(Texts.text(
                "office.retention.proposed",
                Texts.dateTime(one.proposedAt()),
                Objects.requireNonNullElse(one.proposedByName(), "")));
        if (one.agreedAt() != null) {
            lines.add(Texts.text(
                    "office.retention.agreed",
                    Texts.dateTime(one.agreedAt()),
                    Objects.requireNonNullElse(one.agreedByName(), ""),
                    Objects.requireNonNullElse(one.archiveMark(), "")));
        }
        if (one.doneAt() != null) {
            lines.add(done(one));
        }
        var open = one.state() == DestructionStore.State.PROPOSED || one.state() == DestructionStore.State.AGREED;
        var page = new DestructionPage(
                PLACE + "/" + id,
                one.no(),
                Texts.name("office.destruction", one.state()),
                mark(one.state()),
                lines,
                destructions.items(id).stream()
                        .map(item -> new RetentionPage.Due(
                                item.caseId().toString(),
                                item.mark(),
                                item.title(),
                                item.category(),
                                Texts.date(item.closedOn()),
                                Texts.date(item.endsOn())))
                        .toList(),
                one.state() == DestructionStore.State.PROPOSED && destructions.isDirector(),
                one.state() == DestructionStore.State.AGREED && destructions.isDirector(),
                destructions.mayCancel(one),
                open ? destructions.dryRun(id) : List.of(),
                agree == null ? Fields.of(version) : agree,
                destroy == null ? Fields.of(version) : destroy);
        return Pages.page("office/destruction", page, status);
    }

    private static String years(int first, int last) {
        return first == last ? Integer.toString(last) : first + "–" + last;
    }

    private static String done(DestructionStore.Destruction one) {
        var when = Texts.dateTime(one.doneAt());
        return one.doneByName() == null
                ? Texts.text("office.retention.done", when)
                : Texts.text("office.retention.done-by", when, one.doneByName());
    }

    @PostMapping("/{id}/agree")
    ModelAndView agree(@PathVariable DestructionId id, Fields in) {
        var mark = in.requiredText("archiveMark", 100);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            destructions.agree(id, mark, in.versionNumber());
                            return PLACE + "/" + id;
                        }),
                        "office.retention.agreed-saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return list(id, in, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/cancel")
    ModelAndView cancel(@PathVariable DestructionId id, Fields in) {
        destructions.cancel(id, in.versionNumber());
        return Pages.redirect(PLACE + "/" + id, "office.retention.cancelled-saved");
    }

    @PostMapping("/{id}/destroy")
    ModelAndView destroy(@PathVariable DestructionId id, Fields in) {
        if (!in.flag("sure")) {
            in.reject("sure", "office.retention.sure");
        }
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            destructions.destroy(id, in.versionNumber());
                            return PLACE + "/" + id;
                        }),
                        "office.retention.done-saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return list(id, null, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Marks, classes, days: nothing of a person. */
    @GetMapping("/{id}/protocol")
    @Transactional
    ResponseEntity<Pdf> protocol(@PathVariable DestructionId id) {
        var one = destructions.get(id);
        var items = destructions.items(id);
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            rows.add(List.of(
                    Integer.toString(i + 1),
                    item.mark(),
                    item.classSymbol() + " " + item.title(),
                    item.category(),
                    years(item.startedOn().getYear(), item.closedOn().getYear()),
                    Texts.date(item.endsOn())));
        }
        var head = List.of("no", "mark", "class", "category", "years", "kept").stream()
                .map(key -> Texts.text("office.column." + key))
                .toList();
        var lines = new ArrayList<String>();
        lines.add(Texts.text("office.retention.state-line", Texts.name("office.destruction", one.state())));
        if (one.archiveMark() != null) {
            lines.add(Texts.text(
                    "office.retention.agreed",
                    Texts.dateTime(one.agreedAt()),
                    Objects.requireNonNullElse(one.agreedByName(), ""),
                    one.archiveMark()));
        }
        if (one.doneAt() != null) {
            lines.add(done(one));
        }
        var page = new OfficeTable(
                Texts.text(
                        one.state() == DestructionStore.State.PROPOSED
                                ? "office.protocol.list"
                                : "office.protocol.title",
                        one.no()),
                lines,
                head,
                rows,
                List.of(Texts.text("office.protocol.sum", items.size())),
                List.of(
                        Texts.text("office.protocol.sign.1"),
                        Texts.text("office.protocol.sign.2"),
                        Texts.text("office.protocol.sign.3")));
        return prints.table(page, "office.protocol.name", "protokol-brakowania");
    }
}
