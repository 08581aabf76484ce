package pl.oparcie.access.admin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.admin.view.UserPage;
import pl.oparcie.access.admin.view.UsersPage;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The administrator's pages of accounts. */
@Controller
@RequestMapping("/admin/users")
class UserController {

    private static final int PAGE = 50;

    private final UserService users;
    private final TeamService teams;
    private final Forms forms;

    UserController(UserService users, TeamService teams, Forms forms) {
        this.users = users;
        this.teams = teams;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "false") boolean former) {
        var rows = users.list(after, former);
        var more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        var next = more
                ? "/admin/users?former=" + former + "&after=" + shown.getLast().id()
                : null;
        return Pages.page(
                "access/users",
                new UsersPage(shown.stream().map(UserController::row).toList(), former, next));
    }

    private static UsersPage.Row row(Accounts.Line line) {
        var roles = java.util.Arrays.stream(line.roles().split(" "))
                .filter(role -> !role.isEmpty())
                .map(role -> Texts.text("role." + role))
                .sorted()
                .collect(java.util.stream.Collectors.joining(", "));
        return new UsersPage.Row(
                "/admin/users/" + line.id(),
                line.lastName() + " " + line.firstName(),
                line.login(),
                line.jobTitle(),
                line.team() == null ? "" : line.team(),
                roles,
                line.active(),
                line.locked());
    }

    @GetMapping("/new")
    ModelAndView blank() {
        users.requireAdministrator();
        return create(forms.open("/admin/users/new", Map.of("fte", "1", "language", "pl")), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(Fields in) {
        users.requireAdministrator();
        var account = AccountForm.parse(in);
        if (in.ok()) {
            try {
                return Pages.redirect(forms.once(in, () -> "/admin/users/" + users.create(account)), "users.created");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return create(in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UserId id) {
        var saved = users.get(id);
        var values = AccountForm.values(saved.account(), saved.version());
        return page(saved, forms.open("/admin/users/" + id, values), null, HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView save(@PathVariable UserId id, Fields in) {
        users.requireAdministrator();
        var account = AccountForm.parse(in);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            users.update(id, in.versionNumber(), account);
                            return "/admin/users/" + id;
                        }),
                        "users.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                var saved = users.get(id);
                var theirs =
                        in.against(AccountForm.values(saved.account(), saved.version()), Texts.text("users.somebody"));
                return page(saved, theirs, null, HttpStatus.CONFLICT);
            }
        }
        return page(users.get(id), in, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/password")
    ModelAndView resetPassword(@PathVariable UserId id) {
        var password = users.resetPassword(id);
        var saved = users.get(id);
        var values = Fields.of(AccountForm.values(saved.account(), saved.version()));
        return page(saved, values, password, HttpStatus.OK);
    }

    @PostMapping("/{id}/unlock")
    ModelAndView unlock(@PathVariable UserId id) {
        users.unlock(id);
        return Pages.redirect("/admin/users/" + id, "users.unlocked");
    }

    @PostMapping("/{id}/code-off")
    ModelAndView codeOff(@PathVariable UserId id) {
        users.secondStepOff(id);
        return Pages.redirect("/admin/users/" + id, "users.code-is-off");
    }

    @PostMapping("/{id}/log-out")
    ModelAndView logOut(@PathVariable UserId id) {
        users.logOut(id);
        return Pages.redirect("/admin/users/" + id, "users.logged-out");
    }

    private ModelAndView create(Fields fields, HttpStatus status) {
        return Pages.page("access/user", new UserPage(null, "", fields, roles(), teams.options(), null, null), status);
    }

    private ModelAndView page(Accounts.Saved saved, Fields fields, @Nullable String password, HttpStatus status) {
        var account = saved.account();
        var state = new UserPage.State(
                users.isActive(account),
                saved.lockedUntil().map(Texts::dateTime).orElse(null),
                saved.hasPassword(),
                saved.mustChange(),
                saved.secondStep(),
                users.warnings(account.roles()));
        return Pages.page(
                "access/user",
                new UserPage(
                        saved.id().toString(),
                        account.firstName() + " " + account.lastName(),
                        fields,
                        roles(),
                        teams.options(),
                        state,
                        password),
                status);
    }

    private static List<Option> roles() {
        return Option.of(Role.class, "role");
    }
}
