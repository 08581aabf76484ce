package pl.oparcie.form;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.code.Codes;
import pl.oparcie.document.Prints;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.form.view.FormPage;
import pl.oparcie.form.view.FormsPage;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Law;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Pages;

/** The forms themselves, without anybody's answers: open to everybody who works here. */
@Controller
@RequestMapping("/forms")
class FormController {

    private final FormCatalogue catalogue;
    private final FormFiller filler;
    private final FormPrint print;
    private final Codes codes;
    private final Today today;

    FormController(FormCatalogue catalogue, FormFiller filler, FormPrint print, Codes codes, Today today) {
        this.catalogue = catalogue;
        this.filler = filler;
        this.print = print;
        this.codes = codes;
        this.today = today;
    }

    @GetMapping
    ModelAndView list() {
        return Pages.page(
                "form/list",
                new FormsPage(catalogue.all().stream().map(this::row).toList()));
    }

    private FormsPage.Row row(Definition form) {
        var head = form.head();
        return new FormsPage.Row(
                url(form),
                form.title().now(),
                form.code(),
                form.version(),
                validity(form),
                state(form),
                form.validOn(today.date()) ? "ok" : "wait",
                Law.now(head.basis()),
                text("form.certainty." + head.certainty()),
                form.questions().size());
    }

    private static String url(Definition form) {
        return "/forms/" + form.code() + "/" + form.version();
    }

    private static String validity(Definition form) {
        var valid = form.head().valid();
        if (valid.from() == null) {
            return "–";
        }
        return valid.to() == null
                ? text("form.since", date(valid.from()))
                : text("form.until", date(valid.from()), date(valid.to()));
    }

    private String state(Definition form) {
        var valid = form.head().valid();
        if (form.head().draft()) {
            return text("form.draft-law");
        }
        if (valid.on(today.date())) {
            return text("form.in-force");
        }
        return text(valid.to() != null && valid.to().isBefore(today.date()) ? "form.no-longer" : "form.not-yet");
    }

    @GetMapping("/{code}/{version}")
    ModelAndView show(@PathVariable String code, @PathVariable String version) {
        var filling = filling(code, version);
        return page(filling, Fields.of(filler.prefilled(filling)), HttpStatus.OK);
    }

    /** Tries answers out; keeps nothing. */
    @PostMapping("/{code}/{version}")
    ModelAndView tryOut(@PathVariable String code, @PathVariable String version, Fields in) {
        var filling = filling(code, version);
        if (!in.rowRequest()) {
            filler.read(filling, in, Stage.COMPLETE);
            if (in.ok()) {
                return Pages.redirect(url(filling.form()), "form.try.ok");
            }
            return page(filling, in, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page(filling, in, HttpStatus.OK);
    }

    private Filling filling(String code, String version) {
        return Filling.of(catalogue.version(code, version), today.date());
    }

    private ModelAndView page(Filling filling, Fields fields, HttpStatusCode status) {
        var form = filling.form();
        return Pages.page(
                "form/show",
                new FormPage(
                        url(form),
                        form.title().now(),
                        form.version(),
                        validity(form),
                        fields,
                        filler.view(filling, fields)),
                status);
    }

    @GetMapping("/{code}/{version}/print")
    ResponseEntity<byte[]> print(@PathVariable String code, @PathVariable String version) {
        var form = catalogue.version(code, version);
        return Prints.inline(print.empty(form), form.code() + "-" + form.version() + ".pdf");
    }

    @GetMapping("/{code}/{version}/schema")
    ResponseEntity<String> schema(@PathVariable String code, @PathVariable String version) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(FormSchema.of(catalogue.version(code, version), codes.book()));
    }
}
