package pl.oparcie.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.contract.NewEvaluation.Cause;
import pl.oparcie.contract.NewEvaluation.Conclusion;
import pl.oparcie.contract.NewEvaluation.Kind;
import pl.oparcie.contract.NewEvaluation.Labour;
import pl.oparcie.contract.NewEvaluation.Light;
import pl.oparcie.contract.NewEvaluation.Signed;
import pl.oparcie.contract.view.EvaluationPage;
import pl.oparcie.document.Prints;
import pl.oparcie.plan.Trends;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** Evaluations of a contract on one screen. */
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
    ModelAndView evaluate(@PathVariable ContractId id, @RequestParam(defaultValue = "PERIODIC") Kind kind) {
        var found = desk.ifOpen(id, "evaluate");
        if (found.isEmpty()) {
            return ContractSteps.over(id);
        }
        var opened = found.get();
        var values = new HashMap<String, Object>();
        values.put("version", opened.contract().version());
        values.put("on", today.date());
        values.put("kind", kind);
        return page(opened, forms.resume(opened.contract().url() + "/evaluate", values), HttpStatus.OK);
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
                in.now(Map.of("version", now.contract().version())).reject(new RuleViolation("contract.somebody"));
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
                trends.until(contract.caseId(), found.content().on(), found.id()));
    }
}
