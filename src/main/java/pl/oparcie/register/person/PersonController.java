package pl.oparcie.register.person;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.NoPesel;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.RecordedSex;
import pl.oparcie.register.WayBack;
import pl.oparcie.register.person.view.PersonFormPage;
import pl.oparcie.register.person.view.SimilarPage;

/** A person's record: page and form, likely duplicates, linking. */
@Controller
class PersonController {

    private static final SimilarPage NOBODY = new SimilarPage(List.of(), List.of());

    private final PersonService persons;
    private final PersonPages pages;
    private final Forms forms;
    private final Today today;

    PersonController(PersonService persons, PersonPages pages, Forms forms, Today today) {
        this.persons = persons;
        this.pages = pages;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/people/{id}")
    ModelAndView show(@PathVariable PersonId id) {
        return Pages.page("register/person", pages.show(id));
    }

    @GetMapping("/people/new")
    ModelAndView openNew(Fields in) {
        return begin("", in);
    }

    /** From a search: what was typed there begins the form. */
    @PostMapping("/people/new")
    ModelAndView openNewFromSearch(Fields in) {
        return begin(in.text("q", 200).orElse(""), in);
    }

    private ModelAndView begin(String typed, Fields in) {
        persons.requireStaff();
        var start = new LinkedHashMap<String, Object>(PersonForm.started(typed));
        var path = WayBack.of(in).map(way -> "/people/new?" + way.query()).orElse("/people/new");
        WayBack.of(in).ifPresent(way -> start.putAll(way.values()));
        return form(null, forms.open(path, start), NOBODY, false, HttpStatus.OK);
    }

    @PostMapping("/people")
    ModelAndView create(Fields in) {
        persons.requireStaff();
        if (in.rowRequest()) {
            return form(null, in, NOBODY, false, HttpStatus.OK);
        }
        var data = PersonForm.read(in, today.date());
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> onward(createNew(data, in), WayBack.of(in))), "register.person.created");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        var similar = pages.similar(similarTo(in, null), PersonPages.numberWarnings(data));
        return form(null, in, similar, !similar.rows().isEmpty(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Whoever came from an indication goes back to it, over the household; from a contact, straight back. */
    private static String onward(PersonId created, Optional<WayBack> way) {
        return way.map(back -> back.place() == WayBack.Place.INDICATION
                        ? "/households/new?person=" + created + "&" + back.query()
                        : back.to(created))
                .orElse("/people/" + created);
    }

    /** Somebody like an entered person is added only when the user looked and said so. */
    private PersonId createNew(PersonData data, Fields in) {
        if (!in.flag("confirmed") && !similarTo(in, null).isEmpty()) {
            throw new RuleViolation("register.similar.confirm").at("confirmed");
        }
        return persons.create(data);
    }

    @GetMapping("/people/{id}/edit")
    ModelAndView edit(@PathVariable PersonId id) {
        var kept = persons.forChange(id);
        var fields = forms.open("/people/" + id + "/edit", PersonForm.values(kept.data(), kept.version()));
        return form(id, fields, NOBODY, false, HttpStatus.OK);
    }

    @PostMapping("/people/{id}")
    ModelAndView save(@PathVariable PersonId id, Fields in) {
        persons.forChange(id);
        if (in.rowRequest()) {
            return form(id, in, NOBODY, false, HttpStatus.OK);
        }
        var data = PersonForm.read(in, today.date());
        var why = in.choice("renamed", FormerKind.class).orElse(FormerKind.CHANGE);
        if (in.ok()) {
            try {
                var address = forms.once(in, () -> {
                    persons.save(id, data, why, in.versionNumber());
                    return "/people/" + id;
                });
                return Pages.redirect(address, "register.person.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                var kept = persons.forChange(id);
                return form(
                        id,
                        in.against(PersonForm.values(kept.data(), kept.version()), text("register.somebody")),
                        NOBODY,
                        false,
                        HttpStatus.CONFLICT);
            }
        }
        return form(
                id,
                in,
                new SimilarPage(List.of(), PersonPages.numberWarnings(data)),
                false,
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** While the form is being filled in: a fragment. */
    @PostMapping("/people/similar")
    ModelAndView similar(Fields in) {
        var but = in.uuid("person").map(PersonId::new).orElse(null);
        var warnings = new ArrayList<String>();
        var number = in.value("pesel").replaceAll("\\s", "");
        if (!number.isEmpty()) {
            Pesel.problems(number).stream()
                    .findFirst()
                    .ifPresent(problem -> warnings.add(text("register.pesel." + problem)));
        }
        var born = in.date("birthDate");
        Pesel.parse(number)
                .map(Pesel::birthDate)
                .filter(day -> born.isPresent() && !born.get().equals(day))
                .ifPresent(day -> warnings.add(text("register.warn.birth", pl.oparcie.platform.text.Texts.date(day))));
        return Pages.page("register/similar", pages.similar(similarTo(in, but), warnings));
    }

    private List<PersonStore.Similar> similarTo(Fields in, @Nullable PersonId but) {
        var pesel = Optional.of(in.value("pesel").replaceAll("\\s", ""))
                .filter(digits -> digits.matches("\\d{11}"))
                .orElse(null);
        return persons.similar(
                in.text("firstName", 100).orElse(""),
                in.text("lastName", 150).orElse(""),
                in.date("birthDate").orElse(null),
                pesel,
                but);
    }

    @PostMapping("/people/{id}/link")
    ModelAndView link(@PathVariable PersonId id, Fields in) {
        persons.forChange(id);
        var main = in.uuid("main").map(PersonId::new);
        var reason = in.text("reason", 500).orElse(text("register.link.default-reason"));
        var address = forms.once(in, () -> {
            persons.link(id, main, reason, in.versionNumber());
            return "/people/" + id;
        });
        return Pages.redirect(address, "register.link.done");
    }

    @PostMapping("/people/{id}/unlink")
    ModelAndView unlink(@PathVariable PersonId id, Fields in) {
        persons.forChange(id);
        var address = forms.once(in, () -> {
            persons.unlink(id, in.versionNumber());
            return "/people/" + id;
        });
        return Pages.redirect(address, "register.link.undone");
    }

    private ModelAndView form(
            @Nullable PersonId id, Fields fields, SimilarPage similar, boolean confirm, HttpStatusCode status) {
        var url = id == null ? "/search" : "/people/" + id;
        var page = new PersonFormPage(
                fields.showRows(1),
                id == null ? null : id.toString(),
                id == null ? "/people" : url,
                text(id == null ? "register.person.new" : "register.person.edit"),
                url,
                id == null ? text("search.title") : fields.value("firstName") + " " + fields.value("lastName"),
                similar,
                confirm,
                Option.of(RecordedSex.class, "register.sex"),
                Option.of(AddressForm.class, "register.form"),
                Option.of(NoPesel.class, "register.no-pesel"),
                Option.of(FormerKind.class, "register.former-kind"),
                Option.of(YesNo.class, "register.answer"),
                PersonPages.languages(),
                PersonPages.citizenships());
        return Pages.page("register/person-form", page, status);
    }
}
