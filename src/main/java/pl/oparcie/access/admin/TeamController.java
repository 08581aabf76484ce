package pl.oparcie.access.admin;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.admin.view.TeamPage;
import pl.oparcie.access.admin.view.TeamsPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The administrator's pages of teams. */
@Controller
@RequestMapping("/admin/teams")
class TeamController {

    private final TeamService teams;
    private final Forms forms;

    TeamController(TeamService teams, Forms forms) {
        this.teams = teams;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView list() {
        var rows = teams.list().stream()
                .map(line -> new TeamsPage.Row(
                        "/admin/teams/" + line.id(),
                        line.name(),
                        Texts.text("teams.kind." + line.kind()),
                        line.leader() == null ? "" : line.leader(),
                        line.people(),
                        Texts.date(line.closedOn())))
                .toList();
        return Pages.page("access/teams", new TeamsPage(rows));
    }

    @GetMapping("/new")
    ModelAndView blank() {
        return page(null, "", forms.open("/admin/teams/new", Map.of("kind", "SOCIAL_WORK")), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(Fields in) {
        var team = parse(Ids.next(), in);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            teams.create(team);
                            return "/admin/teams";
                        }),
                        "teams.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(null, "", in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id) {
        var team = teams.get(id);
        return page(id, team.name(), forms.open("/admin/teams/" + id, values(team)), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView save(@PathVariable UUID id, Fields in) {
        var team = parse(id, in);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            teams.update(team);
                            return "/admin/teams";
                        }),
                        "teams.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                var saved = teams.get(id);
                return page(
                        id, saved.name(), in.against(values(saved), Texts.text("users.somebody")), HttpStatus.CONFLICT);
            }
        }
        return page(id, teams.get(id).name(), in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Team parse(UUID id, Fields in) {
        return new Team(
                id,
                in.requiredText("name", 120),
                in.requiredChoice("kind", Team.Kind.class),
                in.uuid("leader"),
                in.date("closedOn"),
                in.versionNumber());
    }

    private static Map<String, Object> values(Team team) {
        var values = new HashMap<String, Object>();
        values.put("name", team.name());
        values.put("kind", team.kind());
        team.leader().ifPresent(leader -> values.put("leader", leader));
        team.closedOn().ifPresent(day -> values.put("closedOn", day));
        values.put("version", team.version());
        return values;
    }

    private ModelAndView page(@Nullable UUID id, String name, Fields fields, HttpStatus status) {
        return Pages.page(
                "access/team",
                new TeamPage(
                        id == null ? null : id.toString(),
                        name,
                        fields,
                        Option.of(Team.Kind.class, "teams.kind"),
                        teams.leaders()),
                status);
    }
}
