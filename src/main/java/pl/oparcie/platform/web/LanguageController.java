package pl.oparcie.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Changes the language of the interface and stays on the page. */
@Controller
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    ModelAndView language(Fields in, HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, WebConfig.locale(in.value("language")));
        return Pages.redirect(Pages.ours(in.value("back"), "/"));
    }
}
