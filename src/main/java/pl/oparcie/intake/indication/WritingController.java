package pl.oparcie.intake.indication;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.casework.CaseSource;
import pl.oparcie.intake.ContactId;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.intake.Subjects;
import pl.oparcie.intake.contact.Contacts;
import pl.oparcie.intake.view.IndicationFormPage;
import pl.oparcie.intake.view.PickPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.platform.web.Reads;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.search.PersonFinder;

/** Writing an indication: find the person, four required fields, keep or send. */
@Controller
@RequestMapping("/indications")
class WritingController {

    private final WritingService writing;
    private final Forms forms;
    private final Today today;

    WritingController(WritingService writing, Forms forms, Today today) {
        this.writing = writing;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/new")
    ModelAndView begin(
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable UUID contact) {
        var from = contact == null
                ? Optional.<Contacts.CarriedOver>empty()
                : Optional.of(writing.carryOver(new ContactId(contact)));
        var whom = person != null ? Optional.of(new PersonId(person)) : from.flatMap(Contacts.CarriedOver::person);
        if (whom.isEmpty()) {
            writing.requireAuthor();
            var name = from.map(Contacts.CarriedOver::name).orElse("");
            return pick(name, !name.isEmpty(), contact == null ? "" : contact.toString());
        }
        var known = writing.begin(whom.get());
        var initial = IndicationForm.initial(known, defaultSource());
        from.ifPresent(carried -> initial.putAll(carried.values()));
        var path = "/indications/new?person=" + known.person() + (contact == null ? "" : "&contact=" + contact);
        return form(known, forms.open(path, initial), HttpStatus.OK);
    }

    @Reads
    @PostMapping("/find")
    ModelAndView find(Fields in) {
        return pick(
                in.text("q", 200).orElse(""),
                true,
                in.uuid("contact").map(UUID::toString).orElse(""));
    }

    @PostMapping
    ModelAndView create(Fields in) {
        var person = in.uuid("person").map(PersonId::new).orElseThrow(() -> new NotFound("person"));
        var known = writing.begin(person);
        var send = !in.flag("_keep");
        var content = IndicationForm.parse(in, send, today.date());
        if (in.ok()) {
            try {
                return done(send, forms.once(in, () -> {
                    var id = writing.create(known, in.uuid("contact"), content);
                    if (send) {
                        writing.submit(id);
                    }
                    return "/indications/" + id;
                }));
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return form(known, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable IndicationId id) {
        var open = writing.open(id);
        return form(open, forms.open("/indications/" + id + "/edit", IndicationForm.saved(open)), HttpStatus.OK);
    }

    @PostMapping("/{id}/edit")
    ModelAndView save(@PathVariable IndicationId id, Fields in) {
        var send = !in.flag("_keep");
        var content = IndicationForm.parse(in, send, today.date());
        if (in.ok()) {
            try {
                return done(send, forms.once(in, () -> {
                    writing.write(id, in.versionNumber(), content);
                    if (send) {
                        writing.submit(id);
                    }
                    return "/indications/" + id;
                }));
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                var newest = writing.open(id);
                return form(
                        newest,
                        in.against(IndicationForm.saved(newest), text("intake.saved-meanwhile")),
                        HttpStatus.CONFLICT);
            }
        }
        return form(writing.open(id), in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView done(boolean sent, String url) {
        return Pages.redirect(url, sent ? "intake.sent" : "intake.kept");
    }

    private static CaseSource defaultSource() {
        return CurrentUser.get().has("BENEFITS_WORKER") ? CaseSource.INDICATION : CaseSource.OWN_REQUEST;
    }

    private ModelAndView pick(String query, boolean searched, String contact) {
        var more = contact.isEmpty() ? "" : "&contact=" + contact;
        var hits = searched ? writing.find(query) : List.<PersonFinder.Hit>of();
        var rows = hits.stream()
                .map(hit -> new PickPage.Row(
                        hit.card().name(),
                        hit.facts(),
                        hit.why(),
                        "/indications/new?person=" + hit.card().id() + more))
                .toList();
        return Pages.page("intake/pick", new PickPage(query, searched, contact, rows));
    }

    private ModelAndView form(Subjects.Known known, Fields fields, HttpStatus status) {
        return Pages.page(
                "intake/form",
                new IndicationFormPage(
                        text("intake.new"),
                        "/indications",
                        "/indications",
                        known.name(),
                        known.address(),
                        fields,
                        IndicationWords.choices(),
                        List.of(),
                        Optional.of(fields.value("contact"))
                                .filter(id -> !id.isEmpty())
                                .orElse(null)),
                status);
    }

    private ModelAndView form(Indication open, Fields fields, HttpStatus status) {
        var id = open.head().id();
        var remarks = writing.remarks(id).stream()
                .map(remark -> new IndicationFormPage.Remark(
                        remark.field(), IndicationWords.label(remark.field()), remark.words()))
                .toList();
        var family = open.content().family();
        return Pages.page(
                "intake/form",
                new IndicationFormPage(
                        text("intake.edit", open.head().number()),
                        "/indications/" + id + "/edit",
                        "/indications/" + id,
                        open.head().name(),
                        facts(family.address(), family.phone()),
                        fields,
                        IndicationWords.choices(),
                        remarks,
                        null),
                status);
    }

    private static String facts(String... parts) {
        var kept = new ArrayList<String>();
        for (var part : parts) {
            if (!part.isBlank()) {
                kept.add(part);
            }
        }
        return String.join(" · ", kept);
    }
}
