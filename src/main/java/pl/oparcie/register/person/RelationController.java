package pl.oparcie.register.person;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
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
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.Households;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.RecordedSex;
import pl.oparcie.register.person.view.RelationPage;

/** Adds, dates and takes away the relations of a person. */
@Controller
class RelationController {

    private final RelationService relations;
    private final PersonService persons;
    private final PersonChooser chooser;
    private final Households households;
    private final Forms forms;
    private final Today today;

    RelationController(
            RelationService relations,
            PersonService persons,
            PersonChooser chooser,
            Households households,
            Forms forms,
            Today today) {
        this.relations = relations;
        this.persons = persons;
        this.chooser = chooser;
        this.households = households;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/people/{id}/relations/new")
    ModelAndView openNew(@PathVariable PersonId id) {
        return fresh(id, forms.open("/people/" + id + "/relations/new", Map.of()), HttpStatus.OK);
    }

    @PostMapping("/people/{id}/relations")
    ModelAndView add(@PathVariable PersonId id, Fields in) {
        persons.forChange(id);
        if (chooser.asked(in)) {
            return fresh(id, in, in.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var role = in.requiredChoice("role", RelationRole.class);
        var choice = chooser.read(in, today.date());
        var since = in.date("since").orElse(null);
        var until = in.date("until").orElse(null);
        var note = in.text("note", 500).orElse(null);
        if (in.ok()) {
            try {
                var address = forms.once(in, () -> {
                    var other = chooser.take(choice);
                    relations.add(id, relation(Ids.next(), id, other, role, since, until, note));
                    return "/people/" + id;
                });
                return Pages.redirect(address, "register.relation.added");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return fresh(id, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Relation relation(
            UUID id,
            PersonId self,
            PersonId other,
            RelationRole role,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String note) {
        return new Relation(
                id,
                role.fromThis() ? self : other,
                role.fromThis() ? other : self,
                role.kind(),
                since,
                until == null ? null : until.plusDays(1),
                note,
                0);
    }

    @GetMapping("/people/{id}/relations/{relation}")
    ModelAndView edit(@PathVariable PersonId id, @PathVariable UUID relation) {
        var kept = relations.get(id, relation);
        return kept(id, kept, forms.open("/people/" + id + "/relations/" + relation, values(kept)), HttpStatus.OK);
    }

    @PostMapping("/people/{id}/relations/{relation}")
    ModelAndView save(@PathVariable PersonId id, @PathVariable UUID relation, Fields in) {
        var kept = relations.get(id, relation);
        var since = in.date("since").orElse(null);
        var until = in.date("until").map(last -> last.plusDays(1)).orElse(null);
        var note = in.text("note", 500).orElse(null);
        if (in.ok()) {
            try {
                var address = forms.once(in, () -> {
                    relations.save(
                            id,
                            new Relation(
                                    relation,
                                    kept.from(),
                                    kept.to(),
                                    kept.kind(),
                                    since,
                                    until,
                                    note,
                                    in.versionNumber()));
                    return "/people/" + id;
                });
                return Pages.redirect(address, "register.relation.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                var newer = relations.get(id, relation);
                return kept(id, newer, in.against(values(newer), text("register.somebody")), HttpStatus.CONFLICT);
            }
        }
        return kept(id, kept, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/people/{id}/relations/{relation}/remove")
    ModelAndView remove(@PathVariable PersonId id, @PathVariable UUID relation, Fields in) {
        relations.remove(id, relation, in.versionNumber());
        return Pages.redirect("/people/" + id, "register.relation.removed");
    }

    private static Map<String, Object> values(Relation relation) {
        var values = new LinkedHashMap<String, Object>();
        values.put("version", relation.version());
        if (relation.start() != null) {
            values.put("since", relation.start());
        }
        if (relation.end() != null) {
            values.put("until", relation.end().minusDays(1));
        }
        if (relation.note() != null) {
            values.put("note", relation.note());
        }
        return values;
    }

    private ModelAndView fresh(PersonId id, Fields fields, HttpStatusCode status) {
        var data = persons.forChange(id).data();
        var page = new RelationPage(
                fields,
                "/people/" + id + "/relations",
                text("register.relation.new"),
                "/people/" + id,
                data.name(),
                true,
                Option.of(RelationRole.class, "register.role"),
                chooser.withFound(fields, others(id)),
                Option.of(RecordedSex.class, "register.sex"),
                Option.of(AddressForm.class, "register.form"),
                null);
        return Pages.page("register/relation", page, status);
    }

    /** Those who live or lived under one roof with the person. */
    private List<Option> others(PersonId id) {
        var ids = new ArrayList<PersonId>();
        for (var living : persons.living(id).stream().limit(3).toList()) {
            households.history(living.household()).stream()
                    .map(Households.Member::person)
                    .filter(other -> !other.equals(id) && !ids.contains(other))
                    .forEach(ids::add);
        }
        return chooser.options(ids);
    }

    private ModelAndView kept(PersonId id, Relation relation, Fields fields, HttpStatusCode status) {
        var data = persons.forChange(id).data();
        var other = chooser.options(List.of(relation.other(id))).stream()
                .findFirst()
                .map(Option::label)
                .orElse("–");
        var page = new RelationPage(
                fields,
                "/people/" + id + "/relations/" + relation.id(),
                text("register.role." + relation.roleOfOther(id)) + ": " + other,
                "/people/" + id,
                data.name(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "/people/" + id + "/relations/" + relation.id() + "/remove");
        return Pages.page("register/relation", page, status);
    }
}
