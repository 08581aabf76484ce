package pl.oparcie.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.login.Doorkeeper.Answer;
import pl.oparcie.access.login.view.CodePage;
import pl.oparcie.access.login.view.LoginPage;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Csrf;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Pages;

/** Logging in: password, then a code where the account asks for one; and again, when the session ended under an open page. */
@Controller
@RequestMapping("/login")
class LoginController {

    private final Doorkeeper door;
    private final SessionStart session;
    private final LoginStore accounts;
    private final boolean trial;
    private final String demoPassword;

    LoginController(
            Doorkeeper door,
            SessionStart session,
            LoginStore accounts,
            @Value("${oparcie.trial:false}") boolean trial,
            @Value("${oparcie.demo.password:oparcie}") String demoPassword) {
        this.door = door;
        this.session = session;
        this.accounts = accounts;
        this.trial = trial;
        this.demoPassword = demoPassword;
    }

    @GetMapping
    ModelAndView login(@RequestParam(required = false) @Nullable String lost) {
        return CurrentUser.find().isPresent()
                ? Pages.redirect("/")
                : page(Fields.empty(), lost == null ? "" : "kept".equals(lost) ? "kept" : "ended", HttpStatus.OK);
    }

    @PostMapping
    ModelAndView enter(Fields in, HttpServletRequest request, HttpServletResponse response) {
        var answer = door.password(in.value("username"), in.value("password"), request.getRemoteAddr());
        return switch (answer) {
            case Answer.Known known
            when known.code() -> {
                request.getSession(true)
                        .setAttribute(SessionStart.OWES_CODE, known.login().id().toString());
                yield Pages.redirect("/login/code");
            }
            case Answer.Known known ->
                Pages.redirect(session.enter(known.login(), known.mustChange(), "enter", request, response));
            case Answer.Refused refused -> {
                in.reject("username", "login.refused");
                yield page(in, "", HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.TooMany tooMany -> {
                in.reject("username", "login.too-many");
                yield page(in, "", HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    @GetMapping("/code")
    ModelAndView code(HttpServletRequest request) {
        return owesCode(request) == null
                ? Pages.redirect("/login")
                : Pages.page("access/code", new CodePage(Fields.empty()));
    }

    @PostMapping("/code")
    ModelAndView enterCode(Fields in, HttpServletRequest request, HttpServletResponse response) {
        var user = owesCode(request);
        if (user == null) {
            return Pages.redirect("/login");
        }
        return switch (door.code(user, in.value("code"), request.getRemoteAddr())) {
            case Answer.Known known ->
                Pages.redirect(session.enter(known.login(), known.mustChange(), "enter-code", request, response));
            case Answer.Refused refused -> {
                in.reject("code", "login.code-refused");
                yield Pages.refused("access/code", new CodePage(in));
            }
            case Answer.TooMany tooMany -> {
                in.reject("code", "login.too-many");
                yield Pages.page("access/code", new CodePage(in), HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    /** The open page asks whether its user is logged in again, perhaps from another tab. */
    @GetMapping("/again")
    ResponseEntity<Map<String, String>> again(@RequestHeader(name = "X-Page-User", defaultValue = "") String pageUser) {
        var same = CurrentUser.find()
                .filter(user -> user.id().toString().equals(pageUser))
                .isPresent();
        return same ? ResponseEntity.ok(Map.of("csrf", Csrf.token())) : refused();
    }

    /** Logs the user of the open page in again; somebody else's password does not take over the page. */
    @PostMapping("/again")
    ResponseEntity<Map<String, String>> enterAgain(
            @RequestHeader(name = "X-Page-User", defaultValue = "") String pageUser,
            Fields in,
            HttpServletRequest request,
            HttpServletResponse response) {
        var answer = door.password(in.value("username"), in.value("password"), request.getRemoteAddr());
        if (answer instanceof Answer.Known known
                && !known.code()
                && known.login().id().toString().equals(pageUser)) {
            session.enter(known.login(), known.mustChange(), "again", request, response);
            return ResponseEntity.ok(Map.of("csrf", Csrf.token()));
        }
        return refused();
    }

    private static ResponseEntity<Map<String, String>> refused() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of());
    }

    private static @Nullable UserId owesCode(HttpServletRequest request) {
        var current = request.getSession(false);
        return current != null && current.getAttribute(SessionStart.OWES_CODE) instanceof String id
                ? UserId.of(id)
                : null;
    }

    private ModelAndView page(Fields fields, String note, HttpStatus status) {
        return Pages.page("access/login", new LoginPage(fields, note, demo(), demoPassword), status);
    }

    private List<LoginPage.Demo> demo() {
        return trial
                ? accounts.trial().stream()
                        .map(login -> new LoginPage.Demo(login.login(), login.name(), roles(login)))
                        .toList()
                : List.of();
    }

    private static String roles(Login login) {
        return login.roles().stream()
                .map(role -> Texts.text("role." + role))
                .sorted()
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
