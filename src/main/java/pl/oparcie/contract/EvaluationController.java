package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import pl.oparcie.contract.NewEvaluation.Cause;
import pl.oparcie.contract.NewEvaluation.Conclusion;
import pl.oparcie.contract.NewEvaluation.Kind;
import pl.oparcie.contract.NewEvaluation.Labour;
import pl.oparcie.contract.NewEvaluation.Light;
import pl.oparcie.contract.NewEvaluation.Signed;
import pl.oparcie.contract.view.ChecklistPage;
import pl.oparcie.contract.view.ContractPage.Note;
import pl.oparcie.contract.view.EvaluationPage;
import pl.oparcie.contract.view.StepPage;
import pl.oparcie.contract.view.StepPage.Ask;
import pl.oparcie.document.Prints;
import pl.oparcie.plan.Trends;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Evaluations of a contract on one screen, and the checklist before a proposal under art. 11. */
@Controller
@RequestMapping("/contracts/{id}")
class EvaluationController {

    private static final int WORDS = 4000;
    private static final int LONG = 8000;

    private final ContractDesk desk;
    private final Contracts contracts;
    private final Evaluations evaluations;
    private final ContractPapers papers;
    private final Trends trends;
    private final Forms forms;
    private final Today today;

    EvaluationController(
            ContractDesk desk,
            Contracts contracts,
            Evaluations evaluations,
            ContractPapers papers,
            Trends trends,
            Forms forms,
            Today today) {
        this.desk = desk;
        this.contracts = contracts;
        this.evaluations = evaluations;
        this.papers = papers;
        this.trends = trends;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/evaluate")
    ModelAndView evaluate(@PathVariable ContractId id) {
        var found = desk.ifOpen(id, "evaluate");
        if (found.isEmpty()) {
            return ContractSteps.over(id);
        }
        var opened = found.get();
        var values = new HashMap<String, Object>();
        values.put("version", opened.contract().version());
        values.put("on", today.date());
        values.put("kind", Kind.PERIODIC);
        return page(opened, forms.open(opened.contract().url() + "/evaluate", values), HttpStatus.OK);
    }

    @PostMapping("/evaluate")
    ModelAndView evaluate(@PathVariable ContractId id, Fields in) {
        var opened = desk.toFinish(id);
        var given = evaluation(in, Contract.Version.inForce(opened.versions()).body());
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(
                                in,
                                () -> opened.contract().url() + "/evaluations/"
                                        + evaluations.evaluate(id, in.versionNumber(), given)),
                        "contract.done.evaluate");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict meanwhile) {
                var now = desk.toStep(id, "evaluate");
                in.against(Map.of("version", now.contract().version()), text("contract.somebody"));
                return page(now, in, HttpStatus.CONFLICT);
            }
        }
        return page(opened, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Every goal and action is asked; one without a light is named beside it (C-14). */
    private static NewEvaluation evaluation(Fields in, Body body) {
        var marks = new ArrayList<NewEvaluation.Mark>();
        for (var asked : BodyWords.toMark(body)) {
            var key = UUID.fromString(asked.key());
            var light = in.choice("light." + key, Light.class);
            if (light.isEmpty()) {
                in.reject("light." + key, "contract.mark-each", asked.title());
            } else {
                marks.add(new NewEvaluation.Mark(
                        key, light.get(), in.text("words." + key, 1000).orElse("")));
            }
        }
        return new NewEvaluation(
                in.requiredChoice("kind", Kind.class),
                in.requiredDate("on"),
                marks,
                in.text("statement", LONG).orElse(""),
                in.flag("noStatement"),
                in.choices("causes", Cause.class),
                in.text("causeWords", WORDS).orElse(""),
                in.text("harm", WORDS).orElse(""),
                in.requiredChoice("conclusion", Conclusion.class),
                in.text("words", WORDS).orElse(""),
                in.choice("labour", Labour.class).orElse(null),
                in.requiredChoice("signed", Signed.class));
    }

    private ModelAndView page(ContractDesk.Opened opened, Fields in, HttpStatusCode status) {
        return Pages.page("contract/evaluate", desk.evaluate(opened, in), status);
    }

    @GetMapping("/evaluations/{evaluation}")
    ModelAndView show(@PathVariable ContractId id, @PathVariable UUID evaluation) {
        return Pages.page("contract/evaluation", evaluationPage(id, evaluation));
    }

    @GetMapping("/evaluations/{evaluation}/print")
    ResponseEntity<byte[]> print(@PathVariable ContractId id, @PathVariable UUID evaluation) {
        return Prints.inline(papers.partTwo(id, evaluation), "ocena-kontraktu.pdf");
    }

    private EvaluationPage evaluationPage(ContractId id, UUID key) {
        var contract = contracts.read(id);
        var found = evaluations.read(contract, key);
        var words = contracts.versions(contract).stream()
                .filter(it -> it.id().equals(found.version()))
                .findFirst()
                .orElseThrow();
        return EvaluationWords.page(
                contract,
                found,
                words.body(),
                trends.until(contract.caseId(), found.content().on()));
    }

    @GetMapping("/checklist")
    ModelAndView checklist(@PathVariable ContractId id) {
        var contract = evaluations.toRead(id);
        if (!evaluations.mayJudge(contract)) {
            return Pages.page("contract/checklist", read(contract));
        }
        var values = new HashMap<String, Object>();
        values.put("version", -1);
        values.put("ground", contract.state() == State.REFUSED ? Ground.REFUSED : Ground.BROKEN);
        values.put("facts", desk.factsToCheck(contract));
        evaluations.checklist(contract).ifPresent(known -> fill(values, known));
        return checklist(contract, forms.open(contract.url() + "/checklist", values), HttpStatus.OK);
    }

    private ChecklistPage read(Contract contract) {
        return new ChecklistPage(
                text("contract.act.checklist"),
                contract.names(),
                contract.url(),
                List.of(new Note("warn", text("contract.check.decides-nothing"))),
                evaluations.checklist(contract).map(EvaluationWords::facts).orElse(List.of()));
    }

    private static void fill(Map<String, Object> values, EvaluationStore.Sanction known) {
        values.put("version", known.version());
        values.put("ground", known.ground());
        values.put("facts", known.facts());
        put(values, "heardOn", known.heardOn());
        values.put("reasons", known.reasons());
        values.put("independent", known.independent());
        put(values, "remindedOn", known.remindedOn());
        put(values, "reminderDue", known.reminderDue());
        values.put("dependants", known.dependants());
        if (known.proposal() != null) {
            values.put("proposal", known.proposal());
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable LocalDate day) {
        if (day != null) {
            values.put(name, day);
        }
    }

    /** Grounds of art. 11 ust. 2 that concern a contract. */
    enum Ground {
        REFUSED,
        BROKEN,
        NO_COOPERATION
    }

    /** What may be proposed to whoever decides; none of it is decided here. */
    enum Proposal {
        LOWER,
        NARROWER,
        REFUSE,
        REVOKE,
        SUSPEND,
        IN_KIND,
        NONE
    }

    @PostMapping("/checklist")
    ModelAndView checklist(@PathVariable ContractId id, Fields in) {
        var contract = evaluations.toJudge(id);
        var proposal = in.choice("proposal", Proposal.class).orElse(null);
        var given = new EvaluationStore.Sanction(
                in.requiredChoice("ground", Ground.class).name(),
                in.requiredText("facts", LONG),
                in.date("heardOn").orElse(null),
                in.text("reasons", LONG).orElse(""),
                in.flag("independent"),
                in.date("remindedOn").orElse(null),
                in.date("reminderDue").orElse(null),
                null,
                in.text("dependants", LONG).orElse(""),
                proposal == null ? null : proposal.name(),
                proposal == null ? null : today.date(),
                in.versionNumber());
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            evaluations.checklist(id, given);
                            return contract.url();
                        }),
                        "contract.done.checklist");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict meanwhile) {
                var saved = evaluations.checklist(contract).orElseThrow(() -> meanwhile);
                if (saved.proposal() != null) {
                    throw meanwhile;
                }
                var values = new HashMap<String, Object>();
                fill(values, saved);
                in.against(values, text("contract.somebody"));
                return checklist(contract, in, HttpStatus.CONFLICT);
            }
        }
        return checklist(contract, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView checklist(Contract contract, Fields in, HttpStatusCode status) {
        var asks = List.of(
                new Ask(
                        "radios",
                        "ground",
                        text("contract.check.ground"),
                        null,
                        true,
                        Option.of(Ground.class, "contract.ground")),
                new Ask(
                        "text",
                        "facts",
                        text("contract.check.facts"),
                        text("contract.check.facts.help"),
                        true,
                        List.of()),
                ask("date", "heardOn", false),
                ask("text", "reasons", false),
                ask("check", "independent", false),
                ask("date", "remindedOn", false),
                ask("date", "reminderDue", false),
                new Ask(
                        "note",
                        "",
                        text("contract.check.step-four"),
                        evaluations.of(contract).stream()
                                .findFirst()
                                .map(it -> text(
                                        "contract.check.evaluated",
                                        name("contract.evaluation", it.kind()),
                                        date(it.content().on())))
                                .orElse(text("contract.check.step-four-none")),
                        false,
                        List.of()),
                new Ask(
                        "text",
                        "dependants",
                        text("contract.check.dependants"),
                        desk.dependants(contract),
                        false,
                        List.of()),
                new Ask(
                        "select",
                        "proposal",
                        text("contract.check.proposal"),
                        text("contract.check.proposal.help") + " " + text("contract.check.after"),
                        false,
                        Option.of(Proposal.class, "contract.proposal")));
        var notes = new ArrayList<Note>();
        notes.add(new Note("warn", text("contract.check.decides-nothing")));
        if (in.flag("independent")) {
            notes.add(new Note("warn", text("contract.check.amend")));
        }
        return Pages.page(
                "contract/step",
                new StepPage(
                        text("contract.act.checklist"),
                        contract.names(),
                        contract.url() + "/checklist",
                        contract.url(),
                        "common.save",
                        notes,
                        asks,
                        false,
                        in),
                status);
    }

    private static Ask ask(String kind, String name, boolean required) {
        return new Ask(kind, name, text("contract.check." + name), null, required, List.of());
    }
}
