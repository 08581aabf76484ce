package pl.oparcie.code;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.code.view.CodeFormPage;
import pl.oparcie.code.view.CodeListPage;
import pl.oparcie.code.view.CodesPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Law;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.text.Words;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** The dictionaries and amounts, for the administration. */
@Controller
@RequestMapping("/codes")
class CodeController {

    private final Dictionaries dictionaries;
    private final Forms forms;
    private final Today today;

    CodeController(Dictionaries dictionaries, Forms forms, Today today) {
        this.dictionaries = dictionaries;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView all() {
        var lists = dictionaries.lists().stream()
                .map(list -> new CodesPage.Row(
                        "/codes/" + list.name(),
                        list.title().now(),
                        text("code.kind." + list.kind()),
                        list.kind() == CodeFile.Kind.LOCAL,
                        text("code.certainty." + list.certainty()),
                        list.values()))
                .toList();
        var values = dictionaries.amountValues();
        var amounts = dictionaries.amounts().stream()
                .map(amount -> amount(amount, values.getOrDefault(amount.code(), List.of())))
                .toList();
        return Pages.page("code/list", new CodesPage(lists, amounts));
    }

    private CodesPage.Amount amount(CodeStore.AmountRow amount, List<CodeStore.AmountValue> values) {
        var maySet = amount.kind() == CodeFile.Kind.LOCAL && dictionaries.mayKeep();
        return new CodesPage.Amount(
                amount.code(),
                amount.title().now(),
                maySet ? "/codes/amounts/" + amount.code() + "/new" : "",
                values.reversed().stream()
                        .map(row -> dated(amount, row, maySet))
                        .toList());
    }

    private CodesPage.Dated dated(CodeStore.AmountRow amount, CodeStore.AmountValue row, boolean maySet) {
        var value = row.dated();
        return new CodesPage.Dated(
                number(value.value()) + text("code.unit." + amount.unit()),
                validity(value.valid()),
                Law.now(value.basis()),
                text(row.setHere() ? "code.certainty.here" : "code.certainty." + value.certainty()),
                value.valid().on(today.date()),
                maySet && row.setHere() ? "/codes/amounts/" + amount.code() + "/" + row.id() : "");
    }

    private static String number(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    private static String validity(Validity valid) {
        if (valid.from() == null) {
            return valid.to() == null ? text("code.always") : text("code.until", date(valid.to()));
        }
        return valid.to() == null
                ? text("code.since", date(valid.from()))
                : text("code.between", date(valid.from()), date(valid.to()));
    }

    @GetMapping("/{list}")
    ModelAndView one(@PathVariable String list) {
        var known = dictionaries.list(list);
        var local = known.kind() == CodeFile.Kind.LOCAL;
        var rows = dictionaries.values(list).stream()
                .map(row -> row(list, row, local && dictionaries.mayKeep()))
                .toList();
        var page = new CodeListPage(
                "/codes/" + list,
                known.title().now(),
                text("code.kind." + known.kind()),
                local,
                dictionaries.mayKeep(),
                Law.now(known.basis()),
                text("code.certainty." + known.certainty()),
                rows);
        return Pages.page("code/show", page);
    }

    private CodeListPage.Row row(String list, CodeStore.ValueRow row, boolean mayKeep) {
        var value = row.value();
        return new CodeListPage.Row(
                mayKeep ? "/codes/" + list + "/" + row.id() : "",
                value.code(),
                value.label().pl(),
                value.label().en(),
                validity(value.valid()),
                value.valid().on(today.date()),
                value.flags().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(flag -> said(flag.getKey(), flag.getValue()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    /** What a flag means; those that only the program reads are not for the page. */
    private static String said(String flag, String value) {
        var key = "code.flag." + flag;
        return Texts.has(key + "." + value) ? text(key + "." + value) : Texts.has(key) ? text(key, value) : "";
    }

    @GetMapping("/{list}/new")
    ModelAndView openNew(@PathVariable String list) {
        dictionaries.requireLocal(list);
        var path = "/codes/" + list + "/new";
        return form(
                list,
                null,
                forms.open(path, Map.of("position", dictionaries.values(list).size())),
                HttpStatus.OK);
    }

    @PostMapping("/{list}/new")
    ModelAndView add(@PathVariable String list, Fields in) {
        dictionaries.requireLocal(list);
        var code = in.requiredText("code", 40);
        if (!code.isEmpty() && !code.matches("[A-Z0-9_]{1,40}")) {
            in.reject("code", "code.code-wrong");
        }
        var written = read(in, code, dictionaries.values(list).size());
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            dictionaries.add(list, written);
                            return "/codes/" + list;
                        }),
                        "code.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return form(list, null, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Without a place it comes last, or stays where it is. */
    private static Dictionaries.Written read(Fields in, String code, int place) {
        var from = in.date("from").orElse(null);
        var to = in.date("to").orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            in.reject("to", "code.ends-before");
        }
        return new Dictionaries.Written(
                code,
                new Words(in.requiredText("labelPl", 200), in.requiredText("labelEn", 200)),
                from,
                to,
                in.integer("position", 0, 10_000).orElse(place));
    }

    @GetMapping("/{list}/{id}")
    ModelAndView open(@PathVariable String list, @PathVariable UUID id) {
        dictionaries.requireLocal(list);
        return form(list, id, forms.open("/codes/" + list + "/" + id, values(list, id)), HttpStatus.OK);
    }

    private Map<String, Object> values(String list, UUID id) {
        var row = dictionaries.value(list, id);
        var values = new HashMap<String, Object>();
        values.put("version", row.version());
        values.put("code", row.value().code());
        values.put("labelPl", row.value().label().pl());
        values.put("labelEn", row.value().label().en());
        values.put("from", row.value().valid().from());
        values.put("to", row.value().valid().to());
        values.put("position", row.value().position());
        return values;
    }

    @PostMapping("/{list}/{id}")
    ModelAndView change(@PathVariable String list, @PathVariable UUID id, Fields in) {
        dictionaries.requireLocal(list);
        var before = dictionaries.value(list, id).value();
        var written = read(in, before.code(), before.position());
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            dictionaries.change(list, id, written, in.versionNumber());
                            return "/codes/" + list;
                        }),
                        "code.saved");
            } catch (Conflict conflict) {
                return form(list, id, in.against(values(list, id), text("code.somebody")), HttpStatus.CONFLICT);
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return form(list, id, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(String list, @Nullable UUID id, Fields fields, HttpStatusCode status) {
        var known = dictionaries.list(list);
        var code = id == null ? "" : dictionaries.value(list, id).value().code();
        return Pages.page(
                "code/form",
                new CodeFormPage(
                        "/codes/" + list + "/" + (id == null ? "new" : id),
                        "/codes/" + list,
                        text(id == null ? "code.new" : "code.edit"),
                        known.title().now(),
                        code,
                        false,
                        "",
                        false,
                        fields),
                status);
    }

    @GetMapping("/amounts/{code}/new")
    ModelAndView openAmount(@PathVariable String code) {
        return amountForm(code, forms.open("/codes/amounts/" + code + "/new", Map.of()), HttpStatus.OK);
    }

    /** What was typed of an amount. */
    private record Typed(BigDecimal value, java.time.LocalDate from, String basis) {}

    private static Typed typed(Fields in) {
        var typed = in.requiredText("value", 20).replace(" ", "").replace(',', '.');
        if (!typed.isEmpty() && !typed.matches("\\d{1,9}(\\.\\d{1,4})?")) {
            in.reject("value", "code.value-wrong");
        }
        var from = in.requiredDate("from");
        var basis = in.requiredText("basis", 300);
        return new Typed(in.ok() ? new BigDecimal(typed) : BigDecimal.ZERO, from, basis);
    }

    @PostMapping("/amounts/{code}/new")
    ModelAndView setAmount(@PathVariable String code, Fields in) {
        var typed = typed(in);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            dictionaries.setAmount(code, typed.value(), typed.from(), typed.basis());
                            return "/codes";
                        }),
                        "code.saved-amount");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return amountForm(code, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView amountForm(String code, Fields fields, HttpStatusCode status) {
        var amount = dictionaries.localAmount(code);
        return Pages.page(
                "code/form",
                new CodeFormPage(
                        "/codes/amounts/" + code + "/new",
                        "/codes",
                        text("code.amount.new"),
                        amount.title().now(),
                        code,
                        true,
                        "",
                        false,
                        fields),
                status);
    }

    @GetMapping("/amounts/{code}/{id}")
    ModelAndView openValue(@PathVariable String code, @PathVariable UUID id) {
        var value = dictionaries.amountValue(code, id).dated();
        var initial = new HashMap<String, Object>();
        initial.put("value", number(value.value()));
        initial.put("from", value.valid().from());
        initial.put("basis", value.basis());
        return valueForm(code, id, forms.open("/codes/amounts/" + code + "/" + id, initial), HttpStatus.OK);
    }

    @PostMapping("/amounts/{code}/{id}")
    ModelAndView mendValue(@PathVariable String code, @PathVariable UUID id, Fields in) {
        var typed = typed(in);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            dictionaries.mendAmount(code, id, typed.value(), typed.from(), typed.basis());
                            return "/codes";
                        }),
                        "code.saved-amount");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return valueForm(code, id, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/amounts/{code}/{id}/remove")
    ModelAndView removeValue(@PathVariable String code, @PathVariable UUID id, Fields in) {
        return Pages.redirect(
                forms.once(in, () -> {
                    dictionaries.removeAmount(code, id);
                    return "/codes";
                }),
                "code.removed-amount");
    }

    private ModelAndView valueForm(String code, UUID id, Fields fields, HttpStatusCode status) {
        var amount = dictionaries.localAmount(code);
        var used = dictionaries.used(dictionaries.amountValue(code, id));
        var url = "/codes/amounts/" + code + "/" + id;
        return Pages.page(
                "code/form",
                new CodeFormPage(
                        url,
                        "/codes",
                        text("code.amount.mend"),
                        amount.title().now(),
                        code,
                        true,
                        used ? "" : url + "/remove",
                        used,
                        fields),
                status);
    }
}
