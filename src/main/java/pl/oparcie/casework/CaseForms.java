package pl.oparcie.casework;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** How the forms of cases are answered: done once, or shown again with the same words and what is wrong. */
@Component
public class CaseForms {

    private final Forms forms;

    CaseForms(Forms forms) {
        this.forms = forms;
    }

    /** Fields of a form opened at an address. */
    public Fields open(String path, java.util.Map<String, ?> initial) {
        return forms.open(path, initial);
    }

    /**
     * Runs the use case once for this opening of the form.
     *
     * @param useCase returns where to go next
     * @param flash message key of what was done
     * @param again the page with the refused fields
     */
    public ModelAndView submit(
            Fields in, Supplier<String> useCase, String flash, Function<HttpStatus, ModelAndView> again) {
        return done(in, useCase, flash).orElseGet(() -> again.apply(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Optional<ModelAndView> done(Fields in, Supplier<String> useCase, String flash) {
        if (in.ok()) {
            try {
                return Optional.of(Pages.redirect(forms.once(in, useCase), flash));
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return Optional.empty();
    }
}
