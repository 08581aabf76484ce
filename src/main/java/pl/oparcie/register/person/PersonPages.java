package pl.oparcie.register.person;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.attachment.AttachmentViews;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.attachment.Owner;
import pl.oparcie.attachment.view.AttachmentList;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Option;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonCard;
import pl.oparcie.register.PersonChecks;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.person.view.PersonPage;
import pl.oparcie.register.person.view.PersonPage.Fact;
import pl.oparcie.register.person.view.SimilarPage;
import pl.oparcie.register.search.Knowledge;

/** Puts a record into words. */
@Component
@Transactional
class PersonPages {

    private static final List<String> LANGUAGES =
            List.of("pl", "uk", "ru", "be", "en", "de", "vi", "ka", "ar", "rom", "pjm");
    private static final List<String> COUNTRIES =
            List.of("PL", "UA", "BY", "RU", "GE", "VN", "SK", "CZ", "DE", "LT", "AM", "MD", "IN", "SY", "AF", "XX");

    private final PersonService persons;
    private final RelationService relations;
    private final People people;
    private final Knowledge knowledge;
    private final Attachments attachments;
    private final AttachmentViews views;
    private final JdbcClient jdbc;
    private final Today today;

    PersonPages(
            PersonService persons,
            RelationService relations,
            People people,
            Knowledge knowledge,
            Attachments attachments,
            AttachmentViews views,
            JdbcClient jdbc,
            Today today) {
        this.persons = persons;
        this.relations = relations;
        this.people = people;
        this.knowledge = knowledge;
        this.attachments = attachments;
        this.views = views;
        this.jdbc = jdbc;
        this.today = today;
    }

    PersonPage show(PersonId id) {
        var kept = persons.open(id);
        var data = kept.data();
        persons.ahead(id);
        var lines = relations.of(id);
        var living = persons.living(id);
        var linked = persons.linkedTo(id);
        var similar = kept.replacedBy() == null
                ? persons.similar(
                        data.firstName(),
                        data.lastName(),
                        data.birthDate(),
                        data.identity().pesel(),
                        id)
                : List.<PersonStore.Similar>of();
        var others = new HashSet<PersonId>();
        lines.forEach(line -> others.add(line.other(id)));
        if (kept.replacedBy() != null) {
            others.add(kept.replacedBy());
        }
        var cards = people.cards(others);
        similar.forEach(one -> others.add(one.card().id()));
        var openable = openable(others);
        var known = knowledge.of(Stream.concat(
                        Stream.of(id), similar.stream().map(one -> one.card().id()))
                .map(PersonId::value)
                .toList());
        var mayChange = persons.mayChange(id);
        var mine = known.get(id.value());
        var main = kept.replacedBy();
        return new PersonPage(
                id.toString(),
                kept.version(),
                data.name(),
                sub(data),
                mine == null ? null : mine.url(),
                mayChange,
                warnings(data, lines, living),
                facts(data),
                contacts(data),
                living.stream().map(PersonPages::living).toList(),
                lines.stream()
                        .map(line -> relative(id, line, cards.get(line.other(id)), openable, mayChange))
                        .toList(),
                similar.stream().map(one -> row(one, openable, known)).toList(),
                linked.stream()
                        .map(card -> new PersonPage.Linked(card.id().toString(), card.name(), 0))
                        .toList(),
                main == null
                        ? null
                        : new PersonPage.Linked(
                                main.toString(),
                                cards.containsKey(main)
                                        ? java.util.Objects.requireNonNull(cards.get(main))
                                                .name()
                                        : "–",
                                kept.version()),
                kept.linkedReason(),
                documents(id, mayChange));
    }

    private AttachmentList documents(PersonId id, boolean mayChange) {
        var owner = Owner.ofPerson(id.value());
        return views.list(owner, attachments.list(owner), mayChange);
    }

    SimilarPage similar(List<PersonStore.Similar> found, List<String> warnings) {
        var ids = found.stream().map(one -> one.card().id()).toList();
        var known = knowledge.of(ids.stream().map(PersonId::value).toList());
        var openable = openable(Set.copyOf(ids));
        return new SimilarPage(
                found.stream().map(one -> row(one, openable, known)).toList(), warnings);
    }

    private static SimilarPage.Row row(
            PersonStore.Similar one,
            Set<UUID> openable,
            java.util.Map<UUID, pl.oparcie.register.KnownToCentre.Known> known) {
        var card = one.card();
        var of = known.get(card.id().value());
        return new SimilarPage.Row(
                card.id().toString(),
                card.name(),
                openable.contains(card.id().value()) ? "/people/" + card.id() : null,
                cardFacts(card),
                text("register.similar." + one.grade()),
                one.grade() == 0 ? "late" : "soon",
                of == null
                        ? text("search.not-known")
                        : of.worker() == null ? text("search.known-nobody") : text("search.known", of.worker()));
    }

    private static String cardFacts(PersonCard card) {
        return (card.birthYear() == null
                        ? text("search.born-unknown")
                        : text("search.born", card.birthYear().toString()))
                + " · "
                + (card.pesel() == null ? text("search.no-pesel") : text("search.pesel", card.pesel()));
    }

