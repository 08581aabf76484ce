package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import pl.oparcie.contract.view.ChecklistPage;
import pl.oparcie.contract.view.ContractPage.Note;
import pl.oparcie.contract.view.StepPage;
import pl.oparcie.contract.view.StepPage.Ask;
import pl.oparcie.document.Prints;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The checklist before a proposal under art. 11, step by step, and what became of the proposal. */
@Controller
@RequestMapping("/contracts/{id}")
class ChecklistController {

    private static final int WORDS = 2000;
    private static final int LONG = 8000;

    private final ContractDesk desk;
    private final Checklists checklists;
    private final Evaluations evaluations;
    private final ContractPapers papers;
    private final Forms forms;
    private final Today today;

    ChecklistController(
            ContractDesk desk,
            Checklists checklists,
            Evaluations evaluations,
            ContractPapers papers,
            Forms forms,
            Today today) {
        this.desk = desk;
        this.checklists = checklists;
        this.evaluations = evaluations;
        this.papers = papers;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/checklist")
    ModelAndView checklist(@PathVariable ContractId id) {
        var contract = checklists.toRead(id, "contract.read-checklist");
        if (!checklists.mayWrite(contract)) {
            return Pages.page("contract/checklist", read(contract));
        }
        var values = new HashMap<String, Object>();
        values.put("version", -1);
        values.put("ground", contract.state() == State.REFUSED ? Ground.REFUSED : Ground.BROKEN);
        values.put("facts", desk.factsToCheck(contract));
        checklists.of(contract).ifPresent(known -> fill(values, known));
        return checklist(contract, forms.open(contract.url() + "/checklist", values), HttpStatus.OK);
    }

    private ChecklistPage read(Contract contract) {
        var known = checklists.of(contract);
        return ChecklistWords.page(
                contract,
                known,
                known.filter(EvaluationStore.Sanction::against).isPresent()
                        ? checklists.outcome(contract)
                        : Optional.empty(),
                evaluations.of(contract),
                checklists.maySayOutcome(contract));
    }

    @GetMapping("/checklist/print")
    ResponseEntity<byte[]> print(@PathVariable ContractId id) {
        var contract = checklists.toRead(id, "contract.print-checklist");
        return Prints.inline(papers.checklist(contract, read(contract)), "lista-art-11.pdf");
    }

    @GetMapping("/checklist/outcome")
    ModelAndView outcome(@PathVariable ContractId id) {
        var contract = checklists.toSayOutcome(id);
        return checklists.outcome(contract).isPresent()
                ? Pages.redirect(contract.url() + "/checklist")
                : outcome(
                        contract,
                        forms.open(contract.url() + "/checklist/outcome", Map.of("on", today.date())),
                        HttpStatus.OK);
    }

    @PostMapping("/checklist/outcome")
    ModelAndView outcome(@PathVariable ContractId id, Fields in) {
        var contract = checklists.toSayOutcome(id);
        var on = in.requiredDate("on");
        var outcome = in.requiredChoice("outcome", OutcomeStore.Kind.class);
        var words = in.requiredText("words", WORDS);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            checklists.sayOutcome(id, outcome, on, words);
                            return contract.url() + "/checklist";
                        }),
                        "contract.done.outcome");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return outcome(contract, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView outcome(Contract contract, Fields in, HttpStatusCode status) {
        return Pages.page(
                "contract/step",
                new StepPage(
                        text("contract.act.outcome"),
                        contract.names(),
                        contract.url() + "/checklist/outcome",
                        contract.url() + "/checklist",
                        "common.save",
                        List.of(new Note("", text("contract.outcome.note"))),
                        List.of(
                                new Ask("date", "on", text("contract.outcome.on"), null, true, List.of()),
                                new Ask(
                                        "radios",
                                        "outcome",
                                        text("contract.outcome.what"),
                                        null,
                                        true,
                                        Option.of(OutcomeStore.Kind.class, "contract.outcome")),
                                new Ask(
                                        "text",
                                        "words",
                                        text("contract.outcome.words"),
                                        text("contract.outcome.words.help"),
                                        true,
                                        List.of())),
                        false,
                        in),
                status);
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
        var contract = checklists.toWrite(id);
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
                            checklists.keep(id, given);
                            return contract.url();
                        }),
                        "contract.done.checklist");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict meanwhile) {
                var saved = checklists.of(contract).orElseThrow(() -> meanwhile);
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
                new Ask("radios", "ground", text("contract.check.ground"), null, true, grounds(contract)),
                new Ask(
                        "text",
                        "facts",
                        text("contract.check.facts"),
                        text(
                                contract.state() == State.REFUSED
                                        ? "contract.check.facts.help-refused"
                                        : "contract.check.facts.help"),
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
                        ChecklistWords.evaluated(contract, evaluations.of(contract)),
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

    /** A contract was refused or it may have been broken, never both. */
    private static List<Option> grounds(Contract contract) {
        var other = contract.state() == State.REFUSED ? Ground.BROKEN : Ground.REFUSED;
        return Option.of(Ground.class, "contract.ground").stream()
                .filter(it -> !it.value().equals(other.name()))
                .toList();
    }

    private static Ask ask(String kind, String name, boolean required) {
        return new Ask(kind, name, text("contract.check." + name), null, required, List.of());
    }
}
