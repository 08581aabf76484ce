package pl.oparcie.attachment;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** Documents over HTTP: the form, the page with pictures, the file itself. */
@Controller
@RequestMapping("/attachments")
class AttachmentController {

    /** A kept file runs nothing and is shown in nobody's frame. */
    private static final String ALONE =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /** For printing the browser's own viewer is needed, which a sandbox shuts out; the file was searched for scripts when it came. */
    private static final String VIEWED =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /** Why a content may not be kept. */
    enum Unlawful {
        IDENTITY,
        STRANGER,
        OTHER
    }

    private final AttachmentDesk desk;
    private final AttachmentViews views;
    private final Attachments attachments;
    private final Forms forms;

    AttachmentController(AttachmentDesk desk, AttachmentViews views, Attachments attachments, Forms forms) {
        this.desk = desk;
        this.views = views;
        this.attachments = attachments;
        this.forms = forms;
    }

    @GetMapping("/new/{kind}/{owner}")
    ModelAndView create(@PathVariable String kind, @PathVariable UUID owner) {
        var to = desk.toAdd(kind(kind), owner);
        return form(to, forms.open(address(kind, owner), Map.of("origin", Origin.RECEIVED)), HttpStatus.OK);
    }

    @PostMapping("/new/{kind}/{owner}")
    ModelAndView add(
            @PathVariable String kind,
            @PathVariable UUID owner,
            Fields in,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var to = desk.toAdd(kind(kind), owner);
        var given = read(in);
        identity(in);
        try {
            var chosen = desk.chosen(files == null ? List.of() : files);
            if (in.ok()) {
                return Pages.redirect(
                        forms.once(in, () -> {
                            desk.add(to.kind(), to.id(), given, chosen);
                            return desk.of(to.kind()).url(to);
                        }),
                        "attachment.saved",
                        chosen.size());
            }
            desk.check(chosen); // what is wrong with a file is told together with the fields
        } catch (RuleViolation rule) {
            in.reject(rule);
        }
        again(in, files);
        return form(to, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Nothing was kept, and a browser forgets what was chosen: said, unless something is wrong with the file itself. */
    private static void again(Fields in, @Nullable List<MultipartFile> files) {
        if (files != null && files.stream().anyMatch(file -> !file.isEmpty())) {
            in.reject("files", "attachment.rule.again", files.size());
        }
    }

    /** Asked of every file: copies of identity documents are seen and handed back, never kept. */
    private static void identity(Fields in) {
        switch (in.value("identity")) {
            case "NO" -> {}
            case "YES" -> in.reject("identity", "attachment.rule.identity");
            default -> in.reject("identity", "problem.choose");
        }
    }

    private static String kind(String inAddress) {
        return inAddress.toUpperCase(Locale.ROOT);
    }

    private static String address(String kind, UUID owner) {
        return "/attachments/new/" + kind.toLowerCase(Locale.ROOT) + "/" + owner;
    }

    private ModelAndView form(Owner to, Fields fields, HttpStatusCode status) {
        var page = views.form(
                desk.title(to),
                desk.of(to.kind()).url(to),
                address(to.kind(), to.id()),
                true,
                attachments.megabytes(),
                fields);
        return Pages.page("attachment/form", page, status);
    }

    private NewAttachment read(Fields in) {
        var title = in.requiredText("title", 200);
        var kind = in.value("kind");
        if (!views.isKind(kind)) {
            in.reject("kind", kind.equals(AttachmentRule.IDENTITY) ? "attachment.rule.identity" : "problem.choose");
        }
        var form = in.value("form");
        if (!form.isEmpty() && views.forms().stream().noneMatch(it -> it.value().equals(form))) {
            in.reject("form", "problem.choice");
        }
        var by = in.text("signedBy", 200).orElse(null);
        var on = in.date("signedOn").orElse(null);
        var how = in.choice("signature", Signature.Kind.class).orElse(null);
        if (how != null && by == null) {
            in.reject("signedBy", "attachment.rule.signed");
        } else if (how == null && by != null) {
            in.reject("signature", "attachment.rule.signed");
        }
        var given = new NewAttachment(
                title.isEmpty() ? "?" : title,
                views.isKind(kind) ? kind : "OTHER",
                in.requiredChoice("origin", Origin.class),
                form.isEmpty() ? null : form,
                in.text("certifiedBy", 200).orElse(null),
                in.date("certifiedOn").orElse(null),
                in.text("submitterNote", 400).orElse(null),
                how == null || by == null ? null : new Signature(how, by, on),
                in.date("dated").orElse(null));
        if (in.ok()) {
            try {
                AttachmentRule.check(given);
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return given;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable AttachmentId id) {
        var opened = desk.open(id);
        return page(opened, opened.attachment().current(), null, null, null, HttpStatus.OK);
    }

    @GetMapping("/{id}/versions/{number}")
    ModelAndView former(@PathVariable AttachmentId id, @PathVariable int number) {
        return page(desk.open(id), number, null, null, null, HttpStatus.OK);
    }

    private ModelAndView page(
            AttachmentDesk.Opened opened,
            int shown,
            @Nullable Fields replace,
            @Nullable Fields cancel,
            @Nullable Fields destroy,
            HttpStatusCode status) {
        var version = Map.of("version", opened.attachment().version());
        var at = AttachmentViews.url(opened.attachment().id());
        return Pages.page(
                "attachment/show",
                views.page(
                        opened,
                        shown,
                        attachments.megabytes(),
                        replace == null ? forms.open(at + "/versions", version) : replace,
                        cancel == null ? forms.open(at + "/cancel", version) : cancel,
                        destroy == null ? forms.open(at + "/versions/" + shown + "/destroy", Map.of()) : destroy),
                status);
    }

    @PostMapping("/{id}/versions")
    ModelAndView replace(
            @PathVariable AttachmentId id,
            Fields in,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var opened = desk.toChange(id);
        var why = in.text("why", 400).orElse(null);
        identity(in);
        try {
            var chosen = desk.chosen(files == null ? List.of() : files);
            if (!in.ok()) {
                again(in, files);
                return page(opened, opened.attachment().current(), in, null, null, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return Pages.redirect(
                    forms.once(in, () -> {
                        desk.replace(id, chosen.getFirst(), why, in.versionNumber());
                        return AttachmentViews.url(id);
                    }),
                    "attachment.replaced");
        } catch (RuleViolation rule) {
            in.reject(rule);
        }
        return page(opened, opened.attachment().current(), in, null, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/cancel")
    ModelAndView cancel(@PathVariable AttachmentId id, Fields in) {
        var reason = in.requiredText("reason", 400);
        if (in.ok()) {
            return Pages.redirect(
                    forms.once(in, () -> {
                        desk.cancel(id, reason, in.versionNumber());
                        return AttachmentViews.url(id);
                    }),
                    "attachment.cancelled-saved");
        }
        var opened = desk.toChange(id);
        return page(opened, opened.attachment().current(), null, in, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/versions/{number}/destroy")
    ModelAndView destroy(@PathVariable AttachmentId id, @PathVariable int number, Fields in) {
        var why = in.requiredChoice("ground", Unlawful.class);
        var words = in.requiredText("gone", 300);
        if (!in.flag("sure")) {
            in.reject("sure", "attachment.rule.sure");
        }
        if (in.ok()) {
            return Pages.redirect(
                    forms.once(in, () -> {
                        desk.destroy(id, number, Texts.in("pl", "attachment.unlawful." + why) + ": " + words);
                        return AttachmentViews.url(id);
                    }),
                    "attachment.destroyed-saved");
        }
        return page(desk.open(id), number, null, null, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable AttachmentId id) {
        var opened = desk.toDescribe(id);
        var fields = forms.open(AttachmentViews.url(id) + "/edit", filled(opened.attachment()));
        return edit(opened, fields, HttpStatus.OK);
    }

    private ModelAndView edit(AttachmentDesk.Opened opened, Fields fields, HttpStatusCode status) {
        var at = AttachmentViews.url(opened.attachment().id());
        return Pages.page(
                "attachment/form",
                views.form(
                        opened.title(),
                        opened.of().url(opened.owner()),
                        at + "/edit",
                        false,
                        attachments.megabytes(),
                        fields),
                status);
    }

    private static Map<String, ?> filled(Attachment one) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("title", one.title());
        values.put("kind", one.kind());
        values.put("origin", one.origin());
        values.put("form", one.form());
        values.put("certifiedBy", one.certifiedBy());
        values.put("certifiedOn", one.certifiedOn());
        values.put("submitterNote", one.submitterNote());
        values.put("signature", one.signature());
        values.put("signedBy", one.signedBy());
        values.put("signedOn", one.signedOn());
        values.put("dated", one.dated());
        values.put("version", one.version());
        return values;
    }

    @PostMapping("/{id}/edit")
    ModelAndView describe(@PathVariable AttachmentId id, Fields in) {
        var opened = desk.toDescribe(id);
        var given = read(in);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            desk.describe(id, given, in.versionNumber());
                            return AttachmentViews.url(id);
                        }),
                        "attachment.described");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict clash) {
                var now = desk.toDescribe(id);
                in.against(filled(now.attachment()), Texts.text("attachment.somebody"));
                return edit(now, in, HttpStatus.CONFLICT);
            }
        }
        return edit(opened, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/versions/{number}/file")
    ResponseEntity<byte[]> file(@PathVariable AttachmentId id, @PathVariable int number) {
        var taken = desk.take(id, number, false);
        return answer(taken, ContentDisposition.attachment(), taken.version().type(), ALONE);
    }

    @GetMapping("/{id}/versions/{number}/print")
    ResponseEntity<byte[]> print(@PathVariable AttachmentId id, @PathVariable int number) {
        var taken = desk.take(id, number, true);
        var type = taken.version().type();
        var shown = type.equals("application/pdf") || type.startsWith("image/");
        return answer(
                taken,
                shown ? ContentDisposition.inline() : ContentDisposition.attachment(),
                type,
                type.equals("application/pdf") ? VIEWED : ALONE);
    }

    /** Under a name that tells nothing of the client: downloads stay on disks. */
    private static ResponseEntity<byte[]> answer(
            AttachmentDesk.Taken taken, ContentDisposition.Builder disposition, String type, String policy) {
        var short8 = taken.attachment().id().toString().substring(24);
        var name = Texts.text("attachment.file-name") + "-" + short8 + "-v"
                + taken.version().number() + "."
                + FileCheck.ending(taken.version().name());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.equals("text/plain") ? "text/plain;charset=UTF-8" : type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(taken.bytes());
    }

    @GetMapping("/{id}/versions/{number}/pages/{page}")
    ResponseEntity<byte[]> picture(@PathVariable AttachmentId id, @PathVariable int number, @PathVariable int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", ALONE)
                .body(desk.picture(id, number, page));
    }
}