    private Set<UUID> openable(Set<PersonId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select id from register.person where id = any (:ids)")
                        .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    private String sub(PersonData data) {
        var parts = new ArrayList<String>();
        if (data.birthDate() != null) {
            var last = data.diedOn() == null ? today.date() : data.diedOn();
            parts.add(text(
                    data.diedOn() == null ? "register.age" : "register.lived",
                    Period.between(data.birthDate(), last).getYears()));
        }
        if (data.diedOn() != null) {
            parts.add(text("register.died-on", date(data.diedOn())));
        }
        if (data.speech().interpreter()) {
            parts.add(text("register.needs-interpreter", language(data.speech().language())));
        }
        return String.join(" · ", parts);
    }

    static List<String> numberWarnings(PersonData data) {
        var warnings = new ArrayList<String>();
        if (data.birthDiffers()) {
            warnings.add(
                    text("register.warn.birth", date(data.pesel().orElseThrow().birthDate())));
        }
        if (data.sexDiffers()) {
            warnings.add(text("register.warn.sex"));
        }
        return warnings;
    }

    private List<String> warnings(PersonData data, List<Relation> lines, List<PersonStore.Living> living) {
        var warnings = new ArrayList<>(numberWarnings(data));
        if (data.identity().shared() != null) {
            warnings.add(text("register.warn.shared", data.identity().shared()));
        }
        if (Relation.marriagesOverlap(lines)) {
            warnings.add(text("register.warn.marriages"));
        }
        var others = living.stream()
                .filter(one -> one.to() == null || one.to().isAfter(today.date()))
                .mapToInt(PersonStore.Living::people)
                .max();
        if (data.runsAlone() == YesNo.YES && others.isPresent() && others.getAsInt() > 1) {
            warnings.add(text("register.warn.runs-alone", others.getAsInt()));
        }
        var married = lines.stream()
                .anyMatch(line -> line.kind() == RelationKind.MARRIAGE
                        && (line.end() == null || line.end().isAfter(today.date())));
        if (data.alone() == YesNo.YES && married) {
            warnings.add(text("register.warn.alone"));
        }
        return warnings;
    }

    private List<Fact> facts(PersonData data) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text("register.names"), names(data), null));
        facts.add(new Fact(text("register.form"), text("register.form." + data.form()), null));
        for (var former : data.former()) {
            facts.add(new Fact(
                    text("register.former-kind." + former.kind()),
                    former.firstName() == null ? former.lastName() : former.firstName() + " " + former.lastName(),
                    former.until() == null ? null : text("register.until", date(former.until()))));
        }
        var identity = data.identity();
        facts.add(
                identity.pesel() != null
                        ? new Fact("PESEL", identity.pesel(), null)
                        : new Fact("PESEL", text("common.none"), text("register.no-pesel." + identity.missing())));
        if (identity.documentNo() != null) {
            facts.add(new Fact(text("register.document"), identity.documentNo(), identity.documentKind()));
        }
        facts.add(new Fact(
                text("register.birth-date"),
                data.birthDate() == null ? text("common.unknown") : date(data.birthDate()),
                null));
        facts.add(new Fact(text("register.sex"), text("register.sex." + data.sex()), null));
        facts.add(new Fact(text("register.citizenship"), country(data.speech().citizenship()), null));
        facts.add(new Fact(
                text("register.language"),
                language(data.speech().language()),
                data.speech().interpreter() ? text("register.interpreter") : null));
        facts.add(new Fact(text("register.runs-alone"), text("register.answer." + data.runsAlone()), "art. 6 pkt 10"));
        facts.add(new Fact(text("register.alone"), text("register.answer." + data.alone()), "art. 6 pkt 9"));
        if (data.note() != null) {
            facts.add(new Fact(text("register.note"), data.note(), null));
        }
        return facts;
    }

    private static String names(PersonData data) {
        return data.secondName() == null
                ? data.name()
                : data.firstName() + " " + data.secondName() + " " + data.lastName();
    }

    private static List<Fact> contacts(PersonData data) {
        return data.contacts().stream()
                .map(contact -> new Fact(
                        text("register.contact." + contact.kind()),
                        contact.kind() == ContactKind.PHONE ? PersonChecks.spaced(contact.value()) : contact.value(),
                        contact.note()))
                .toList();
    }

    private static PersonPage.Living living(PersonStore.Living living) {
        return new PersonPage.Living(
                living.name(),
                "/households/" + living.household(),
                period(living.from(), living.to()),
                living.to() == null);
    }

    private PersonPage.Relative relative(
            PersonId id, Relation line, @Nullable PersonCard card, Set<UUID> openable, boolean mayChange) {
        var other = line.other(id);
        return new PersonPage.Relative(
                text("register.role." + line.roleOfOther(id)),
                card == null ? "–" : card.name(),
                openable.contains(other.value()) ? "/people/" + other : null,
                period(line.start(), line.end()),
                line.end() == null || line.end().isAfter(today.date()),
                mayChange ? "/people/" + id + "/relations/" + line.id() : null);
    }

    /** od 1.02.2020, do 3.04.2024; the last day is shown, not the first day after. */
    static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var parts = new ArrayList<String>();
        if (from != null) {
            parts.add(text("register.since", date(from)));
        }
        if (to != null) {
            parts.add(text("register.until", date(to.minusDays(1))));
        }
        return String.join(" ", parts);
    }

    static List<Option> languages() {
        return LANGUAGES.stream().map(code -> new Option(code, language(code))).toList();
    }

    static List<Option> citizenships() {
        return COUNTRIES.stream().map(code -> new Option(code, country(code))).toList();
    }

    private static String language(String code) {
        return switch (code) {
            case "rom" -> text("register.language.rom");
            case "pjm" -> text("register.language.pjm");
            default -> Locale.of(code).getDisplayLanguage(Locale.of(Texts.language()));
        };
    }

    private static String country(String code) {
        return "XX".equals(code)
                ? text("register.country.none")
                : Locale.of("", code).getDisplayCountry(Locale.of(Texts.language()));
    }
}
