package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import pl.oparcie.contract.view.ContractPage.Note;
import pl.oparcie.contract.view.StepPage;
import pl.oparcie.contract.view.StepPage.Ask;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The steps of a contract that ask something, each on a small page of its own. */
@Controller
@RequestMapping(
        "/contracts/{id}/{step:negotiate|instruct|ask-centre|centre-answer|no-centre|sign|sign-annex|copy|refuse|withdraw|suspend|resume"
                + "|end|insurance|no-insurance|employed|support|follow-up|tell-office|drop-annex}")
class ContractSteps {

    private static final int WORDS = 2000;
    private static final int NAME = 200;
    private static final int MOST_FILES = 10;
    /** Ticked for the words that were printed; with a number of their own, so that nobody signs others than he saw. */
    private static final String WORDS_SIGNED = "words-";

    private static final Set<String> SIGNINGS = Set.of("sign", "sign-annex");

    private final ContractDesk desk;
    private final Negotiation negotiation;
    private final Signing signing;
    private final Course course;
    private final Consequences consequences;
    private final Attachments attachments;
    private final Forms forms;
    private final Today today;

    ContractSteps(
            ContractDesk desk,
            Negotiation negotiation,
            Signing signing,
            Course course,
            Consequences consequences,
            Attachments attachments,
            Forms forms,
            Today today) {
        this.desk = desk;
        this.negotiation = negotiation;
        this.signing = signing;
        this.course = course;
        this.consequences = consequences;
        this.attachments = attachments;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView ask(@PathVariable ContractId id, @PathVariable String step) {
        var found = desk.ifOpen(id, step);
        if (found.isEmpty()) {
            return over(id);
        }
        var opened = found.get();
        if (step.equals("end") && !desk.finallyEvaluated(opened)) {
            return Pages.redirect(
                    "/contracts/" + id + "/evaluate?kind=" + NewEvaluation.Kind.FINAL, "contract.end-evaluates");
        }
        var values = new HashMap<String, Object>();
        values.put("version", opened.contract().version());
        values.put("on", today.date());
        values.put("as", As.PAPER);
        values.put("name", opened.contract().centre().name());
        if (opened.contract().instructedOn() != null) {
            values.put("told", true);
        }
        if (step.equals("refuse")) {
            desk.refusedAtInterview(opened.contract()).ifPresent(it -> {
                values.put("on", it.on());
                values.put("words", it.words());
                values.put("told", it.instructed());
            });
        }
        return page(opened, step, forms.resume(opened.contract().url() + "/" + step, values), HttpStatus.OK);
    }

    /** A link that is out of date leads to the contract as it stands. */
    static ModelAndView over(ContractId id) {
        return Pages.turnedBack("/contracts/" + id, "contract.step-over");
    }

    @PostMapping
    ModelAndView take(
            @PathVariable ContractId id,
            @PathVariable String step,
            Fields in,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var opened = desk.toFinish(id);
        var useCase = useCase(opened, step, in, files == null ? List.of() : files);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            useCase.run();
                            return opened.contract().url();
                        }),
                        "contract.done.step");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict meanwhile) {
                return clash(id, step, in);
            }
        }
        return page(opened, step, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Somebody changed the contract meanwhile: where the step still makes sense, the same words are shown with the contract as it is now. */
    private ModelAndView clash(ContractId id, String step, Fields in) {
        var now = desk.toStep(id, step);
        in.now(Map.of("version", now.contract().version())).reject(new RuleViolation("contract.somebody"));
        return page(now, step, in, HttpStatus.CONFLICT);
    }

    /** Which words are signed now. */
    private static int newest(ContractDesk.Opened opened) {
        return opened.versions().getFirst().number();
    }

    private Runnable useCase(ContractDesk.Opened opened, String step, Fields in, List<MultipartFile> files) {
        var id = opened.contract().id();
        var version = in.versionNumber();
        if (SIGNINGS.contains(step)) {
            var words = newest(opened);
            if (!in.flag(WORDS_SIGNED + words)) {
                in.reject(WORDS_SIGNED + words, "contract.sign-these", words);
            }
            var given = signing(in, files);
            return step.equals("sign")
                    ? () -> signing.sign(id, version, given)
                    : () -> signing.signAnnex(id, version, given);
        }
        if (step.equals("no-centre")) {
            var words = in.requiredText("words", WORDS);
            return () -> negotiation.noCentre(id, version, words);
        }
        var on = in.requiredDate("on");
        return switch (step) {
            case "negotiate" -> () -> negotiation.negotiate(id, version, on);
            case "instruct" -> {
                if (!in.flag("confirmed")) {
                    in.reject("confirmed", "contract.confirm");
                }
                yield () -> negotiation.instruct(id, version, on);
            }
            case "ask-centre" -> {
                var name = in.requiredText("name", NAME);
                var worker = in.text("worker", NAME).orElse("");
                yield () -> negotiation.askCentre(id, version, name, worker, on);
            }
            case "centre-answer" -> {
                var agreed = in.requiredChoice("agreed", Answer.class);
                var words = in.text("words", WORDS).orElse("");
                yield () -> negotiation.centreAnswered(id, version, agreed == Answer.YES, words, on);
            }
            case "copy" -> () -> signing.copied(id, version, on);
            case "refuse" -> {
                var reason = in.requiredText("words", WORDS);
                if (!in.flag("told")) {
                    in.reject("told", "contract.tell-first");
                }
                yield () -> negotiation.refuse(id, version, reason, on);
            }
            case "withdraw" -> {
                var reason = in.requiredText("words", WORDS);
                yield () -> negotiation.withdraw(id, version, reason, on);
            }
            case "drop-annex" -> {
                var reason = in.requiredText("words", WORDS);
                yield () -> signing.dropAnnex(id, version, reason, on);
            }
            case "suspend" -> {
                var until = in.date("until").orElse(null);
                var reason = in.requiredText("words", WORDS);
                yield () -> course.suspend(id, version, on, until, reason);
            }
            case "resume" -> () -> course.resume(id, version, on);
            case "end" -> {
                var result = in.requiredChoice("result", Result.class);
                var cause = result == Result.INDEPENDENT
                        ? in.choice("cause", EndCause.class).orElse(null)
                        : null;
                var words = in.requiredText("words", WORDS);
                yield () -> course.end(id, version, new Course.NewEnd(result, cause, words, on));
            }
            case "tell-office" -> {
                var words = in.text("words", WORDS).orElse("");
                yield () -> consequences.toldOffice(id, version, words, on);
            }
            case "insurance" -> () -> consequences.insured(id, version, on);
            case "no-insurance" -> {
                var reason = in.requiredText("words", WORDS);
                yield () -> consequences.notInsured(id, version, reason, on);
            }
            case "employed" -> {
                var until = in.date("until").orElse(null);
                var before = in.date("before").orElse(null);
                yield () -> consequences.employed(id, version, on, until, before);
            }
            case "support" -> () -> consequences.supported(id, version, on);
            case "follow-up" -> {
                var independent = in.requiredChoice("independent", Independent.class);
                var words = in.text("words", WORDS).orElse("");
                yield () -> consequences.followed(id, version, independent.name(), words, on);
            }
            default -> throw new NotFound("step");
        };
    }

    /** What the other centre said. */
    enum Answer {
        YES,
        NO
    }

    /** Whether the person does without help. */
    enum Independent {
        YES,
        NO,
        UNKNOWN
    }

    /** On what it was signed. */
    enum As {
        PAPER,
        ELECTRONIC
    }

    private static Signing.NewSigning signing(Fields in, List<MultipartFile> files) {
        var on = in.requiredDate("on");
        var as = in.requiredChoice("as", As.class);
        var kept = new ArrayList<Content>();
        for (var file : files) {
            if (!file.isEmpty() && kept.size() < MOST_FILES) {
                try {
                    var name = file.getOriginalFilename();
                    kept.add(new Content(name == null ? "" : name, file.getBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return new Signing.NewSigning(on, as == As.ELECTRONIC, in.flag("personSigned"), in.flag("workerSigned"), kept);
    }

    private ModelAndView page(ContractDesk.Opened opened, String step, Fields in, HttpStatusCode status) {
        var contract = opened.contract();
        return Pages.page(
                "contract/step",
                new StepPage(
                        text("contract.act." + step),
                        contract.names(),
                        contract.url() + "/" + step,
                        contract.url(),
                        "contract.act." + step,
                        notes(opened, step),
                        asks(opened, step),
                        SIGNINGS.contains(step),
                        in),
                status);
    }

    private List<Note> notes(ContractDesk.Opened opened, String step) {
        return switch (step) {
            case "ask-centre" -> {
                var place = desk.lastRegistered(opened.contract());
                yield place.isBlank() ? List.of() : List.of(new Note("", text("contract.note.registered", place)));
            }
            case "instruct" -> List.of(new Note("", text("contract.instruction")));
            case "sign" ->
                List.of(new Note(
                        "",
                        text("contract.note.sign", opened.versions().getFirst().number())));
            case "sign-annex" ->
                List.of(new Note(
                        "",
                        text(
                                "contract.note.sign-annex",
                                opened.versions().getFirst().number())));
            case "refuse" -> List.of(new Note("", text("contract.note.no-sanction")));
            case "suspend" -> List.of(new Note("", text("contract.note.suspend")));
            case "resume" -> List.of(new Note("", text("contract.note.resume")));
            case "end" -> {
                var notes = new ArrayList<Note>();
                notes.add(new Note("", text("contract.note.end")));
                desk.stillKept(opened)
                        .ifPresent(it -> notes.add(
                                new Note("warn", text("contract.note.term-runs", it.title(), date(it.dueOn())))));
                yield notes;
            }
            case "withdraw" -> List.of(new Note("", text("contract.note.withdraw")));
            case "tell-office" ->
                List.of(new Note(
                        "",
                        text(
                                "contract.note.tell-office",
                                opened.contract().referral().office())));
            case "employed" -> List.of(new Note("", text("contract.note.window")));
            case "insurance" ->
                List.of(new Note(
                        "",
                        opened.contract()
                                        .insurance()
                                        .strikesOff(opened.contract().state())
                                ? text(
                                        "contract.note.uninsure",
                                        date(opened.contract().end().on()))
                                : text(
                                        "contract.note.insure",
                                        date(opened.contract().signed().on()))));
            default -> List.of();
        };
    }

    private List<Ask> asks(ContractDesk.Opened opened, String step) {
        var asks = new ArrayList<Ask>();
        if (!step.equals("no-centre")) {
            asks.add(new Ask("date", "on", text("contract.on." + step), null, true, List.of()));
        }
        switch (step) {
            case "instruct" -> asks.add(ask("check", "confirmed", false));
            case "ask-centre" -> {
                asks.add(ask("line", "name", true));
                asks.add(ask("line", "worker", false));
            }
            case "centre-answer" -> {
                asks.add(choice("agreed", Option.of(Answer.class, "contract.centre-answer")));
                asks.add(ask("text", "words", false));
            }
            case "sign", "sign-annex" -> {
                asks.add(new Ask(
                        "check",
                        WORDS_SIGNED + newest(opened),
                        text("contract.ask.these", newest(opened)),
                        text("contract.ask.these.help"),
                        true,
                        List.of()));
                asks.add(choice("as", Option.of(As.class, "contract.signed-as")));
                asks.add(ask("check", "personSigned", false).when("as=ELECTRONIC"));
                asks.add(ask("check", "workerSigned", false).when("as=ELECTRONIC"));
                asks.add(new Ask(
                                "note",
                                "",
                                text("contract.signing-electronic"),
                                text("contract.signing-unchecked"),
                                false,
                                List.of())
                        .when("as=ELECTRONIC"));
                asks.add(new Ask(
                        "file",
                        "files",
                        text("contract.ask.files"),
                        text("contract.signing-files", attachments.megabytes()),
                        true,
                        List.of()));
            }
            case "refuse" -> {
                asks.add(new Ask(
                        "text",
                        "words",
                        text("contract.ask.refusal"),
                        text("contract.ask.refusal.help"),
                        true,
                        List.of()));
                asks.add(ask("check", "told", false));
            }
            case "withdraw", "no-centre", "drop-annex", "no-insurance" -> asks.add(ask("text", "words", true));
            case "tell-office" -> asks.add(ask("text", "words", false));
            case "suspend" -> {
                asks.add(ask("date", "until", false));
                asks.add(ask("text", "words", true));
            }
            case "end" -> {
                asks.add(choice("result", results()));
                asks.add(choice("cause", Option.of(EndCause.class, "contract.end-cause"))
                        .when("result=INDEPENDENT"));
                asks.add(ask("text", "words", true));
            }
            case "employed" -> {
                asks.add(new Ask("date", "until", text("contract.ask.decisionUntil"), null, false, List.of()));
                asks.add(ask("date", "before", false));
            }
            case "follow-up" -> {
                asks.add(choice("independent", Option.of(Independent.class, "contract.independent")));
                asks.add(ask("text", "words", false));
            }
            default -> {}
        }
        return asks;
    }

    private static List<Option> results() {
        return Arrays.stream(Result.values())
                .map(it -> new Option(
                        it.name(), text("contract.end." + it.name()), text("contract.end." + it.name() + ".help")))
                .toList();
    }

    private static Ask ask(String kind, String name, boolean required) {
        return new Ask(kind, name, text("contract.ask." + name), null, required, List.of());
    }

    private static Ask choice(String name, List<Option> options) {
        return new Ask("radios", name, text("contract.ask." + name), null, true, options);
    }
}
