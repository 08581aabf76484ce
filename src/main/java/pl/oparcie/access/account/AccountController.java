package pl.oparcie.access.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.account.view.AccountPage;
import pl.oparcie.access.account.view.CodeSetupPage;
import pl.oparcie.access.account.view.PasswordPage;
import pl.oparcie.access.credential.Sessions;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Pages;

/** The user's own account. */
@Controller
@RequestMapping("/account")
class AccountController {

    private static final String MUST_CHANGE = "oparcie.must-change";

    private final OwnAccount account;
    private final Sessions sessions;

    AccountController(OwnAccount account, Sessions sessions) {
        this.account = account;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        return page(Fields.empty(), request, HttpStatus.OK);
    }

    private ModelAndView page(Fields fields, HttpServletRequest request, HttpStatus status) {
        var me = account.me();
        var places = sessions.of(me.login(), sessionId(request)).stream()
                .map(place -> new AccountPage.Place(
                        place.mark(),
                        place.browser().isEmpty() ? Texts.text("account.some-browser") : place.browser(),
                        place.address(),
                        Texts.dateTime(place.since()),
                        Texts.dateTime(place.last()),
                        place.here()))
                .toList();
        var keys = account.passkeys().stream()
                .map(key -> new AccountPage.Key(
                        key.id(), key.label(), Texts.dateTime(key.createdAt()), Texts.dateTime(key.lastUsedAt())))
                .toList();
        return Pages.page(
                "access/account",
                new AccountPage(
                        me.name(), me.login(), account.codeIsOn(), account.recoveryCodesLeft(), keys, places, fields),
                status);
    }

    @GetMapping("/password")
    ModelAndView password(HttpServletRequest request) {
        return Pages.page("access/password", new PasswordPage(Fields.empty(), mustChange(request)));
    }

    @PostMapping("/password")
    ModelAndView changePassword(Fields in, HttpServletRequest request) {
        var current = in.requiredText("current", 1000);
        var password = in.requiredText("password", 1000);
        if (!password.equals(in.value("again").strip())) {
            in.reject("again", "password.again-differs");
        }
        if (in.ok()) {
            try {
                account.changePassword(current, password, sessionId(request));
                request.getSession().removeAttribute(MUST_CHANGE);
                return Pages.redirect("/account", "password.changed");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return Pages.refused("access/password", new PasswordPage(in, mustChange(request)));
    }

    @PostMapping("/code/begin")
    ModelAndView beginCode() {
        account.beginCode();
        return Pages.redirect("/account/code");
    }

    @GetMapping("/code")
    ModelAndView code() {
        return account.pendingSecret() == null ? Pages.redirect("/account") : codePage(Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/code")
    ModelAndView confirmCode(Fields in) {
        if (account.pendingSecret() == null) {
            return Pages.redirect("/account");
        }
        try {
            var codes = account.confirmCode(in.value("code").strip());
            return Pages.page("access/codesetup", new CodeSetupPage(in, null, codes));
        } catch (RuleViolation rule) {
            in.reject(rule);
            return codePage(in, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView codePage(Fields fields, HttpStatus status) {
        var secret = java.util.Objects.requireNonNull(account.pendingSecret());
        var picture = account.picture(secret);
        var setup =
                new CodeSetupPage.Secret(secret.replaceAll("(.{4})", "$1 ").strip(), picture.size(), picture.path());
        return Pages.page("access/codesetup", new CodeSetupPage(fields, setup, List.of()), status);
    }

    @PostMapping("/code/off")
    ModelAndView codeOff(Fields in, HttpServletRequest request) {
        try {
            account.codeOff(in.value("current"));
            return Pages.redirect("/account", "account.code-is-off");
        } catch (RuleViolation rule) {
            in.reject(rule);
            return page(in, request, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/passkeys/{id}/remove")
    ModelAndView removePasskey(@PathVariable String id) {
        account.removePasskey(id);
        return Pages.redirect("/account", "account.passkey-removed");
    }

    @PostMapping("/sessions/{mark}/end")
    ModelAndView endSession(@PathVariable String mark) {
        account.endSession(mark);
        return Pages.redirect("/account", "account.session-ended");
    }

    @PostMapping("/sessions/end")
    ModelAndView endOtherSessions(HttpServletRequest request) {
        account.endOtherSessions(sessionId(request));
        return Pages.redirect("/account", "account.session-ended");
    }

    private static String sessionId(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private static boolean mustChange(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(MUST_CHANGE) != null;
    }
}
