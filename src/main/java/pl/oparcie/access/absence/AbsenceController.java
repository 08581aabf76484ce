package pl.oparcie.access.absence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.absence.view.AbsencesPage;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** Pages of absences: one's own, and the team's. */
@Controller
class AbsenceController {

    private static final String OWN = "/account/absence";
    private static final String TEAM = "/team/absences";

    private final AbsenceService absences;
    private final Forms forms;

    AbsenceController(AbsenceService absences, Forms forms) {
        this.absences = absences;
        this.forms = forms;
    }

    @GetMapping(OWN)
    ModelAndView own() {
        return page(false, forms.open(OWN, Map.of()), HttpStatus.OK);
    }

    @PostMapping(OWN)
    ModelAndView addOwn(Fields in) {
        return add(false, CurrentUser.me(), in);
    }

    @PostMapping(OWN + "/{id}/cancel")
    ModelAndView cancelOwn(@PathVariable UUID id) {
        absences.cancel(false, id);
        return Pages.redirect(OWN, "absence.cancelled");
    }

    @GetMapping(TEAM)
    ModelAndView team() {
        return page(true, forms.open(TEAM, Map.of()), HttpStatus.OK);
    }

    @PostMapping(TEAM)
    ModelAndView addTeam(Fields in) {
        absences.list(true);
        var user = in.uuid("user");
        if (user.isEmpty()) {
            in.reject("user", "problem.choose");
        }
        return add(true, user.map(UserId::new).orElseGet(CurrentUser::me), in);
    }

    @PostMapping(TEAM + "/{id}/cancel")
    ModelAndView cancelTeam(@PathVariable UUID id) {
        absences.cancel(true, id);
        return Pages.redirect(TEAM, "absence.cancelled");
    }

    private ModelAndView add(boolean team, UserId user, Fields in) {
        var absence = new NewAbsence(
                user, in.uuid("substitute").orElse(null), in.requiredDate("first"), in.requiredDate("last"));
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            absences.add(team, absence);
                            return team ? TEAM : OWN;
                        }),
                        "absence.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(team, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(boolean team, Fields fields, HttpStatus status) {
        var rows = absences.list(team).stream()
                .map(line -> new AbsencesPage.Row(
                        line.id().toString(),
                        line.who(),
                        Texts.date(line.first()) + " – " + Texts.date(line.last()),
                        line.substitute() == null ? "" : line.substitute()))
                .toList();
        return Pages.page(
                "access/absences",
                new AbsencesPage(
                        team ? TEAM : OWN,
                        team,
                        rows,
                        fields,
                        team ? absences.people() : List.of(),
                        absences.substitutes()),
                status);
    }
}
