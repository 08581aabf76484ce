package pl.oparcie.access.opening;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.opening.view.BreakGlassPage;
import pl.oparcie.access.opening.view.DoorsPage;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The doors of a case. */
@Controller
@RequestMapping("/cases/{id}")
class OpeningController {

    private final OpeningService openings;
    private final Forms forms;

    OpeningController(OpeningService openings, Forms forms) {
        this.openings = openings;
        this.forms = forms;
    }

    @GetMapping("/break-glass")
    ModelAndView ask(@PathVariable CaseId id) {
        return openings.alreadyIn(id)
                ? Pages.redirect("/cases/" + id)
                : askPage(id, forms.open("/cases/" + id + "/break-glass", Map.of()), HttpStatus.OK);
    }

    @PostMapping("/break-glass")
    ModelAndView open(@PathVariable CaseId id, Fields in) {
        var lead = openings.lead(id);
        var reason = in.requiredText("reason", 1000);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            openings.breakGlass(id, reason);
                            return "/cases/" + id;
                        }),
                        "opening.done");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return Pages.refused("access/breakglass", new BreakGlassPage(id.toString(), lead, in));
    }

    private ModelAndView askPage(CaseId id, Fields fields, HttpStatus status) {
        return Pages.page("access/breakglass", new BreakGlassPage(id.toString(), openings.lead(id), fields), status);
    }

    @GetMapping("/access")
    ModelAndView doors(@PathVariable CaseId id) {
        return doorsPage(id, forms.open("/cases/" + id + "/access", Map.of()), HttpStatus.OK);
    }

    @PostMapping("/access")
    ModelAndView share(@PathVariable CaseId id, Fields in) {
        var user = in.uuid("user");
        if (user.isEmpty()) {
            in.reject("user", "problem.choose");
        }
        var basis = in.requiredChoice("basis", Basis.class);
        var reason = in.requiredText("reason", 1000);
        var lastDay = in.requiredDate("lastDay");
        if (in.ok() && user.isPresent()) {
            try {
                var share = new NewShare(user.get(), basis, reason, lastDay);
                return Pages.redirect(
                        forms.once(in, () -> {
                            openings.share(id, share);
                            return "/cases/" + id + "/access";
                        }),
                        "share.done");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return doorsPage(id, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/access/{share}/end")
    ModelAndView end(@PathVariable CaseId id, @PathVariable UUID share) {
        openings.endShare(id, share);
        return Pages.redirect("/cases/" + id + "/access", "share.ended");
    }

    @PostMapping("/access/read")
    ModelAndView read(@PathVariable CaseId id) {
        openings.markRead(id);
        return Pages.redirect("/cases/" + id + "/access");
    }

    private ModelAndView doorsPage(CaseId id, Fields fields, HttpStatus status) {
        var doors = openings.doors(id);
        return Pages.page(
                "access/doors",
                new DoorsPage(
                        id.toString(),
                        doors.grants().stream().map(OpeningController::grant).toList(),
                        doors.shares().stream().map(OpeningController::share).toList(),
                        doors.openings().stream()
                                .map(OpeningController::opening)
                                .toList(),
                        doors.mayLetIn(),
                        doors.openings().stream().anyMatch(opening -> !opening.read() && !opening.mine()),
                        fields,
                        doors.candidates(),
                        Option.of(Basis.class, "share.basis")),
                status);
    }

    private static DoorsPage.Grant grant(OpeningStore.Granted granted) {
        var who = granted.who() == null ? "" : granted.who();
        return new DoorsPage.Grant(
                who,
                granted.team() == null
                        ? Texts.text("grant." + granted.kind())
                        : Texts.text("grant.team-of", granted.team()),
                Texts.dateTime(granted.since()),
                Texts.dateTime(granted.until()));
    }

    private static DoorsPage.Share share(OpeningStore.Share share) {
        return new DoorsPage.Share(
                share.id().toString(),
                share.who(),
                Texts.text("share.basis." + share.basis()),
                share.reason(),
                Texts.date(share.lastDay()),
                share.givenBy());
    }

    private static DoorsPage.Opening opening(OpeningStore.Opening opening) {
        return new DoorsPage.Opening(
                opening.who(), opening.reason(), Texts.dateTime(opening.at()), Texts.dateTime(opening.until()));
    }
}
