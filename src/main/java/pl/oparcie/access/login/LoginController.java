package pl.oparcie.access.login;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.login.view.LoginPage;
import pl.oparcie.platform.web.Pages;

/** The log-in page. */
@Controller
class LoginController {

    @GetMapping("/login")
    ModelAndView login(
            @org.springframework.web.bind.annotation.RequestParam(required = false) @org.jspecify.annotations.Nullable
                    String error) {
        return Pages.page("access/login", new LoginPage(error != null));
    }
}
