package pl.oparcie.centre;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.centre.Procedures.Setting;
import pl.oparcie.centre.view.NewProcedurePage;
import pl.oparcie.centre.view.ProcedurePage;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.platform.web.Uploads;

/** The centre's own procedure: versions, adopting a new one, its paper. */
@Controller
@RequestMapping("/centre/procedure")
class ProcedureController {

    private static final int MEGABYTES = 10;

    private final Procedures procedures;
    private final Access access;
    private final Forms forms;
    private final Today today;

    ProcedureController(Procedures procedures, Access access, Forms forms, Today today) {
        this.procedures = procedures;
        this.access = access;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView show() {
        var day = today.date();
        var versions = procedures.all().stream()
                .map(version -> new ProcedurePage.Version(
                        Integer.toString(version.number()),
                        Texts.text("centre.procedure.order", version.orderNumber(), Texts.date(version.orderDate())),
                        Texts.date(version.from()),
                        version.until() == null
                                ? ""
                                : Texts.date(version.until().minusDays(1)),
                        !version.from().isAfter(day)
                                && (version.until() == null || version.until().isAfter(day)),
                        version.fileName() == null ? null : "/centre/procedure/" + version.id() + "/file",
                        version.fileName() == null ? "" : version.fileName()))
                .toList();
        var rules = procedures.rulesOn(day).stream()
                .filter(rule -> Texts.has("term.kind." + rule.kind()))
                .map(rule -> new ProcedurePage.Rule(
                        Texts.text("term.kind." + rule.kind()),
                        Texts.text("centre.unit." + rule.unit(), rule.amount()),
                        rule.basis(),
                        Texts.text("centre.certainty." + rule.certainty())))
                .toList();
        return Pages.page(
                "centre/procedure",
                new ProcedurePage(access.hasRole(Role.DIRECTOR, Role.ADMINISTRATOR), versions, rules));
    }

    @GetMapping("/new")
    ModelAndView create() {
        access.requireRole(Role.DIRECTOR, Role.ADMINISTRATOR);
        var initial = new HashMap<String, Object>();
        for (var setting : Setting.values()) {
            initial.put(setting.name(), procedures.amountOn(setting, today.date()));
        }
        return form(forms.open("/centre/procedure/new", initial), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView adopt(Fields in, @RequestParam(required = false) @Nullable MultipartFile file) {
        access.requireRole(Role.DIRECTOR, Role.ADMINISTRATOR);
        var amounts = new EnumMap<Setting, Integer>(Setting.class);
        var order = in.requiredText("orderNumber", 60);
        var orderDate = in.requiredDate("orderDate");
        var from = in.requiredDate("from");
        for (var setting : Setting.values()) {
            if (in.value(setting.name()).isBlank()) {
                in.reject(setting.name(), "problem.required");
            }
            in.integer(setting.name(), 1, setting.most()).ifPresent(amount -> amounts.put(setting, amount));
        }
        try {
            var paper = Uploads.document(file, "file", MEGABYTES).orElse(null);
            if (in.ok()) {
                return Pages.redirect(
                        forms.once(in, () -> {
                            procedures.adopt(new Procedures.NewVersion(order, orderDate, from, amounts, paper));
                            return "/centre/procedure";
                        }),
                        "centre.procedure.saved");
            }
        } catch (RuleViolation rule) {
            in.reject(rule);
        }
        return form(in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        var paper = procedures.paper(id);
        var name = ContentDisposition.attachment()
                .filename(paper.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(paper.fileType()))
                .body(paper.file());
    }

    private static ModelAndView form(Fields fields, HttpStatus status) {
        var amounts = Arrays.stream(Setting.values())
                .map(setting -> new NewProcedurePage.Amount(
                        setting.name(),
                        Texts.text("centre.setting." + setting),
                        Texts.text("centre.setting.unit." + setting.unit())))
                .toList();
        return Pages.page("centre/procedure-new", new NewProcedurePage(fields, amounts), status);
    }
}
