package pl.oparcie.intake.indication;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.intake.view.DecisionPage;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** The director decides, several in a row: after each decision the next one that waits is shown. */
@Controller
@RequestMapping("/indications")
class DecisionController {

    private static final int LONGEST_REMARK = 2000;

    private final DecisionService decisions;
    private final ReadingService reading;
    private final Forms forms;

    DecisionController(DecisionService decisions, ReadingService reading, Forms forms) {
        this.decisions = decisions;
        this.reading = reading;
        this.forms = forms;
    }

    @GetMapping("/queue")
    ModelAndView queue() {
        return Pages.redirect(decisions.first().map(id -> "/indications/" + id).orElse("/indications"));
    }

    @PostMapping("/{id}/accept")
    ModelAndView accept(@PathVariable IndicationId id, Fields in) {
        return next(in, id, "intake.done.accepted", () -> {
            decisions.accept(id, in.versionNumber());
            return after(id);
        });
    }

    @GetMapping("/{id}/return")
    ModelAndView askReturn(@PathVariable IndicationId id) {
        return page(id, "return", forms.open("/indications/" + id + "/return", version(id)), HttpStatus.OK);
    }

    @PostMapping("/{id}/return")
    ModelAndView giveBack(@PathVariable IndicationId id, Fields in) {
        var remarks = remarks(in);
        if (in.ok()) {
            try {
                return next(in, id, "intake.done.returned", () -> {
                    decisions.giveBack(id, in.versionNumber(), remarks);
                    return after(id);
                });
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(id, "return", in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/refuse")
    ModelAndView askRefuse(@PathVariable IndicationId id) {
        return page(id, "refuse", forms.open("/indications/" + id + "/refuse", version(id)), HttpStatus.OK);
    }

    @PostMapping("/{id}/refuse")
    ModelAndView refuse(@PathVariable IndicationId id, Fields in) {
        var reason = in.requiredText("reason", LONGEST_REMARK);
        if (in.ok()) {
            try {
                return next(in, id, "intake.done.refused", () -> {
                    decisions.refuse(id, in.versionNumber(), reason);
                    return after(id);
                });
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(id, "refuse", in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView next(Fields in, IndicationId id, String key, Supplier<String> decide) {
        var url = forms.once(in, decide);
        var left = decisions.place(id).waiting();
        return Pages.redirect(url, key, left);
    }

    /** Where to go when this one is decided: the next one that waits, else the list. */
    private String after(IndicationId id) {
        return decisions.place(id).next().map(next -> "/indications/" + next).orElse("/indications");
    }

    private Map<String, ?> version(IndicationId id) {
        return Map.of("version", reading.read(id).indication().head().version());
    }

    private static List<Indication.Remark> remarks(Fields in) {
        var remarks = new ArrayList<Indication.Remark>();
        for (var field : IndicationForm.FIELDS) {
            in.text("remark." + field, LONGEST_REMARK)
                    .ifPresent(words -> remarks.add(new Indication.Remark(field, words)));
        }
        return remarks;
    }

    private ModelAndView page(IndicationId id, String action, Fields fields, HttpStatus status) {
        var read = reading.read(id);
        if (!read.director()) {
            throw new Forbidden("director");
        }
        var found = read.indication();
        return Pages.page(
                "intake/decide",
                new DecisionPage(
                        "/indications/" + id,
                        action,
                        text("intake." + action + ".title"),
                        found.head().number(),
                        found.head().name(),
                        fields,
                        IndicationWords.parts(found.content(), action.equals("return"))),
                status);
    }
}
