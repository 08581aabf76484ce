package pl.oparcie.register.address;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.register.Districts;
import pl.oparcie.register.address.view.DistrictFormPage;
import pl.oparcie.register.address.view.DistrictsPage;

/** The list of care districts with its control list, and the form of one. */
@Controller
class DistrictController {

    private static final int NUMBERS_LOOKED_AT = 60;
    private static final int MOST_SHOWN = 50;

    private final Districts districts;
    private final DistrictService service;
    private final Forms forms;

    DistrictController(Districts districts, DistrictService service, Forms forms) {
        this.districts = districts;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/districts")
    ModelAndView list() {
        var lines = districts.lines();
        var may = service.mayDraw();
        var rows = districts.all().stream()
                .map(district -> new DistrictsPage.District(
                        district.name(),
                        district.workerName(),
                        lines.stream()
                                .filter(line -> line.district().id().equals(district.id()))
                                .map(DistrictController::words)
                                .toList(),
                        may ? "/districts/" + district.id() : null))
                .toList();
        return Pages.page("register/districts", new DistrictsPage(may, rows, overlaps(lines), gaps(lines)));
    }

    private static String words(Districts.Line line) {
        var parts = new ArrayList<String>();
        parts.add(line.street() == null ? line.place() : line.place() + ", " + line.street());
        if (line.parity() != Parity.ALL) {
            parts.add(text("district.parity." + line.parity()));
        }
        if (line.first() != null || line.last() != null) {
            parts.add(numbers(line.first() == null ? 1 : line.first(), line.last()));
        }
        return String.join(", ", parts);
    }

    private static String numbers(int first, @Nullable Integer last) {
        return last == null
                ? text("district.numbers-from", String.valueOf(first))
                : text("district.numbers", String.valueOf(first), String.valueOf(last));
    }

    private static List<String> overlaps(List<Districts.Line> lines) {
        var rules = lines.stream().map(Districts.Line::rule).toList();
        var names = new HashMap<UUID, String>();
        lines.forEach(line -> names.put(line.district().id(), line.district().name()));
        var labels = labels(lines);
        return DistrictCheck.overlaps(rules).stream()
                .limit(MOST_SHOWN)
                .map(overlap -> text(
                        "district.overlap",
                        names.getOrDefault(overlap.first().district(), ""),
                        names.getOrDefault(overlap.second().district(), ""),
                        label(
                                labels,
                                overlap.first().place(),
                                overlap.first().street().orElse(null)),
                        String.valueOf(overlap.number())))
                .toList();
    }

    private static List<String> gaps(List<Districts.Line> lines) {
        var highest = lines.stream()
                .mapToInt(line -> line.last() == null ? 0 : line.last())
                .max()
                .orElse(0);
        var labels = labels(lines);
        return DistrictCheck.gaps(
                        lines.stream().map(Districts.Line::rule).toList(),
                        Math.min(2000, Math.max(NUMBERS_LOOKED_AT, highest)))
                .stream()
                .limit(MOST_SHOWN)
                .map(gap -> text(
                        "district.gap",
                        label(labels, gap.place(), gap.street().orElse(null)),
                        text("district.parity." + gap.side()),
                        String.valueOf(gap.from()),
                        String.valueOf(gap.to())))
                .toList();
    }

    private static Map<String, String> labels(List<Districts.Line> lines) {
        var labels = new HashMap<String, String>();
        lines.forEach(line -> labels.put(
                key(
                        Districts.placeKey(line.place()),
                        line.street() == null ? null : Districts.streetKey(line.street())),
                line.street() == null ? line.place() : line.place() + ", " + line.street()));
        return labels;
    }

    private static String label(Map<String, String> labels, String place, @Nullable String street) {
        return labels.getOrDefault(key(place, street), place);
    }

    private static String key(String place, @Nullable String street) {
        return place + "/" + (street == null ? "" : street);
    }

    @GetMapping("/districts/new")
    ModelAndView openNew() {
        service.requireDrawer();
        return form(null, forms.open("/districts/new", Map.of()), HttpStatus.OK);
    }

    @PostMapping("/districts")
    ModelAndView create(Fields in) {
        service.requireDrawer();
        if (in.rowRequest()) {
            return form(null, in, HttpStatus.OK);
        }
        var data = read(in);
        if (in.ok()) {
            try {
                var address = forms.once(in, () -> {
                    service.create(data);
                    return "/districts";
                });
                return Pages.redirect(address, "district.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return form(null, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/districts/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        return form(id, forms.open("/districts/" + id, values(id)), HttpStatus.OK);
    }

    @PostMapping("/districts/{id}")
    ModelAndView save(@PathVariable UUID id, Fields in) {
        service.head(id);
        if (in.rowRequest()) {
            return form(id, in, HttpStatus.OK);
        }
        var data = read(in);
        if (in.ok()) {
            try {
                var address = forms.once(in, () -> {
                    service.save(id, data, in.versionNumber());
                    return "/districts";
                });
                return Pages.redirect(address, "district.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                return form(id, in.against(values(id), text("register.somebody")), HttpStatus.CONFLICT);
            }
        }
        return form(id, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private DistrictStore.Data read(Fields in) {
        var known = new HashMap<String, String>();
        districts.lines().forEach(line -> known.put(Districts.placeKey(line.place()), line.simc()));
        var rules = new ArrayList<DistrictStore.Rule>();
        for (var row : in.rows("rules")) {
            if (!row.value("place").isBlank()
                    || !row.value("street").isBlank()
                    || !row.value("simc").isBlank()) {
                rules.add(rule(row, known));
            }
        }
        return new DistrictStore.Data(
                in.requiredText("name", 100), in.uuid("worker").orElse(null), rules);
    }

    private static DistrictStore.Rule rule(Fields row, Map<String, String> known) {
        var place = row.requiredText("place", 120);
        var simc = row.text("simc", 10).orElse(known.getOrDefault(Districts.placeKey(place), ""));
        if (!simc.matches("\\d{7}")) {
            row.reject("simc", "register.address.simc");
        }
        var ulic = row.text("ulic", 10).orElse(null);
        if (ulic != null && !ulic.matches("\\d{5}")) {
            row.reject("ulic", "register.address.ulic");
        }
        var first = row.integer("first", 1, 9999).orElse(null);
        var last = row.integer("last", 1, 9999).orElse(null);
        if (first != null && last != null && last < first) {
            row.reject("last", "district.backwards");
        }
        return new DistrictStore.Rule(
                place,
                simc,
                row.text("street", 120).orElse(null),
                ulic,
                row.choice("parity", Parity.class).orElse(Parity.ALL),
                first == null && last != null ? Integer.valueOf(1) : first,
                last);
    }

    private Map<String, Object> values(UUID id) {
        var head = service.head(id);
        var values = new LinkedHashMap<String, Object>();
        values.put("version", head.version());
        values.put("name", head.name());
        put(values, "worker", head.worker());
        var at = 0;
        for (var line : districts.lines()) {
            if (line.district().id().equals(id)) {
                var row = "rules." + at++ + ".";
                values.put(row + "place", line.place());
                values.put(row + "simc", line.simc());
                put(values, row + "street", line.street());
                put(values, row + "ulic", line.ulic());
                values.put(row + "parity", line.parity());
                put(values, row + "first", line.first());
                put(values, row + "last", line.last());
            }
        }
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private ModelAndView form(@Nullable UUID id, Fields fields, HttpStatusCode status) {
        var page = new DistrictFormPage(
                fields.showRows(1),
                id == null ? "/districts" : "/districts/" + id,
                text(id == null ? "district.new" : "district.edit"),
                service.workers(),
                Option.of(Parity.class, "district.parity"));
        return Pages.page("register/district-form", page, status);
    }
}
