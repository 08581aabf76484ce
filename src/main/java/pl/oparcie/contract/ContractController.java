package pl.oparcie.contract;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.document.Prints;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** A contract: its page, its versions, its papers, and the next proposal of its words. */
@Controller
@RequestMapping("/contracts/{id}")
class ContractController {

    private final ContractPages pages;
    private final ContractDesk desk;
    private final Contracts contracts;
    private final ContractPapers papers;
    private final Forms forms;
    private final Today today;

    ContractController(
            ContractPages pages,
            ContractDesk desk,
            Contracts contracts,
            ContractPapers papers,
            Forms forms,
            Today today) {
        this.pages = pages;
        this.desk = desk;
        this.contracts = contracts;
        this.papers = papers;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView show(@PathVariable ContractId id) {
        return Pages.page("contract/show", pages.show(id, Optional.empty()));
    }

    @GetMapping("/versions/{number}")
    ModelAndView version(@PathVariable ContractId id, @PathVariable int number) {
        return Pages.page("contract/show", pages.show(id, Optional.of(number)));
    }

    @GetMapping("/compare")
    ModelAndView compare(@PathVariable ContractId id, @RequestParam int before, @RequestParam int after) {
        return Pages.page("contract/compare", pages.compare(id, before, after));
    }

    @GetMapping("/print")
    ResponseEntity<byte[]> print(
            @PathVariable ContractId id, @RequestParam(required = false) @Nullable Integer version) {
        return Prints.inline(papers.official(id, version), "kontrakt.pdf");
    }

    @GetMapping("/print/annex/{number}")
    ResponseEntity<byte[]> annex(@PathVariable ContractId id, @PathVariable int number) {
        return Prints.inline(papers.annex(id, number), "aneks.pdf");
    }

    @GetMapping("/print/part-two")
    ResponseEntity<byte[]> partTwo(@PathVariable ContractId id) {
        return Prints.inline(papers.partTwo(id, null), "kontrakt-ocena.pdf");
    }

    @GetMapping("/print/plain")
    ResponseEntity<byte[]> plain(
            @PathVariable ContractId id,
            @RequestParam(defaultValue = "pl") String language,
            @RequestParam(required = false) @Nullable Integer version) {
        return Prints.inline(papers.plain(id, language, version), "kontrakt-prosto.pdf");
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable ContractId id, @RequestParam(defaultValue = "false") boolean moved) {
        var opened = desk.toWrite(id);
        if (!ContractRules.mayWrite(opened.contract().state())) {
            return ContractSteps.over(id);
        }
        var initial = desk.words(opened, moved);
        return page(opened, forms.open(opened.contract().url() + "/edit", initial), HttpStatus.OK);
    }

    @PostMapping("/edit")
    ModelAndView save(@PathVariable ContractId id, Fields in) {
        var opened = opened(id);
        if (in.rowRequest() || in.take(desk.offers(opened.contract(), in))) {
            return page(opened, in, HttpStatus.OK);
        }
        var given = ContractForm.parse(in, opened.contract().kind());
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            contracts.propose(id, given, in.versionNumber(), today.date());
                            return opened.contract().url();
                        }),
                        "contract.done.edit");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                var saved = opened(id);
                in.against(
                        ContractForm.fill(saved.contract(), saved.newest()),
                        saved.versions().getFirst().authorName());
                return page(saved, in, HttpStatus.CONFLICT);
            }
        }
        return page(opened, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Signed and ended words are nobody's to write (C-10). */
    private ContractDesk.Opened opened(ContractId id) {
        var opened = desk.toWrite(id);
        if (!ContractRules.mayWrite(opened.contract().state())) {
            throw new Conflict("contract");
        }
        return opened;
    }

    private ModelAndView page(ContractDesk.Opened opened, Fields in, HttpStatusCode status) {
        in.showRows(1);
        return Pages.page("contract/form", desk.editForm(opened.contract(), in), status);
    }
}
