package pl.oparcie.office;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The register of letters that came. What is searched for goes in the body: a sender's name stands in no address. */
@Controller
@RequestMapping("/office/incoming")
class IncomingController {

    private static final String PLACE = "/office/incoming";
    private static final int MOST_PRINTED = 2_000;

    private final Registers registers;
    private final LetterDocuments documents;
    private final AttachmentViews views;
    private final OfficePrints prints;
    private final AwaitedAnswers answers;
    private final Forms forms;
    private final Today today;

    IncomingController(
            Registers registers,
            LetterDocuments documents,
            AttachmentViews views,
            OfficePrints prints,
            AwaitedAnswers answers,
            Forms forms,
            Today today) {
        this.registers = registers;
        this.documents = documents;
        this.views = views;
        this.prints = prints;
        this.answers = answers;
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
        var state = in.choice("state", Incoming.State.class).orElse(null);
        var day = in.date("day").orElse(null);
        var found = registers.incoming(state, day, words, in.uuid("before").orElse(null), RegisterStore.PAGE + 1);
        var shown = found.stream().limit(RegisterStore.PAGE).toList();
        var next = found.size() > RegisterStore.PAGE && words.isEmpty()
                ? PLACE + "?state=" + (state == null ? "" : state) + "&day=" + (day == null ? "" : day) + "&before="
                        + shown.getLast().id()
                : null;
        var page = new RegisterPage(
                PLACE,
                in,
                Option.of(Incoming.State.class, "office.state"),
                shown.stream().map(LetterWords::row).toList(),
                state != null || day != null || !words.isEmpty(),
                next,
                (day == null ? today.date() : day).toString());
        return Pages.page("office/register", page, in.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/print")
    ResponseEntity<Pdf> print(Fields in) {
        var day = in.date("day").orElse(today.date());
        var rows = registers.incoming(null, day, "", null, MOST_PRINTED).reversed().stream()
                .map(IncomingController::printed)
                .toList();
        var head =
                List.of("no", "received", "sender", "dated", "sender-mark", "title", "enclosures", "way", "mark")
                        .stream()
                        .map(key -> Texts.text("office.column." + key))
                        .toList();
        var title = Texts.text("office.incoming.title");
        var page = new OfficeTable(
                title,
                List.of(Texts.text("office.register.of-day", Texts.date(day))),
                head,
                rows,
                List.of(),
                List.of());
        return prints.table(page, "office.incoming.title", "rejestr-przychodzacych");
    }

    private static List<String> printed(Incoming letter) {
        return List.of(
                letter.no(),
                Texts.dateTime(letter.registeredAt()),
                letter.sender() + (letter.place() == null ? "" : ", " + letter.place()),
                Texts.date(letter.dated()),
                Objects.requireNonNullElse(letter.senderMark(), ""),
                letter.title(),
                Integer.toString(letter.enclosures()),
                Texts.name("office.channel", letter.channel()),
                letter.mark() != null ? letter.mark() : Texts.name("office.state", letter.state()));
    }

    @GetMapping("/new")
    ModelAndView create() {
        registers.byMark(""); // only the office
        var fields = forms.open(
                PLACE + "/new",
                Map.of(
                        "receivedOn",
                        today.date(),
                        "sender",
                        NewIncoming.Sender.PERSON,
                        "access",
                        NewIncoming.Openness.CLOSED,
                        "channel",
                        NewIncoming.Way.POST,
                        "enclosures",
                        0,
                        "kind",
                        NewIncoming.Kind.LETTER));
        return form(fields, HttpStatus.OK);
    }

    private static ModelAndView form(Fields fields, HttpStatusCode status) {
        var page = new LetterFormPage(
                PLACE,
                fields,
                Option.of(NewIncoming.Kind.class, "office.kind"),
                Option.of(NewIncoming.Openness.class, "office.access"),
                Option.of(NewIncoming.Way.class, "office.channel"),
                Option.of(NewIncoming.Sender.class, "office.sender"));
        return Pages.page("office/incoming-form", page, status);
    }

    @PostMapping("/new")
    ModelAndView register(Fields in) {
        var given = read(in);
        var mark = in.text("mark", 80).orElse(null);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            var id = registers.register(given);
                            if (mark != null) {
                                registers.give(id, mark, 0);
                            }
                            return PLACE + "/" + id;
                        }),
                        "office.incoming.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        registers.byMark("");
        return form(in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static NewIncoming read(Fields in) {
        var sender = in.requiredChoice("sender", NewIncoming.Sender.class);
        var person = sender == NewIncoming.Sender.PERSON;
        var institution = sender == NewIncoming.Sender.INSTITUTION;
        return new NewIncoming(
                in.requiredDate("receivedOn"),
                sender,
                person ? in.requiredText("lastName", 100) : null,
                person ? in.text("firstName", 100).orElse(null) : null,
                institution ? in.requiredText("institution", 200) : null,
                null,
                in.text("place", 100).orElse(null),
                in.date("dated").orElse(null),
                in.text("senderMark", 80).orElse(null),
                in.requiredChoice("kind", NewIncoming.Kind.class),
                in.requiredText("title", 300),
                in.requiredChoice("access", NewIncoming.Openness.class),
                in.integer("enclosures", 0, 999).orElse(0),
                in.requiredChoice("channel", NewIncoming.Way.class));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable IncomingId id) {
        var letter = registers.open(id);
        var version = Map.of("version", letter.version());
        return page(
                letter,
                forms.open(PLACE + "/" + id + "/case", version),
                forms.open(PLACE + "/" + id + "/end", version),
                HttpStatus.OK);
    }

    private ModelAndView page(Incoming letter, Fields give, Fields end, HttpStatusCode status) {
        return page(letter, give, end, List.of(), status);
    }

    private ModelAndView page(
            Incoming letter, Fields give, Fields end, List<CasesForOffice.Named> named, HttpStatusCode status) {
        var clerk = registers.isClerk();
        var opened = letter.state() != Incoming.State.CANCELLED && letter.state() != Incoming.State.TAKEN;
        var owner = documents.incoming(letter);
        var page = new LetterPage(
                PLACE + "/" + letter.id(),
                letter.title(),
                Texts.text("office.incoming.no", letter.no()),
                Texts.name("office.state", letter.state()),
                LetterWords.mark(letter.state()),
                LetterWords.facts(letter),
                letter.caseId() == null || !documents.opens(letter.caseId()) ? null : "/cases/" + letter.caseId(),
                null,
                views.list(owner, documents.list(owner), clerk || letter.caseId() != null),
                clerk && opened,
                letter.state() == Incoming.State.GIVEN && letter.caseId() != null && documents.opens(letter.caseId()),
                false,
                false,
                clerk && opened,
                List.of(),
                List.of(),
                named.stream()
                        .map(one -> new LetterPage.Named(
                                one.mark(),
                                one.who(),
                                one.worker() == null
                                        ? one.why()
                                        : Texts.text("office.incoming.led-by", one.worker(), one.why())))
                        .toList(),
                awaited(letter),
                give,
                end,
                clerk,
                letter.version());
        return Pages.page("office/incoming", page, status);
    }

    /** What it may be the answer to, once it lies with its case. */
    private List<LetterPage.Awaited> awaited(Incoming letter) {
        if (letter.caseId() == null
                || (letter.state() != Incoming.State.GIVEN && letter.state() != Incoming.State.TAKEN)) {
            return List.of();
        }
        return answers.waiting(letter.caseId(), letter.id(), letter.receivedOn()).stream()
                .map(it -> new LetterPage.Awaited(it.title(), it.url()))
                .toList();
    }

    @PostMapping("/{id}/case")
    ModelAndView give(@PathVariable IncomingId id, Fields in) {
        var mark = in.requiredText("mark", 80);
        if (in.ok() && registers.byMark(mark).isEmpty()) {
            var named = registers.byName(mark);
            if (!named.isEmpty()) {
                var letter = registers.open(id);
                return page(letter, in, Fields.of(Map.of("version", letter.version())), named, HttpStatus.OK);
            }
        }
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            registers.give(id, mark, in.versionNumber());
                            return PLACE + "/" + id;
                        }),
                        "office.incoming.given");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return again(id, in, null);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable IncomingId id, Fields in) {
        var why = in.requiredText("why", 400);
        var state = in.has("how", "CANCELLED") ? Incoming.State.CANCELLED : Incoming.State.NO_CASE;
        if (!in.has("how", "CANCELLED") && !in.has("how", "NO_CASE")) {
            in.reject("how", "problem.choose");
        }
        if (in.ok()) {
            return Pages.redirect(
                    forms.once(in, () -> {
                        registers.end(id, state, why, in.versionNumber());
                        return PLACE + "/" + id;
                    }),
                    "office.incoming.ended");
        }
        return again(id, null, in);
    }

    private ModelAndView again(IncomingId id, @Nullable Fields give, @Nullable Fields end) {
        var letter = registers.open(id);
        var empty = Fields.of(Map.of("version", letter.version()));
        return page(letter, give == null ? empty : give, end == null ? empty : end, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/take")
    ModelAndView take(@PathVariable IncomingId id, Fields in) {
        registers.take(id, in.versionNumber());
        return Pages.redirect(PLACE + "/" + id, "office.incoming.taken");
    }
}
