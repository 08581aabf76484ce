package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.interview.view.CardPage;
import pl.oparcie.interview.view.CardsPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** The worker's own identity card: its number and validity (R14). */
@Controller
@RequestMapping("/interviews/card")
class CardController {

    private static final int WARN_DAYS = 30;

    private final Cards cards;
    private final Forms forms;
    private final Today today;

    CardController(Cards cards, Forms forms, Today today) {
        this.cards = cards;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView show() {
        var values = new HashMap<String, Object>();
        cards.mine().ifPresent(card -> {
            values.put("number", card.number());
            values.put("until", card.validUntil());
            values.put("version", card.version());
        });
        return page(forms.open("/interviews/card", values), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(Fields in) {
        var number = in.requiredText("number", 40);
        var until = in.requiredDate("until");
        if (until.isBefore(today.date())) {
            in.reject("until", "interview.rule.card-past");
        }
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            cards.save(number, until, in.versionNumber());
                            return "/interviews/card";
                        }),
                        "interview.card.saved");
            } catch (Conflict conflict) {
                var saved = new HashMap<String, Object>();
                cards.mine().ifPresent(card -> {
                    saved.put("number", card.number());
                    saved.put("until", card.validUntil());
                    saved.put("version", card.version());
                });
                return page(in.against(saved, text("interview.meanwhile")), HttpStatus.CONFLICT);
            }
        }
        return page(in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Cards that wait for the head or the administrator. */
    @GetMapping("/confirm")
    ModelAndView waiting() {
        return Pages.page(
                "interview/cards",
                new CardsPage(cards.waiting().stream()
                        .map(card -> new CardsPage.Row(
                                card.name(),
                                text("interview.cards.line", card.number(), date(card.validUntil())),
                                "/interviews/card/confirm/" + card.accountId(),
                                Integer.toString(card.version())))
                        .toList()));
    }

    @PostMapping("/confirm/{account}")
    ModelAndView confirm(@PathVariable UUID account, Fields in) {
        cards.confirm(account, in.versionNumber());
        return Pages.redirect("/interviews/card/confirm", "interview.cards.done");
    }

    private ModelAndView page(Fields fields, HttpStatusCode status) {
        var card = cards.mine();
        var note = card.isEmpty()
                ? text("interview.card.none")
                : card.get().validUntil().isBefore(today.date())
                        ? text("interview.card.ended", date(card.get().validUntil()))
                        : card.get().validUntil().isBefore(today.date().plusDays(WARN_DAYS))
                                ? text("interview.card.ends", date(card.get().validUntil()))
                                : cards.needsConfirming() && card.get().confirmedOn() == null
                                        ? text("interview.card.waits")
                                        : null;
        return Pages.page("interview/card", new CardPage(fields, note), status);
    }
}
