package pl.oparcie.template;

import static pl.oparcie.platform.text.Texts.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.template.view.TemplateFormPage;

/** The administrator's pages of templates. */
@Controller
@RequestMapping("/templates")
class TemplateController {

    private final TemplateDesk desk;
    private final TemplateViews views;
    private final TemplateCheck check;
    private final Forms forms;
    private final Today today;

    TemplateController(TemplateDesk desk, TemplateViews views, TemplateCheck check, Forms forms, Today today) {
        this.desk = desk;
        this.views = views;
        this.check = check;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView all() {
        return Pages.page("template/list", views.list(desk.versions(), desk.mayKeep()));
    }

    @GetMapping("/placeholders")
    ModelAndView placeholders() {
        desk.requireReader();
        return Pages.page("template/placeholders", TemplateViews.placeholders());
    }

    @GetMapping("/{key}")
    ModelAndView one(@PathVariable String key) {
        var known = TemplateKey.of(key);
        var versions = desk.versions(known);
        var asked = views.inUse(known, versions).map(desk::asked).orElse(Set.of());
        return Pages.page("template/show", views.page(known, versions, asked, desk.mayKeep()));
    }

    @GetMapping("/new")
    ModelAndView create() {
        desk.requireKeeper();
        return form(null, forms.open("/templates/new", Map.of("from", today.date())), List.of(), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView createdOwn(Fields in, @RequestParam(required = false) @Nullable MultipartFile file) {
        desk.requireKeeper();
        var name = in.requiredText("name", 120);
        return upload(null, in, file, LetterKind.OTHER, (document, given) -> desk.addOwn(
                        name,
                        document,
                        given.requiredDate("from"),
                        given.text("note", 400).orElse(""))
                .url());
    }

    @GetMapping("/{key}/new")
    ModelAndView open(@PathVariable String key) {
        desk.requireKeeper();
        var known = TemplateKey.of(key);
        var initial = Map.of("from", today.date(), "version", last(known));
        return form(known, forms.open(known.url() + "/new", initial), List.of(), HttpStatus.OK);
    }

    private int last(TemplateKey key) {
        return desk.versions(key).stream()
                .mapToInt(TemplateStore.Version::number)
                .max()
                .orElse(0);
    }

    @PostMapping("/{key}/new")
    ModelAndView add(
            @PathVariable String key, Fields in, @RequestParam(required = false) @Nullable MultipartFile file) {
        desk.requireKeeper();
        var known = TemplateKey.of(key);
        return upload(known, in, file, known.kind(), (document, given) -> {
            desk.add(
                    known,
                    given.versionNumber(),
                    document,
                    given.requiredDate("from"),
                    given.text("note", 400).orElse(""));
            return known.url();
        });
    }

    /** What to do with a document that may be kept; gives the address of the next page. */
    private interface Keeping {
        String keep(TemplateStore.NewVersion document, Fields given);
    }

    private ModelAndView upload(
            @Nullable TemplateKey key, Fields in, @Nullable MultipartFile file, LetterKind kind, Keeping keeping) {
        in.requiredDate("from");
        in.text("note", 400);
        List<String> flaws = List.of();
        try {
            var looked = check.look(file, kind);
            if (looked.isEmpty()) {
                in.reject("file", "template.file-missing");
            } else if (!looked.get().flaws().isEmpty()) {
                flaws = Flaw.lines(looked.get().flaws());
                in.reject("file", "template.flaws", flaws.size());
            } else if (in.ok()) {
                var document = looked.get().file();
                return Pages.redirect(forms.once(in, () -> keeping.keep(document, in)), "template.saved");
            }
        } catch (RuleViolation rule) {
            in.reject(rule);
        } catch (Conflict conflict) {
            var saved = key == null ? Map.<String, Object>of() : Map.<String, Object>of("version", last(key));
            return form(key, in.against(saved, text("template.somebody")), flaws, HttpStatus.CONFLICT);
        }
        return form(key, in, flaws, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(@Nullable TemplateKey key, Fields fields, List<String> flaws, HttpStatusCode status) {
        var title = key == null
                ? ""
                : key.kind().supplied()
                        ? key.kind().label()
                        : desk.versions(key).getFirst().name();
        return Pages.page(
                "template/form",
                new TemplateFormPage(
                        key == null ? "/templates/new" : key.url() + "/new",
                        key == null ? "/templates" : key.url(),
                        key == null ? text("template.title") : title,
                        text(key == null ? "template.new-own" : "template.new"),
                        title,
                        key == null,
                        TemplateCheck.MEGABYTES,
                        fields,
                        flaws),
                status);
    }

    @PostMapping("/{key}/back")
    ModelAndView back(@PathVariable String key, Fields in) {
        var known = TemplateKey.of(key);
        desk.back(known, in.versionNumber());
        return Pages.redirect(known.url(), known.kind().supplied() ? "template.is-back" : "template.is-out");
    }

    @PostMapping("/versions/{id}/cancel")
    ModelAndView cancel(@PathVariable TemplateId id) {
        return Pages.redirect(desk.cancel(id).url(), "template.is-cancelled");
    }

    @GetMapping("/versions/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable TemplateId id, @RequestParam(defaultValue = "docx") String as) {
        return file(desk.document(id, format(as).orElseThrow(() -> new NotFound("format"))));
    }

    @GetMapping("/versions/{id}/preview")
    ResponseEntity<byte[]> preview(@PathVariable TemplateId id, @RequestParam String person, @RequestParam String as) {
        var whom = Arrays.stream(Samples.Person.values())
                .filter(one -> one.name().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("person"));
        var pdf = as.equals("pdf");
        var format = format(as);
        if (!pdf && format.isEmpty()) {
            throw new NotFound("format");
        }
        return file(desk.preview(id, whom, format.orElse(Format.DOCX), pdf));
    }

    private static Optional<Format> format(String ending) {
        return Arrays.stream(Format.values())
                .filter(one -> one.ending().equals(ending))
                .findFirst();
    }

    private static ResponseEntity<byte[]> file(TemplateDesk.Download file) {
        var pdf = file.type().equals("application/pdf");
        var shown = pdf ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
