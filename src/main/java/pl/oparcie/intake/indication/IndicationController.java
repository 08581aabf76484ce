package pl.oparcie.intake.indication;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.intake.Answer;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.intake.Urgency;
import pl.oparcie.intake.view.IndicationListPage;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Pages;

/** Lists of indications, one indication, and the line the lead writes back. */
@Controller
@RequestMapping("/indications")
class IndicationController {

    private final ReadingService reading;
    private final FeedbackService feedback;
    private final IndicationPages pages;

    IndicationController(ReadingService reading, FeedbackService feedback, IndicationPages pages) {
        this.reading = reading;
        this.feedback = feedback;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID after) {
        var wanted = state(state);
        var listed = reading.list(wanted, after);
        var lines = listed.lines();
        var more = lines.size() > QueueStore.PAGE;
        var shown = more ? lines.subList(0, QueueStore.PAGE) : lines;
        var rows = shown.stream().map(IndicationController::row).toList();
        var query = wanted == null ? "" : "state=" + wanted + "&";
        return Pages.page(
                "intake/list",
                new IndicationListPage(
                        tabs(wanted),
                        rows,
                        listed.author(),
                        listed.place().next().map(id -> "/indications/" + id).orElse(null),
                        listed.place().waiting(),
                        more
                                ? "/indications?" + query + "after="
                                        + shown.getLast().id()
                                : null));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable IndicationId id) {
        return pages.show(id, null, HttpStatus.OK);
    }

    @PostMapping("/{id}/feedback")
    ModelAndView tell(@PathVariable IndicationId id, Fields in) {
        var taken = in.requiredChoice("taken", Answer.class);
        var words = in.text("feedback", 2000).orElse("");
        if (in.ok()) {
            try {
                return Pages.redirect(
                        pages.forms().once(in, () -> {
                            feedback.tell(id, in.versionNumber(), taken, words);
                            return "/indications/" + id;
                        }),
                        "intake.told");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return pages.show(id, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Indication.@Nullable State state(@Nullable String name) {
        for (var state : Indication.State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return null;
    }

    private static List<IndicationListPage.Tab> tabs(Indication.@Nullable State current) {
        var tabs = new ArrayList<IndicationListPage.Tab>();
        tabs.add(new IndicationListPage.Tab("/indications", text("common.all"), current == null));
        for (var state : Indication.State.values()) {
            tabs.add(new IndicationListPage.Tab(
                    "/indications?state=" + state, name("intake.state", state), state == current));
        }
        return tabs;
    }

    private static IndicationListPage.Row row(QueueStore.Line line) {
        var day = line.decidedOn() != null ? line.decidedOn() : line.submittedOn();
        var facts = line.lead() == null
                ? text("intake.by", line.author())
                : text("intake.by-and-lead", line.author(), line.lead());
        return new IndicationListPage.Row(
                "/indications/" + line.id(),
                line.number(),
                line.name(),
                facts,
                date(day),
                IndicationWords.mark(line.state()),
                name("intake.state", line.state()),
                line.urgency() != Urgency.ORDINARY,
                name("intake.urgency", line.urgency()));
    }
}
