package pl.oparcie.letter;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.attachment.Content;
import pl.oparcie.letter.view.LetterStepPage;
import pl.oparcie.office.IncomingId;
import pl.oparcie.office.NewOutgoing;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Steps of a letter that ask something: sent, delivered, answered, given up, withdrawn. */
@Controller
@RequestMapping("/letters/{id}")
class StepController {

    private static final int REASON = 1000;
    private static final int NOTE = 300;
    private static final int WORDS = 8000;
    private static final int MOST_FILES = 10;

    private final Letters letters;
    private final Post post;
    private final Attachments attachments;
    private final Forms forms;
    private final Today today;

    StepController(Letters letters, Post post, Attachments attachments, Forms forms, Today today) {
        this.letters = letters;
        this.post = post;
        this.attachments = attachments;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/send")
    ModelAndView send(@PathVariable LetterId id) {
        return open(id, "send", Map.of("on", today.date()));
    }

    @PostMapping("/send")
    ModelAndView send(@PathVariable LetterId id, Fields in) {
        var on = in.requiredDate("on");
        var channel = in.requiredChoice("channel", NewOutgoing.Channel.class);
        var head = in.date("headSigned").orElse(null);
        return run(id, "send", in, () -> post.send(id, in.versionNumber(), channel, on, head, in.flag("early")));
    }

    @GetMapping("/delivered")
    ModelAndView delivered(@PathVariable LetterId id) {
        return open(id, "delivered", Map.of());
    }

    @PostMapping("/delivered")
    ModelAndView delivered(@PathVariable LetterId id, Fields in) {
        var on = in.requiredDate("on");
        var proof = in.requiredChoice("proof", NewOutgoing.Proof.class);
        var note = in.text("note", NOTE).orElse("");
        return run(id, "delivered", in, () -> post.delivered(id, in.versionNumber(), on, proof, note));
    }

    @GetMapping("/answer")
    ModelAndView answer(@PathVariable LetterId id, @RequestParam(required = false) @Nullable IncomingId incoming) {
        return open(
                id,
                "answer",
                incoming == null
                        ? Map.of("on", today.date())
                        : Map.of(
                                "on", today.date(), "incoming", incoming.value().toString()));
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable LetterId id, Fields in, @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var on = in.requiredDate("on");
        var words = in.text("words", WORDS).orElse("");
        var incoming = in.uuid("incoming").map(IncomingId::new).orElse(null);
        var scans = scans(in, files == null ? List.of() : files);
        return run(id, "answer", in, () -> post.answered(id, in.versionNumber(), on, words, incoming, scans));
    }

    /** What was sent along; a copy of an identity document is never kept, and that is asked here as of every file. */
    private static List<Content> scans(Fields in, List<MultipartFile> files) {
        var scans = new ArrayList<Content>();
        for (var file : files) {
            if (!file.isEmpty() && scans.size() < MOST_FILES) {
                try {
                    var name = file.getOriginalFilename();
                    scans.add(new Content(name == null ? "" : name, file.getBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        if (!scans.isEmpty() && !in.value("identity").equals("NO")) {
            in.reject("identity", in.value("identity").equals("YES") ? "attachment.rule.identity" : "problem.choose");
        }
        return scans;
    }

    @GetMapping("/unanswer")
    ModelAndView unanswer(@PathVariable LetterId id) {
        return open(id, "unanswer", Map.of());
    }

    @PostMapping("/unanswer")
    ModelAndView unanswer(@PathVariable LetterId id, Fields in) {
        var reason = in.requiredText("reason", REASON);
        return run(id, "unanswer", in, () -> post.unanswer(id, in.versionNumber(), reason));
    }

    @GetMapping("/no-answer")
    ModelAndView noAnswer(@PathVariable LetterId id) {
        return open(id, "no-answer", Map.of());
    }

    @PostMapping("/no-answer")
    ModelAndView noAnswer(@PathVariable LetterId id, Fields in) {
        var reason = in.requiredText("reason", REASON);
        return run(id, "no-answer", in, () -> post.noAnswer(id, in.versionNumber(), reason));
    }

    @GetMapping("/withdraw")
    ModelAndView withdraw(@PathVariable LetterId id) {
        return open(id, "withdraw", Map.of());
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable LetterId id, Fields in) {
        var reason = in.requiredText("reason", REASON);
        return run(id, "withdraw", in, () -> letters.withdraw(id, in.versionNumber(), reason));
    }

    private ModelAndView open(LetterId id, String step, Map<String, ?> more) {
        var letter = letters.toWrite(id);
        if (!opens(letter, step)) {
            return Pages.turnedBack(letter.url(), "letter.rule.step");
        }
        var values = new HashMap<String, Object>(more);
        values.put("version", letter.version());
        return page(letter, step, forms.open(letter.url() + "/" + step, values), HttpStatus.OK);
    }

    /** Whether the letter has come so far that the step can be told of. */
    private static boolean opens(Letter letter, String step) {
        var state = letter.state();
        return switch (step) {
            case "send" -> state == State.READY;
            case "answer" -> state.out() || state == State.NO_ANSWER;
            case "unanswer" -> letter.answered();
            case "delivered", "no-answer" -> state.out();
            default -> letter.mayBeWithdrawn();
        };
    }

    private ModelAndView run(LetterId id, String step, Fields in, Runnable useCase) {
        var letter = letters.toWrite(id);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            useCase.run();
                            return letter.url();
                        }),
                        "letter.done." + step);
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(letter, step, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Letter letter, String step, Fields in, HttpStatusCode status) {
        List<Option> options =
                switch (step) {
                    case "send" -> Option.of(NewOutgoing.Channel.class, "office.channel");
                    case "delivered" -> proofs();
                    case "answer" -> came(letter);
                    default -> List.of();
                };
        return Pages.page(
                "letter/step",
                new LetterStepPage(
                        step,
                        text("letter.act." + step),
                        letter.title() + " · " + letter.addressee(),
                        letter.url() + "/" + step,
                        letter.url(),
                        note(letter, step),
                        step.equals("send") ? early(letter, in) : null,
                        letter.signs() != NewLetter.Signs.WORKER,
                        options,
                        step.equals("answer") ? attachments.megabytes() : 0,
                        in),
                status);
    }

    /** Why a reminder should wait, where it should; also when only the day that was typed says so. */
    private @Nullable String early(Letter letter, Fields in) {
        var former = post.former(letter);
        if (former == null) {
            return null;
        }
        var words = LetterWords.early(former, today.date());
        return words == null && in.problem("early") != null && former.dueOn() != null
                ? text("letter.note.reminder-early", date(former.dueOn()))
                : words;
    }

    private static List<Option> proofs() {
        return Option.of(NewOutgoing.Proof.class, "office.proof").stream()
                .filter(option -> !option.value().equals(NewOutgoing.Proof.NOT_DELIVERED.name()))
                .toList();
    }

    private List<Option> came(Letter letter) {
        return post.came(letter).stream()
                .map(came -> new Option(
                        came.id().toString(),
                        text("letter.came", came.no(), date(came.receivedOn()), came.sender(), came.title())))
                .toList();
    }

    private static @Nullable String note(Letter letter, String step) {
        return switch (step) {
            case "send" -> text(letter.toKind() == NewLetter.To.Kind.HEAD ? "letter.note.hand-in" : "letter.note.send");
            case "delivered" -> letter.answer() == Letter.Answer.LAW ? text("letter.note.law") : null;
            case "unanswer" -> text("letter.note.unanswer");
            case "withdraw" -> letter.state().out() ? text("letter.note.withdraw-sent") : null;
            default -> null;
        };
    }
}
