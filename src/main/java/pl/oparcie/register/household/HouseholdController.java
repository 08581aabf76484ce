package pl.oparcie.register.household;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.Districts;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.Households;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.RecordedSex;
import pl.oparcie.register.WayBack;
import pl.oparcie.register.household.view.HouseholdFormPage;
import pl.oparcie.register.household.view.HouseholdPage;
import pl.oparcie.register.household.view.MoveInPage;
import pl.oparcie.register.household.view.MoveOutPage;
import pl.oparcie.register.person.PersonChooser;
import pl.oparcie.register.search.Knowledge;

/** A household: page on a day, form, moving in and out. */
@Controller
class HouseholdController {

    private final HouseholdService service;
    private final Households households;
    private final People people;
    private final Districts districts;
    private final Knowledge knowledge;
    private final PersonChooser chooser;
    private final Forms forms;
    private final Today today;

    HouseholdController(
            HouseholdService service,
            Households households,
            People people,
            Districts districts,
            Knowledge knowledge,
            PersonChooser chooser,
            Forms forms,
            Today today) {
        this.service = service;
        this.households = households;
        this.people = people;
        this.districts = districts;
        this.knowledge = knowledge;
        this.chooser = chooser;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/households/{id}")
    ModelAndView show(@PathVariable HouseholdId id, Fields in) {
        var kept = service.open(id);
        var day = in.date("on").orElse(today.date());
        var history = households.history(id);
        var openable = people
                .all(history.stream().map(Households.Member::person).toList())
                .stream()
                .map(person -> person.id())
                .collect(Collectors.toSet());
        var members = history.stream().filter(member -> livesOn(member, day)).toList();
        var known = knowledge.of(List.of(id.value())).get(id.value());
        var page = new HouseholdPage(
                id.toString(),
                kept.name(),
                sub(kept, members.size()),
                known == null ? null : known.url(),
                service.mayChange(id),
                day.equals(today.date()),
                date(day),
                in,
                facts(kept),
                members.stream().map(member -> row(member, openable)).toList(),
                history.stream().map(member -> row(member, openable)).toList(),
                !members.isEmpty() && members.stream().noneMatch(Households.Member::reference));
        return Pages.page("register/household", page, in.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static boolean livesOn(Households.Member member, LocalDate day) {
        return !member.from().isAfter(day)
                && (member.to() == null || member.to().isAfter(day));
    }

    private static String sub(HouseholdStore.Kept kept, int people) {
        var parts = new ArrayList<String>();
        parts.add(text("register.people", people));
        if (kept.address().homeless()) {
            parts.add(text("register.homeless"));
        } else if (!kept.address().line().isEmpty()) {
            parts.add(kept.address().line());
        }
        return String.join(" · ", parts);
    }

    private HouseholdPage.Row row(Households.Member member, java.util.Set<PersonId> openable) {
        var parts = new ArrayList<String>();
        parts.add(text("register.since", date(member.from())));
        if (member.to() != null) {
            parts.add(text("register.until", date(member.to().minusDays(1))));
        }
        return new HouseholdPage.Row(
                member.id().toString(),
                member.name(),
                openable.contains(member.person()) ? "/people/" + member.person() : null,
                String.join(" ", parts),
                member.reference(),
                member.to() == null || member.to().isAfter(today.date()));
    }

    private List<HouseholdPage.Fact> facts(HouseholdStore.Kept kept) {
        var facts = new ArrayList<HouseholdPage.Fact>();
        var address = kept.address();
        if (address.homeless()) {
            facts.add(new HouseholdPage.Fact(text("register.stay"), orUnknown(address.stay()), null));
            facts.add(new HouseholdPage.Fact(
                    text("register.last-registered"), orUnknown(address.lastRegistered()), "art. 101 ust. 2"));
        } else {
            facts.add(new HouseholdPage.Fact(text("register.address"), orUnknown(address.line()), null));
        }
        var codes = new ArrayList<String>();
        if (address.terc() != null) {
            codes.add("TERC " + address.terc());
        }
        if (address.simc() != null) {
            codes.add("SIMC " + address.simc());
        }
        if (address.ulic() != null) {
            codes.add("ULIC " + address.ulic());
        }
        if (!codes.isEmpty()) {
            facts.add(new HouseholdPage.Fact("TERYT", String.join(" · ", codes), null));
        }
        facts.add(new HouseholdPage.Fact(
                text("register.district"),
                kept.districtName() == null ? text("register.district-none") : kept.districtName(),
                kept.worker()));
        if (kept.districtReason() != null) {
            facts.add(new HouseholdPage.Fact(
                    text("register.district-by-hand"),
                    kept.districtReason(),
                    kept.districtOn() == null ? null : date(kept.districtOn())));
        }
        return facts;
    }

    private static String orUnknown(@Nullable String words) {
        return words == null || words.isBlank() ? text("common.unknown") : words;
    }

    @GetMapping("/households/new")
    ModelAndView openNew(@RequestParam PersonId person, Fields in) {
        service.requireStaff();
        var who = people.get(person);
        var start = new HashMap<String, Object>();
        start.put("name", who.formalName());
        start.put("from", today.date());
        var way = WayBack.of(in);
        way.ifPresent(back -> start.putAll(back.values()));
        var path = "/households/new?person=" + person
                + way.map(back -> "&" + back.query()).orElse("");
        return freshForm(person, forms.open(path, start), HttpStatus.OK);
    }

    @PostMapping("/households")
    ModelAndView create(Fields in) {
        service.requireStaff();
        var person = in.uuid("person")
                .map(PersonId::new)
                .orElseThrow(() -> new RuleViolation("register.household.one-reference"));
        var data = HouseholdForm.read(in, false);
        var from = in.requiredDate("from");
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            var created = service.create(person, data, from);
                            return WayBack.of(in).map(way -> way.to(person)).orElse("/households/" + created);
                        }),
                        "register.household.created");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return freshForm(person, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView freshForm(PersonId person, Fields fields, HttpStatusCode status) {
        var page = new HouseholdFormPage(
                fields,
                "/households?person=" + person,
                text("register.household.new"),
                WayBack.of(fields).map(way -> way.to(person)).orElse("/people/" + person),
                WayBack.of(fields).isPresent()
                        ? text("register.household.go-on")
                        : people.get(person).name(),
                true,
                districtOptions());
        return Pages.page("register/household-form", page, status);
    }

    private List<Option> districtOptions() {
        return districts.all().stream()
                .map(district -> new Option(
                        district.id().toString(),
                        district.workerName() == null
                                ? district.name()
                                : district.name() + ", " + district.workerName()))
                .toList();
    }

    @GetMapping("/households/{id}/edit")
    ModelAndView edit(@PathVariable HouseholdId id) {
        var kept = service.forChange(id);
        return editForm(id, forms.open("/households/" + id + "/edit", HouseholdForm.values(kept)), HttpStatus.OK);
    }

    @PostMapping("/households/{id}")
    ModelAndView save(@PathVariable HouseholdId id, Fields in) {
        service.forChange(id);
        var data = HouseholdForm.read(in, true);
        if (in.ok()) {
            try {
                var address = forms.once(in, () -> {
                    service.save(id, data, in.versionNumber());
                    return "/households/" + id;
                });
                return Pages.redirect(address, "register.household.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                var newer = HouseholdForm.values(service.forChange(id));
                return editForm(id, in.against(newer, text("register.somebody")), HttpStatus.CONFLICT);
            }
        }
        return editForm(id, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView editForm(HouseholdId id, Fields fields, HttpStatusCode status) {
        var page = new HouseholdFormPage(
                fields,
                "/households/" + id,
                text("register.household.edit"),
                "/households/" + id,
                households.head(id).name(),
                false,
                districtOptions());
        return Pages.page("register/household-form", page, status);
    }

    @GetMapping("/households/{id}/members/new")
    ModelAndView openMoveIn(@PathVariable HouseholdId id) {
        service.forChange(id);
        var fields = forms.open("/households/" + id + "/members/new", Map.of("from", today.date(), "leaving", true));
        return moveInForm(id, fields, HttpStatus.OK);
    }

    @PostMapping("/households/{id}/members")
    ModelAndView moveIn(@PathVariable HouseholdId id, Fields in) {
        service.forChange(id);
        if (chooser.asked(in)) {
            return moveInForm(id, in, in.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var choice = chooser.read(in, today.date());
        var from = in.requiredDate("from");
        if (in.ok()) {
            try {
                var address = forms.once(in, () -> {
                    service.moveIn(id, chooser.take(choice), from, in.flag("leaving"));
                    return "/households/" + id;
                });
                return Pages.redirect(address, "register.member.joined");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return moveInForm(id, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView moveInForm(HouseholdId id, Fields fields, HttpStatusCode status) {
        var around =
                households.members(id).stream().map(Households.Member::person).toList();
        var page = new MoveInPage(
                fields,
                "/households/" + id + "/members",
                "/households/" + id,
                households.head(id).name(),
                chooser.withFound(fields, chooser.relativesOf(around)),
                Option.of(RecordedSex.class, "register.sex"),
                Option.of(AddressForm.class, "register.form"));
        return Pages.page("register/move-in", page, status);
    }

    @GetMapping("/households/{id}/members/{member}/leave")
    ModelAndView openMoveOut(@PathVariable HouseholdId id, @PathVariable UUID member) {
        service.forChange(id);
        var fields = forms.open("/households/" + id + "/members/" + member + "/leave", Map.of("away", today.date()));
        return moveOutForm(id, member, fields, HttpStatus.OK);
    }

    @PostMapping("/households/{id}/members/{member}/leave")
    ModelAndView moveOut(@PathVariable HouseholdId id, @PathVariable UUID member, Fields in) {
        service.forChange(id);
        var away = in.requiredDate("away");
        if (in.ok()) {
            try {
                var address = forms.once(in, () -> {
                    service.moveOut(id, member, away);
                    return "/households/" + id;
                });
                return Pages.redirect(address, "register.member.left");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return moveOutForm(id, member, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView moveOutForm(HouseholdId id, UUID member, Fields fields, HttpStatusCode status) {
        var page = new MoveOutPage(
                fields,
                "/households/" + id + "/members/" + member + "/leave",
                "/households/" + id,
                households.head(id).name(),
                service.member(id, member).name());
        return Pages.page("register/move-out", page, status);
    }

    @PostMapping("/households/{id}/members/{member}/reference")
    ModelAndView reference(@PathVariable HouseholdId id, @PathVariable UUID member) {
        service.makeReference(id, member);
        return Pages.redirect("/households/" + id, "register.member.reference-set");
    }
}
