package pl.oparcie.institution;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.dateTime;
import static pl.oparcie.platform.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import pl.oparcie.institution.view.InstitutionFormPage;
import pl.oparcie.institution.view.InstitutionPage;
import pl.oparcie.institution.view.InstitutionsPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The directory of institutions. Its words may stand in addresses: institutions are no clients. */
@Controller
class InstitutionController {

    private final Institutions institutions;
    private final Forms forms;

    InstitutionController(Institutions institutions, Forms forms) {
        this.institutions = institutions;
        this.forms = forms;
    }

    @GetMapping("/institutions")
    ModelAndView list(Fields in) {
        var words = in.text("words", 100).orElse("");
        var kind = in.choice("kind", InstitutionKind.class).orElse(null);
        var retired = in.flag("retired");
        var after = in.uuid("after").map(InstitutionId::new).orElse(null);
        var found = institutions.list(words, kind, retired, after);
        var rows = found.stream()
                .limit(InstitutionStore.PAGE)
                .map(InstitutionController::row)
                .toList();
        var next = found.size() <= InstitutionStore.PAGE
                ? null
                : next(
                        words,
                        kind,
                        retired,
                        found.get(InstitutionStore.PAGE - 1).id());
        var page = new InstitutionsPage(
                in,
                Option.of(InstitutionKind.class, "institution.kind"),
                institutions.mayKeep(),
                rows,
                !words.isEmpty() || kind != null || retired,
                next);
        return Pages.page("institution/list", page, in.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static InstitutionsPage.Row row(Institution entry) {
        return new InstitutionsPage.Row(
                entry.name(),
                "/institutions/" + entry.id(),
                text("institution.kind." + entry.kind()),
                Stream.of(entry.phone(), entry.email(), entry.address())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · ")),
                entry.retiredOn() != null);
    }

    private static String next(String words, @Nullable InstitutionKind kind, boolean retired, InstitutionId after) {
        var url = UriComponentsBuilder.fromPath("/institutions").queryParam("after", after);
        if (!words.isEmpty()) {
            url.queryParam("words", words);
        }
        if (kind != null) {
            url.queryParam("kind", kind);
        }
        if (retired) {
            url.queryParam("retired", "true");
        }
        return url.encode().toUriString();
    }

    @GetMapping("/institutions/{id}")
    ModelAndView show(@PathVariable InstitutionId id) {
        var entry = institutions.get(id);
        var page = new InstitutionPage(
                id.toString(),
                entry.name(),
                text("institution.kind." + entry.kind()),
                entry.version(),
                entry.retiredOn() != null,
                date(entry.retiredOn()),
                institutions.mayKeep(),
                entry.address(),
                entry.phone(),
                entry.email(),
                entry.contactPerson(),
                entry.notes(),
                institutions.history(id).stream()
                        .map(change -> new InstitutionPage.Change(
                                dateTime(change.at().toInstant()),
                                text("institution.event." + change.event()),
                                Objects.requireNonNullElse(change.who(), "")))
                        .toList());
        return Pages.page("institution/show", page);
    }

    @GetMapping("/institutions/new")
    ModelAndView openNew() {
        institutions.requireKeeper();
        return form(null, forms.open("/institutions/new", Map.of()), HttpStatus.OK);
    }

    @PostMapping("/institutions")
    ModelAndView create(Fields in) {
        institutions.requireKeeper();
        var entry = read(in);
        return in.ok()
                ? Pages.redirect(
                        forms.once(in, () -> "/institutions/" + institutions.create(entry)), "institution.saved")
                : form(null, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/institutions/{id}/edit")
    ModelAndView edit(@PathVariable InstitutionId id) {
        institutions.requireKeeper();
        return form(id, forms.open("/institutions/" + id + "/edit", values(id)), HttpStatus.OK);
    }

    @PostMapping("/institutions/{id}")
    ModelAndView save(@PathVariable InstitutionId id, Fields in) {
        institutions.requireKeeper();
        institutions.get(id);
        var entry = read(in);
        if (in.ok()) {
            try {
                var address = forms.once(in, () -> {
                    institutions.save(id, entry, in.versionNumber());
                    return "/institutions/" + id;
                });
                return Pages.redirect(address, "institution.saved");
            } catch (Conflict conflict) {
                return form(id, in.against(values(id), text("institution.somebody")), HttpStatus.CONFLICT);
            }
        }
        return form(id, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/institutions/{id}/retire")
    ModelAndView retire(@PathVariable InstitutionId id, Fields in) {
        institutions.retire(id, !in.flag("restore"), in.versionNumber());
        return Pages.redirect("/institutions/" + id, "institution.saved");
    }

    private static NewInstitution read(Fields in) {
        var phone = in.text("phone", 60).orElse("");
        if (!phone.isEmpty() && !phone.matches("[+\\d][\\d\\s()./,-]{2,}( (w|wew)\\. ?\\d+)?")) {
            in.reject("phone", "institution.phone-wrong");
        }
        var email = in.text("email", 200).orElse("");
        if (!email.isEmpty() && !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}")) {
            in.reject("email", "institution.email-wrong");
        }
        return new NewInstitution(
                in.requiredChoice("kind", InstitutionKind.class),
                in.requiredText("name", 200),
                in.text("address", 300).orElse(""),
                phone,
                email,
                in.text("contactPerson", 200).orElse(""),
                in.text("notes", 4000).orElse(""));
    }

    private Map<String, Object> values(InstitutionId id) {
        var entry = institutions.get(id);
        var values = new LinkedHashMap<String, Object>();
        values.put("version", entry.version());
        values.put("kind", entry.kind());
        values.put("name", entry.name());
        values.put("address", entry.address());
        values.put("phone", entry.phone());
        values.put("email", entry.email());
        values.put("contactPerson", entry.contactPerson());
        values.put("notes", entry.notes());
        return values;
    }

    private static ModelAndView form(@Nullable InstitutionId id, Fields fields, HttpStatusCode status) {
        var url = id == null ? "/institutions" : "/institutions/" + id;
        var page = new InstitutionFormPage(
                fields,
                url,
                text(id == null ? "institution.new" : "institution.edit"),
                url,
                Option.of(InstitutionKind.class, "institution.kind"));
        return Pages.page("institution/form", page, status);
    }
}
