package pl.oparcie.access.login;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.admin.AccountForm;
import pl.oparcie.access.login.view.FirstPage;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Pages;

/** The page behind the link of the first administrator. */
@Controller
@RequestMapping("/first-administrator/{token}")
class FirstAdministratorController {

    private final FirstAdministrator first;

    FirstAdministratorController(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        first.require(token);
        return page(token, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(@PathVariable String token, Fields in) {
        first.require(token);
        var account = AccountForm.administrator(in);
        var password = in.requiredText("password", 1000);
        if (!password.equals(in.value("again").strip())) {
            in.reject("again", "password.again-differs");
        }
        if (in.ok()) {
            try {
                first.create(token, account, password);
                return Pages.redirect("/login", "first.done");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(token, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(String token, Fields fields, HttpStatus status) {
        return Pages.page("access/first", new FirstPage(token, fields), status);
    }
}
