package pl.oparcie.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.office.view.OfficePages.ClassFormPage;
import pl.oparcie.office.view.OfficePages.FileListPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The file list over HTTP: everybody reads it, the administrator keeps it. */
@Controller
@RequestMapping("/office/file-list")
class FileListController {

    private final FileListService service;
    private final Forms forms;

    FileListController(FileListService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show() {
        return page(forms.open("/office/file-list/units", Map.of()), HttpStatus.OK);
    }

    private ModelAndView page(Fields unit, HttpStatusCode status) {
        return page(unit, null, status);
    }

    private ModelAndView page(Fields unit, FileListPage.@Nullable Closing closing, HttpStatusCode status) {
        var may = service.mayKeep();
        var rows = service.classes().stream()
                .map(one -> new FileListPage.Row(
                        one.symbol(),
                        one.title(),
                        Objects.requireNonNullElse(one.category(), ""),
                        validity(one),
                        one.remarks(),
                        may ? "/office/file-list/" + one.id() : null,
                        one.verified() ? "" : Texts.text("office.class.unverified"),
                        one.category() == null))
                .toList();
        var units = service.units().stream()
                .map(one -> new FileListPage.Unit(one.symbol(), one.name(), one.closed()))
                .toList();
        return Pages.page("office/file-list", new FileListPage(may, rows, units, closing, unit), status);
    }

    private static String validity(FileClass one) {
        return one.until() == null
                ? Texts.text("office.class.from", Texts.date(one.since()))
                : Texts.date(one.since()) + " – " + Texts.date(one.until());
    }

    @PostMapping("/units")
    ModelAndView unit(Fields in) {
        var symbol = in.requiredText("symbol", 8);
        var name = in.requiredText("name", 120);
        if (!symbol.isEmpty() && !symbol.matches("[A-ZĄĆĘŁŃÓŚŹŻ]{1,8}")) {
            in.reject("symbol", "office.unit.symbol-letters");
        }
        if (!in.ok()) {
            return page(in, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Pages.redirect(
                forms.once(in, () -> {
                    service.addUnit(symbol, name);
                    return "/office/file-list";
                }),
                "office.unit.saved");
    }

    @PostMapping("/units/close")
    ModelAndView closeUnit(Fields in) {
        var symbol = in.requiredText("symbol", 20);
        if (!in.flag("sure")) {
            return page(
                    forms.open("/office/file-list/units", Map.of()),
                    new FileListPage.Closing(
                            symbol, Texts.text("office.unit.close-ask", symbol, service.openIn(symbol))),
                    HttpStatus.OK);
        }
        service.closeUnit(symbol);
        return Pages.redirect("/office/file-list", "office.unit.closed-saved");
    }

    @GetMapping("/new")
    ModelAndView create() {
        service.requireKeep();
        return form(null, forms.open("/office/file-list/new", Map.of()), HttpStatus.OK);
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        var one = service.toChange(id);
        return form(one, forms.open("/office/file-list/" + id, filled(one)), HttpStatus.OK);
    }

    private static Map<String, ?> filled(FileClass one) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("symbol", one.symbol());
        values.put("title", one.title());
        values.put("category", one.category());
        values.put("since", one.since());
        values.put("until", one.until());
        values.put("remarks", one.remarks());
        values.put("verified", one.verified());
        values.put("purpose", one.purpose());
        values.put("version", one.version());
        return values;
    }

    @PostMapping("/new")
    ModelAndView add(Fields in) {
        service.requireKeep();
        var given = read(in, null);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            service.add(given);
                            return "/office/file-list";
                        }),
                        "office.class.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return form(null, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}")
    ModelAndView save(@PathVariable UUID id, Fields in) {
        var before = service.toChange(id);
        var given = read(in, before);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            service.save(given, in.versionNumber());
                            return "/office/file-list";
                        }),
                        "office.class.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict clash) {
                var now = service.toChange(id);
                in.against(filled(now), Texts.text("office.somebody"));
                return form(now, in, HttpStatus.CONFLICT);
            }
        }
        return form(before, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static FileClass read(Fields in, @Nullable FileClass before) {
        var symbol = before == null ? in.requiredText("symbol", 6) : before.symbol();
        var since = before == null ? in.requiredDate("since") : before.since();
        var title = in.requiredText("title", 300);
        var category = in.text("category", 6).orElse(null);
        var until = in.date("until").orElse(null);
        if (!symbol.matches("\\d{1,6}") && in.ok()) {
            in.reject("symbol", "office.class.symbol-digits");
        }
        if (category != null && !category.matches("A|BE?\\d{1,2}|Bc")) {
            in.reject("category", "office.class.category-form");
        }
        if (until != null && until.isBefore(since)) {
            in.reject("until", "office.class.until-before");
        }
        return new FileClass(
                before == null ? Ids.next() : before.id(),
                symbol,
                title,
                category,
                since,
                until,
                in.text("remarks", 1000).orElse(""),
                in.flag("verified"),
                in.choice("purpose", Marks.Purpose.class).orElse(null),
                0);
    }

    private static ModelAndView form(@Nullable FileClass before, Fields fields, HttpStatusCode status) {
        var page = new ClassFormPage(
                before == null ? "/office/file-list/new" : "/office/file-list/" + before.id(),
                before == null ? Texts.text("office.class.new") : before.symbol() + " " + before.title(),
                before == null,
                fields,
                Option.of(Marks.Purpose.class, "office.purpose"));
        return Pages.page("office/class", page, status);
    }
}
