package pl.oparcie.intake.load;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.intake.view.LoadPage;
import pl.oparcie.intake.view.WeightsPage;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** The load of the team, by the act and by the centre's own weights. */
@Controller
class LoadController {

    private final LoadService service;
    private final Forms forms;
    private final Today today;

    LoadController(LoadService service, Forms forms, Today today) {
        this.service = service;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/team/load")
    ModelAndView load() {
        var seen = service.read();
        var staffing = seen.staffing();
        var norm = staffing.norms().families();
        return Pages.page(
                "intake/load",
                new LoadPage(
                        seen.wholeCentre(),
                        List.of(families(staffing), residents(staffing)),
                        staffing.tooFewWorkers()
                                ? text(
                                        "intake.load.too-few",
                                        staffing.fullTime(),
                                        staffing.norms().leastWorkers())
                                : null,
                        seen.loads().stream()
                                .map(load -> LoadWords.view(load, norm))
                                .toList(),
                        !seen.wholeCentre()));
    }

    private static LoadPage.Ratio families(Staffing staffing) {
        var ratio = staffing.familiesPerPost();
        return ratio(
                text("intake.load.families"),
                ratio,
                staffing.familiesWithin(),
                text(
                        "intake.load.families-of",
                        staffing.families(),
                        LoadWords.number(staffing.posts()),
                        staffing.norms().families()));
    }

    private static LoadPage.Ratio residents(Staffing staffing) {
        return ratio(
                text("intake.load.residents"),
                staffing.residentsPerPost(),
                staffing.residentsWithin(),
                staffing.population() == 0
                        ? text("intake.load.residents-unknown")
                        : text(
                                "intake.load.residents-of",
                                staffing.population(),
                                LoadWords.number(staffing.posts()),
                                staffing.norms().residents()));
    }

    private static LoadPage.Ratio ratio(String label, Optional<BigDecimal> ratio, boolean within, String basis) {
        if (ratio.isEmpty()) {
            return new LoadPage.Ratio(label, "–", "calm", text("common.unknown"), basis);
        }
        return new LoadPage.Ratio(
                label,
                LoadWords.number(ratio.get()),
                within ? "ok" : "soon",
                text(within ? "intake.load.within" : "intake.load.over-mark"),
                basis);
    }

    @GetMapping("/assignments/weights")
    ModelAndView weights() {
        var initial = new HashMap<String, Object>();
        service.weights().forEach((weight, value) -> initial.put(weight.name(), LoadWords.number(value.value())));
        initial.put("from", today.date());
        return page(forms.open("/assignments/weights", initial), HttpStatus.OK);
    }

    @PostMapping("/assignments/weights")
    ModelAndView settle(Fields in) {
        var from = in.requiredDate("from");
        var wanted = parse(in);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            service.settle(wanted, from);
                            return "/assignments/weights";
                        }),
                        "intake.weights.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Map<Weight, BigDecimal> parse(Fields in) {
        var wanted = new EnumMap<Weight, BigDecimal>(Weight.class);
        for (var weight : Weight.values()) {
            var typed = in.requiredText(weight.name(), 6).replace(',', '.');
            if (typed.matches("\\d(\\.\\d{1,2})?")) {
                wanted.put(weight, new BigDecimal(typed));
            } else {
                in.reject(weight.name(), "intake.weights.number");
            }
        }
        return wanted;
    }

    private ModelAndView page(Fields fields, HttpStatus status) {
        service.weights();
        var weights = Arrays.stream(Weight.values())
                .map(weight -> new WeightsPage.Weight(weight.name(), name("intake.weight", weight)))
                .toList();
        var history = service.history().stream().map(LoadController::words).toList();
        return Pages.page("intake/weights", new WeightsPage(fields, weights, history), status);
    }

    private static String words(WeightStore.Value value) {
        var what = name("intake.weight", value.weight());
        var number = LoadWords.number(value.value());
        return value.until() == null
                ? text("intake.weights.since", what, number, date(value.since()))
                : text(
                        "intake.weights.between",
                        what,
                        number,
                        date(value.since()),
                        date(value.until().minusDays(1)));
    }
}
