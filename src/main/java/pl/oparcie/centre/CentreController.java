package pl.oparcie.centre;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.centre.view.CentrePage;
import pl.oparcie.centre.view.FreeDayPage;
import pl.oparcie.centre.view.ParameterPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.LooseDate;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The centre's settings. */
@Controller
@RequestMapping("/centre")
class CentreController {

    private final Centre centre;
    private final CentreService service;
    private final Forms forms;
    private final Today today;

    CentreController(Centre centre, CentreService service, Forms forms, Today today) {
        this.centre = centre;
        this.service = service;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView show() {
        service.requireRole();
        return page(forms.open("/centre", values(centre.identity())), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(Fields in) {
        service.requireRole();
        var kind = in.requiredChoice("kind", Kind.class);
        var written = new Centre.Identity(
                kind,
                in.requiredText("name", 200),
                in.requiredText("shortName", 60),
                in.text("heading", 500).orElse(""),
                in.text("address", 300).orElse(""),
                in.text("phone", 40).orElse(""),
                in.text("email", 120).orElse(""),
                in.text("directorTitle", 40).orElse(kind.headsTitle()),
                in.requiredText("unitSymbol", 12),
                in.versionNumber());
        if (in.ok() && !written.unitSymbol().matches("[A-Z0-9]{1,12}")) {
            in.reject("unitSymbol", "centre.unit-symbol.wrong");
        }
        if (!in.ok()) {
            return page(in, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return Pages.redirect(
                    forms.once(in, () -> {
                        service.save(written);
                        return "/centre";
                    }),
                    "centre.saved");
        } catch (Conflict conflict) {
            return page(
                    in.against(values(centre.identity()), Texts.text("centre.changed-meanwhile")), HttpStatus.CONFLICT);
        }
    }

    private static Map<String, ?> values(Centre.Identity now) {
        var values = new HashMap<String, Object>();
        values.put("kind", now.kind());
        values.put("name", now.name());
        values.put("shortName", now.shortName());
        values.put("heading", now.heading());
        values.put("address", now.address());
        values.put("phone", now.phone());
        values.put("email", now.email());
        values.put("directorTitle", now.directorTitle());
        values.put("unitSymbol", now.unitSymbol());
        values.put("version", now.version());
        return values;
    }

    private ModelAndView page(Fields fields, HttpStatus status) {
        var freeDays = service.freeDays().stream()
                .map(free -> new CentrePage.FreeDay(
                        Texts.dateLong(free.day()), free.day().toString(), free.reason()))
                .toList();
        return Pages.page(
                "centre/show",
                new CentrePage(fields, Option.of(Kind.class, "centre.kind"), parameters(), freeDays),
                status);
    }

    private List<CentrePage.Value> parameters() {
        var byName = service.values().stream().collect(Collectors.groupingBy(CentreStore.Value::name));
        return Arrays.stream(Parameter.values())
                .map(parameter -> parameter(parameter, byName.getOrDefault(parameter.name(), List.of())))
                .toList();
    }

    private CentrePage.Value parameter(Parameter parameter, List<CentreStore.Value> values) {
        var day = today.date();
        var now = values.stream()
                .filter(value -> !value.from().isAfter(day)
                        && (value.until() == null || value.until().isAfter(day)))
                .findFirst();
        var others = values.stream()
                .filter(value -> now.isEmpty() || !value.id().equals(now.get().id()))
                .map(value -> Texts.text(
                        value.until() == null ? "centre.parameter.will" : "centre.parameter.was",
                        words(parameter, value.value()),
                        Texts.date(value.from()),
                        value.until() == null ? "" : Texts.date(value.until().minusDays(1))))
                .collect(Collectors.joining("; "));
        return new CentrePage.Value(
                Texts.name("centre.parameter", parameter),
                words(parameter, now.map(CentreStore.Value::value).orElse(parameter.usual())),
                now.map(value -> Texts.date(value.from())).orElse(""),
                now.map(CentreStore.Value::basis).orElse(Texts.text("centre.parameter.usual")),
                others);
    }

    private static String words(Parameter parameter, String value) {
        return switch (parameter.type()) {
            case SWITCH -> Texts.text("centre.switch." + value);
            case TIME -> Texts.time(LocalTime.parse(value));
            case NUMBER, WEIGHT -> value;
        };
    }

    @GetMapping("/parameters/new")
    ModelAndView newParameter() {
        service.requireRole();
        return parameterPage(forms.open("/centre/parameters/new", Map.of("from", today.date())), HttpStatus.OK);
    }

    @PostMapping("/parameters")
    ModelAndView addParameter(Fields in) {
        service.requireRole();
        var parameter = in.requiredChoice("name", Parameter.class);
        var value = in.requiredText("value", 20);
        var basis = in.text("basis", 200).orElse("");
        var from = in.requiredDate("from");
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            service.set(parameter, normal(parameter, value), basis, from);
                            return "/centre";
                        }),
                        "centre.parameter.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return parameterPage(in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A switch may be typed as it is shown. */
    private static String normal(Parameter parameter, String value) {
        if (parameter.type() == Parameter.Type.SWITCH) {
            if (value.equalsIgnoreCase("tak") || value.equalsIgnoreCase("yes") || value.equalsIgnoreCase("on")) {
                return "ON";
            }
            if (value.equalsIgnoreCase("nie") || value.equalsIgnoreCase("no") || value.equalsIgnoreCase("off")) {
                return "OFF";
            }
        }
        if (parameter.type() == Parameter.Type.TIME) {
            var time = value.replace('.', ':');
            return time.indexOf(':') == 1 ? "0" + time : time;
        }
        return parameter.type() == Parameter.Type.WEIGHT ? value.replace(',', '.') : value;
    }

    private static ModelAndView parameterPage(Fields fields, HttpStatus status) {
        return Pages.page(
                "centre/parameter", new ParameterPage(fields, Option.of(Parameter.class, "centre.parameter")), status);
    }

    @GetMapping("/free-days/new")
    ModelAndView newFreeDay() {
        service.requireRole();
        return Pages.page("centre/freeday", new FreeDayPage(forms.open("/centre/free-days/new", Map.of())));
    }

    @PostMapping("/free-days")
    ModelAndView addFreeDay(Fields in) {
        service.requireRole();
        var day = in.requiredDate("day");
        var reason = in.requiredText("reason", 200);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            service.addFreeDay(day, reason);
                            return "/centre";
                        }),
                        "centre.free-day.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return Pages.refused("centre/freeday", new FreeDayPage(in));
    }

    @PostMapping("/free-days/{day}/remove")
    ModelAndView removeFreeDay(@PathVariable String day) {
        LocalDate known = LooseDate.parse(day).orElseThrow(() -> new NotFound("day"));
        service.removeFreeDay(known);
        return Pages.redirect("/centre", "centre.free-day.removed");
    }
}
