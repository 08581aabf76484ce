package pl.oparcie.office;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.attachment.AttachmentViews;
import pl.oparcie.document.Pdf;
import pl.oparcie.office.view.OfficePages.LetterFormPage;
import pl.oparcie.office.view.OfficePages.LetterPage;
import pl.oparcie.office.view.OfficePages.RegisterPage;
import pl.oparcie.office.view.OfficeTable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The register of letters that went out: sent how and when, arrived when, and what shows it. */
@Controller
@RequestMapping("/office/outgoing")
class OutgoingController {

    private static final String PLACE = "/office/outgoing";
    private static final int MOST_PRINTED = 2_000;

    private final Registers registers;
    private final LetterDocuments documents;
    private final AttachmentViews views;
    private final OfficePrints prints;
    private final Forms forms;
    private final Today today;

    OutgoingController(
            Registers registers,
            LetterDocuments documents,
            AttachmentViews views,
            OfficePrints prints,
            Forms forms,
            Today today) {
        this.registers = registers;
        this.documents = documents;
        this.views = views;
        this.prints = prints;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(Fields in) {
        return listed(in, "");
    }

    @PostMapping("/search")
    ModelAndView search(Fields in) {
        return listed(in, in.text("words", 100).orElse(""));
    }

    private ModelAndView listed(Fields in, String words) {
        var waiting = in.has("state", "WAITING");
        var day = in.date("day").orElse(null);
        var found = registers.outgoing(waiting, day, words, in.uuid("before").orElse(null), RegisterStore.PAGE + 1);
        var shown = found.stream().limit(RegisterStore.PAGE).toList();
        var next = found.size() > RegisterStore.PAGE && words.isEmpty()
                ? PLACE + "?state=" + (waiting ? "WAITING" : "") + "&day=" + (day == null ? "" : day) + "&before="
                        + shown.getLast().id()
                : null;
        var page = new RegisterPage(
                PLACE,
                in,
                List.of(new Option("WAITING", Texts.text("office.out.waiting"))),
                shown.stream().map(LetterWords::row).toList(),
                waiting || day != null || !words.isEmpty(),
                next,
                (day == null ? today.date() : day).toString());
        return Pages.page("office/register", page, in.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/print")
    ResponseEntity<Pdf> print(Fields in) {
        var day = in.date("day").orElse(today.date());
        var rows = registers.outgoing(false, day, "", null, MOST_PRINTED).reversed().stream()
                .map(LetterWords::row)
                .map(row -> List.of(row.no(), row.date(), row.who(), row.title(), row.mark(), row.kind(), row.state()))
                .toList();
        var head = List.of("no", "sent", "addressee", "title", "mark", "way", "state").stream()
                .map(key -> Texts.text("office.column." + key))
                .toList();
        var title = Texts.text("office.outgoing.title");
        var page = new OfficeTable(
                title,
                List.of(Texts.text("office.register.of-day", Texts.date(day))),
                head,
                rows,
                List.of(),
                List.of());
        return prints.table(page, "office.outgoing.title", "rejestr-wychodzacych");
    }

    @GetMapping("/new")
    ModelAndView create() {
        registers.byMark(""); // only the office
        return form(
                forms.open(
                        PLACE + "/new", Map.of("channel", NewOutgoing.Channel.POST_REGISTERED, "sentOn", today.date())),
                HttpStatus.OK);
    }

    private static ModelAndView form(Fields fields, HttpStatusCode status) {
        var page = new LetterFormPage(
                PLACE, fields, List.of(), List.of(), Option.of(NewOutgoing.Channel.class, "office.channel"), List.of());
        return Pages.page("office/outgoing-form", page, status);
    }

    @PostMapping("/new")
    ModelAndView register(Fields in) {
        var given = new NewOutgoing(
                in.requiredText("addressee", 300),
                null,
                null,
                in.requiredText("mark", 80),
                in.requiredText("title", 300),
                null,
                null,
                in.requiredChoice("channel", NewOutgoing.Channel.class),
                in.date("sentOn").orElse(null));
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> PLACE + "/" + registers.registerOutgoing(given)), "office.outgoing.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        registers.byMark("");
        return form(in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable OutgoingId id) {
        return page(id, null, null, HttpStatus.OK);
    }

    private ModelAndView page(OutgoingId id, @Nullable Fields step, @Nullable Fields end, HttpStatusCode status) {
        var letter = registers.open(id);
        var clerk = registers.isClerk();
        var version = Map.of("version", letter.version());
        var owner = documents.outgoing(letter);
        var state = LetterWords.state(letter);
        var page = new LetterPage(
                PLACE + "/" + id,
                letter.title(),
                Texts.text("office.outgoing.no", letter.no()),
                Texts.text("office.out." + state),
                LetterWords.mark(letter),
                LetterWords.facts(letter),
                letter.caseId() == null || !documents.opens(letter.caseId()) ? null : "/cases/" + letter.caseId(),
                letter.url(),
                views.list(owner, documents.list(owner), true),
                false,
                false,
                state.equals("PREPARED"),
                state.equals("SENT") || state.equals("RETURNED"),
                clerk && !state.equals("CANCELLED"),
                Option.of(NewOutgoing.Channel.class, "office.channel"),
                Option.of(NewOutgoing.Proof.class, "office.proof"),
                List.of(),
                List.of(),
                step == null ? Fields.of(Map.of("version", letter.version(), "channel", letter.channel())) : step,
                end == null ? Fields.of(version) : end,
                clerk,
                letter.version());
        return Pages.page("office/outgoing", page, status);
    }

    @PostMapping("/{id}/sent")
    ModelAndView sent(@PathVariable OutgoingId id, Fields in) {
        var channel = in.requiredChoice("channel", NewOutgoing.Channel.class);
        var on = in.requiredDate("sentOn");
        return step(id, in, () -> registers.sent(id, channel, on, in.versionNumber()));
    }

    @PostMapping("/{id}/arrived")
    ModelAndView arrived(@PathVariable OutgoingId id, Fields in) {
        var proof = in.requiredChoice("proof", NewOutgoing.Proof.class);
        var on = in.requiredDate("deliveredOn");
        var note = in.text("note", 300).orElse(null);
        return step(id, in, () -> registers.arrived(id, on, proof, note, in.versionNumber()));
    }

    private ModelAndView step(OutgoingId id, Fields in, Runnable work) {
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            work.run();
                            return PLACE + "/" + id;
                        }),
                        "office.outgoing.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(id, in, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/cancel")
    ModelAndView cancel(@PathVariable OutgoingId id, Fields in) {
        var why = in.requiredText("why", 400);
        if (in.ok()) {
            return Pages.redirect(
                    forms.once(in, () -> {
                        registers.cancel(id, why, in.versionNumber());
                        return PLACE + "/" + id;
                    }),
                    "office.outgoing.cancelled");
        }
        return page(id, null, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
