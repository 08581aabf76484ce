package pl.oparcie.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** Contracts of a case, and beginning one. */
@Controller
@RequestMapping("/cases/{id}/contract")
class CaseContractsController {

    private final ContractDesk desk;
    private final Contracts contracts;
    private final Forms forms;
    private final Today today;

    CaseContractsController(ContractDesk desk, Contracts contracts, Forms forms, Today today) {
        this.desk = desk;
        this.contracts = contracts;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(@PathVariable CaseId id) {
        return Pages.page("contract/case", desk.ofCase(id));
    }

    @GetMapping("/new")
    ModelAndView begin(
            @PathVariable CaseId id,
            @RequestParam ContractKind kind,
            @RequestParam(required = false) @Nullable UUID set,
            @RequestParam(defaultValue = "false") boolean all) {
        if (desk.isUndiagnosed(id)) {
            return Pages.redirect("/cases/" + id + "/diagnosis", "contract.diagnose-first");
        }
        var from = desk.begin(id, kind, set, all);
        return page(
                id,
                from,
                set,
                forms.open(ContractDesk.url(id, kind, set, all), ContractForm.begin(from)),
                HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView write(
            @PathVariable CaseId id,
            @RequestParam ContractKind kind,
            @RequestParam(required = false) @Nullable UUID set,
            @RequestParam(defaultValue = "false") boolean all,
            Fields in) {
        var from = desk.begin(id, kind, set, all);
        if (in.rowRequest() || in.take(desk.offers(from, in))) {
            return page(id, from, set, in, HttpStatus.OK);
        }
        var given = ContractForm.parse(in, kind);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> "/contracts/" + contracts.write(id, given, today.date())),
                        "contract.done.write");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(id, from, set, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            CaseId id, ContractForm.Beginning from, @Nullable UUID set, Fields in, HttpStatusCode status) {
        in.showRows(1);
        return Pages.page(
                "contract/form",
                desk.newForm(id, from, ContractDesk.url(id, from.kind(), set, from.whole()), in),
                status);
    }
}
