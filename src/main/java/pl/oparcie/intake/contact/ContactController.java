package pl.oparcie.intake.contact;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.intake.ContactId;
import pl.oparcie.intake.Urgency;
import pl.oparcie.intake.view.ContactFormPage;
import pl.oparcie.intake.view.ContactListPage;
import pl.oparcie.intake.view.ContactPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.search.PersonFinder;

/** The counter and the telephone: noting who came with what, in one screen. */
@Controller
@RequestMapping("/contacts")
class ContactController {

    private static final List<String> FILTERS = List.of("outcome", "urgency", "from", "to");

    private final Contacts contacts;
    private final Forms forms;
    private final Today today;

    ContactController(Contacts contacts, Forms forms, Today today) {
        this.contacts = contacts;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(Fields in) {
        var filter = new ContactStore.Filter(
                in.choice("outcome", Outcome.class).orElse(null),
                in.choice("urgency", Urgency.class).orElse(null),
                in.date("from").orElse(null),
                in.date("to").orElse(null),
                in.uuid("after").orElse(null));
        var lines = contacts.list(filter);
        var more = lines.size() > ContactStore.PAGE;
        var shown = more ? lines.subList(0, ContactStore.PAGE) : lines;
        var query = FILTERS.stream()
                .filter(field -> !in.value(field).isBlank() && in.problem(field) == null)
                .map(field -> field + "=" + in.value(field).strip())
                .collect(Collectors.joining("&"));
        return Pages.page(
                "intake/contacts",
                new ContactListPage(
                        in,
                        Option.of(Outcome.class, "intake.outcome"),
                        Option.of(Urgency.class, "intake.urgency"),
                        !query.isEmpty(),
                        shown.stream().map(ContactController::row).toList(),
                        more
                                ? "/contacts?" + (query.isEmpty() ? "" : query + "&") + "after="
                                        + shown.getLast().id()
                                : null));
    }

    private static ContactListPage.Row row(ContactStore.Line line) {
        return new ContactListPage.Row(
                "/contacts/" + line.id(),
                date(line.onDate()),
                line.name(),
                name("intake.channel", line.channel()) + " · " + line.author(),
                line.promoted() ? "ok" : line.outcome() == Outcome.INFORMATION ? "calm" : "wait",
                line.promoted() ? text("intake.contact.promoted") : name("intake.outcome", line.outcome()),
                line.urgency() != Urgency.ORDINARY,
                name("intake.urgency", line.urgency()));
    }

    @GetMapping("/new")
    ModelAndView begin(@RequestParam(required = false) @Nullable UUID person) {
        contacts.requireStaff();
        var id = person == null ? null : new PersonId(person);
        var initial = ContactForm.initial(today.date(), id, id == null ? "" : contacts.name(id));
        var path = "/contacts/new" + (person == null ? "" : "?person=" + person);
        return form(null, forms.open(path, initial), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView note(Fields in) {
        if (in.flag("_find")) {
            return form(null, in, HttpStatus.OK);
        }
        var what = ContactForm.parse(in, today.date());
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> "/contacts/" + contacts.note(named(what))), "intake.contact.noted");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return form(null, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Somebody chosen from the register goes by the name there. */
    private Contact.What named(Contact.What what) {
        var who = what.who();
        if (who.person().isEmpty()) {
            return what;
        }
        var named = new Contact.Who(
                who.on(),
                who.channel(),
                who.reporter(),
                who.reporterName(),
                who.person(),
                contacts.name(who.person().get()));
        return new Contact.What(named, what.words(), what.urgency(), what.outcome(), what.answer(), what.legal());
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable ContactId id) {
        var found = contacts.read(id);
        var what = found.what();
        var open = found.indication().isEmpty();
        var person = what.who().person().map(one -> "&person=" + one).orElse("");
        var writes = CurrentUser.get().roles().stream()
                .anyMatch(List.of("SOCIAL_WORKER", "BENEFITS_WORKER", "TEAM_LEADER", "DIRECTOR")::contains);
        return Pages.page(
                "intake/contact",
                new ContactPage(
                        "/contacts/" + id,
                        what.who().name(),
                        date(what.who().on()) + " · "
                                + name("intake.channel", what.who().channel()),
                        parts(what),
                        open && found.author().equals(CurrentUser.me()),
                        open && writes ? "/indications/new?contact=" + id + person : null,
                        found.indication().map(to -> "/indications/" + to).orElse(null)));
    }

    private static List<ContactPage.Part> parts(Contact.What what) {
        var parts = new ArrayList<ContactPage.Part>();
        var reporter = name("intake.reporter", what.who().reporter());
        add(
                parts,
                "reporter",
                what.who().reporterName().isEmpty()
                        ? reporter
                        : reporter + ": " + what.who().reporterName());
        add(parts, "problem", what.words().problem());
        add(parts, "expectation", what.words().expectation());
        add(parts, "tried", what.words().tried());
        add(parts, "urgency", name("intake.urgency", what.urgency()));
        add(parts, "outcome", name("intake.outcome", what.outcome()));
        add(parts, "answer", what.answer());
        add(parts, "consentOn", date(what.legal().consentOn().orElse(null)));
        add(parts, "noticeOn", date(what.legal().noticeOn().orElse(null)));
        return parts;
    }

    private static void add(List<ContactPage.Part> parts, String field, String words) {
        if (!words.isEmpty()) {
            parts.add(new ContactPage.Part(text("intake.f." + field), words));
        }
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable ContactId id) {
        var found = contacts.read(id);
        contacts.requireAuthor(found);
        return form(id, forms.open("/contacts/" + id + "/edit", ContactForm.saved(found)), HttpStatus.OK);
    }

    @PostMapping("/{id}/edit")
    ModelAndView correct(@PathVariable ContactId id, Fields in) {
        if (in.flag("_find")) {
            contacts.requireAuthor(contacts.read(id));
            return form(id, in, HttpStatus.OK);
        }
        var what = ContactForm.parse(in, today.date());
        if (in.ok()) {
            try {
                return Pages.redirect(forms.once(in, () -> {
                    contacts.correct(id, in.versionNumber(), named(what));
                    return "/contacts/" + id;
                }));
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                var newest = contacts.read(id);
                contacts.requireAuthor(newest);
                return form(
                        id, in.against(ContactForm.saved(newest), text("intake.saved-meanwhile")), HttpStatus.CONFLICT);
            }
        }
        contacts.requireAuthor(contacts.read(id));
        return form(id, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(@Nullable ContactId id, Fields fields, HttpStatus status) {
        var searched = fields.flag("_find");
        var url = id == null ? "/contacts" : "/contacts/" + id;
        return Pages.page(
                "intake/contactform",
                new ContactFormPage(
                        text(id == null ? "intake.contact.new" : "intake.contact.edit"),
                        id == null ? url : url + "/edit",
                        url,
                        fields,
                        searched,
                        searched ? found(fields.value("name")) : chosen(fields),
                        new ContactFormPage.Choices(
                                Option.of(Channel.class, "intake.channel"),
                                Option.of(Reporter.class, "intake.reporter"),
                                Option.of(Urgency.class, "intake.urgency"),
                                Option.of(Outcome.class, "intake.outcome"))),
                status);
    }

    private List<Option> found(String words) {
        var options = new ArrayList<Option>();
        for (var hit : contacts.find(words)) {
            options.add(option(hit));
        }
        if (!options.isEmpty()) {
            options.add(new Option("", text("intake.contact.nobody")));
        }
        return options;
    }

    private static Option option(PersonFinder.Hit hit) {
        return new Option(
                hit.card().id().toString(),
                hit.card().name(),
                hit.facts().isEmpty() ? hit.why() : hit.facts() + " · " + hit.why());
    }

    private List<Option> chosen(Fields fields) {
        var person = fields.value("person");
        if (!person.matches("[0-9a-fA-F-]{36}")) {
            return List.of();
        }
        return List.of(
                new Option(person, contacts.name(PersonId.of(person))), new Option("", text("intake.contact.nobody")));
    }
}
