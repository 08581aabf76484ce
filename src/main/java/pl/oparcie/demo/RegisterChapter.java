package pl.oparcie.demo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.Households;
import pl.oparcie.register.NewAddress;
import pl.oparcie.register.NewHousehold;
import pl.oparcie.register.NewPerson;
import pl.oparcie.register.NoPesel;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.RecordedSex;

/** Who the people are and with whom they live. */
@Component
@Order(1)
class RegisterChapter implements Chapter {

    private final People people;
    private final Households households;
    private final DemoRecords records;
    private final Numbers numbers = new Numbers();

    RegisterChapter(People people, Households households, DemoRecords records) {
        this.people = people;
        this.households = households;
        this.records = records;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var begin = Begin.of(story);
        for (var person : story.persons()) {
            if (joinedOn(story, person) <= begin.day()) {
                script.add(begin.day(), "08:30", begin.by(), "person " + person.key(), () -> meet(person, known));
            }
        }
        script.add(
                begin.day(), "08:40", begin.by(), "household", () -> known.livesIn(settle(story, known, begin.day())));
        story.persons().stream()
                .filter(person -> joinedOn(story, person) > begin.day())
                .forEach(person -> script.add(
                        joinedOn(story, person),
                        "08:50",
                        later(story),
                        "joins " + person.key(),
                        () -> join(person, known, joinedOn(story, person))));
        story.relations()
                .forEach(relation -> script.add(
                        Math.max(
                                begin.day(),
                                Math.max(
                                        joinedOn(story, find(story, relation.from())),
                                        joinedOn(story, find(story, relation.to())))),
                        "08:55",
                        joinsLater(story, relation, begin) ? later(story) : begin.by(),
                        "relation",
                        () -> records.relate(known.person(relation.from()), known.person(relation.to()), relation)));
        story.members().stream()
                .filter(member -> member.to() != null)
                .forEach(member -> leaves(story, member, begin, known, script));
        story.persons().stream()
                .filter(person -> person.died() != null)
                .forEach(person -> dies(story, person, begin, known, script));
    }

    /** Whoever writes the indication puts the family into the register. */
    private record Begin(int day, String by) {
        static Begin of(FamilyStory story) {
            return new Begin(story.indication().on(), story.indication().author());
        }
    }

    /** Who learns of what happens later: the lead, or whoever wrote the indication. */
    private static String later(FamilyStory story) {
        return story.file() == null ? story.indication().author() : story.file().lead();
    }

    private static boolean joinsLater(FamilyStory story, FamilyStory.Relation relation, Begin begin) {
        return List.of(relation.from(), relation.to()).stream()
                .anyMatch(key -> joinedOn(story, find(story, key)) > begin.day());
    }

    private static FamilyStory.Person find(FamilyStory story, String key) {
        return story.persons().stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Those who do not live there are known from the beginning. */
    private static int joinedOn(FamilyStory story, FamilyStory.Person person) {
        return story.members().stream()
                .filter(member -> member.person().equals(person.key()))
                .mapToInt(FamilyStory.Member::from)
                .min()
                .orElse(Integer.MIN_VALUE);
    }

    private PersonId meet(FamilyStory.Person person, Known known) {
        var id = people.register(card(person));
        records.details(id, person);
        known.met(person.key(), id);
        return id;
    }

    private NewPerson card(FamilyStory.Person person) {
        var atBirth = person.formerNames().stream()
                .filter(name -> name.kind().equals("BIRTH"))
                .map(FamilyStory.FormerName::last)
                .findFirst()
                .orElse(null);
        return new NewPerson(
                new NewPerson.Names(person.first(), person.second(), person.last(), atBirth),
                RecordedSex.valueOf(person.sex()),
                person.form() == null ? AddressForm.NONE : AddressForm.valueOf(person.form()),
                person.born(),
                identity(person),
                new NewPerson.Speech(person.citizenship(), person.language(), person.interpreter()),
                new NewPerson.Reach(person.phones().stream().findFirst().orElse(null), person.email()));
    }

    private NewPerson.Identity identity(FamilyStory.Person person) {
        var document = person.document();
        return new NewPerson.Identity(
                person.pesel() == null ? null : numbers.pesel(person.born(), person.sex()),
                person.pesel() == null ? NoPesel.valueOf(Objects.requireNonNull(person.peselMissing())) : null,
                document == null ? null : document.kind(),
                document == null ? null : document.number(),
                null);
    }

    private pl.oparcie.register.HouseholdId settle(FamilyStory story, Known known, int day) {
        var joining = story.members().stream()
                .filter(member -> member.from() <= day)
                .map(member -> new NewHousehold.Joining(
                        known.person(member.person()),
                        known.on(member.from()),
                        member.person().equals(story.reference().key())))
                .toList();
        return households.register(new NewHousehold(story.name(), address(story, known.centre()), joining));
    }

    private static NewAddress address(FamilyStory story, CentreStory centre) {
        var homeless = story.homeless();
        if (homeless != null) {
            return NewAddress.homeless(homeless.lastRegistered().inOneLine(), homeless.stay());
        }
        var address = Objects.requireNonNull(story.address());
        var place = centre.place(address.place());
        var street = place.street(address.street());
        return NewAddress.at(
                        address.place(),
                        street.map(CentreStory.Street::inAddress).orElse(""),
                        address.house(),
                        orEmpty(address.flat()),
                        address.postcode())
                .coded(
                        place.terc(),
                        place.simc(),
                        street.map(CentreStory.Street::ulic).orElse(null));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void join(FamilyStory.Person person, Known known, int day) {
        households.join(known.household(), meet(person, known), known.on(day), false);
    }

    private void leaves(FamilyStory story, FamilyStory.Member member, Begin begin, Known known, Script script) {
        var day = Objects.requireNonNull(member.to());
        script.add(
                Math.max(day, begin.day()),
                "08:58",
                day > begin.day() ? later(story) : begin.by(),
                "leaves " + member.person(),
                () -> records.leave(known.household(), known.person(member.person()), known.on(day)));
    }

    private void dies(FamilyStory story, FamilyStory.Person person, Begin begin, Known known, Script script) {
        var told = Objects.requireNonNull(person.died());
        var relative = told.matches("-?\\d+");
        var day = relative ? Integer.parseInt(told) : begin.day();
        script.add(
                Math.max(day, begin.day()),
                "08:59",
                day > begin.day() ? later(story) : begin.by(),
                "dies " + person.key(),
                () -> records.died(
                        known.person(person.key()), relative ? known.on(day) : java.time.LocalDate.parse(told)));
    }
}
