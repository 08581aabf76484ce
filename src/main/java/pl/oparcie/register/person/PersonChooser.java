package pl.oparcie.register.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.LooseDate;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.NewPerson;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.RecordedSex;
import pl.oparcie.register.search.PersonFinder;

/**
 * Part of a form that names somebody: from a list of those already around, looked for in the register by name and date of birth, by PESEL, or
 * somebody new. Shown by register/chooser.jte. Looking for somebody is the one search, with its access and its line in the log; what is typed
 * is posted and never stands in an address.
 */
@Component
public class PersonChooser {

    /** Whose relatives are offered. */
    private static final int NEAR = 4;

    private static final int FOUND = 20;
    private static final int NAME = 200;

    private final People people;
    private final PersonService persons;
    private final RelationService relations;
    private final PersonFinder finder;

    PersonChooser(People people, PersonService persons, RelationService relations, PersonFinder finder) {
        this.finder = finder;
        this.people = people;
        this.persons = persons;
        this.relations = relations;
    }

    /** What was chosen; exactly one way is used. */
    public record Choice(
            @Nullable PersonId known,
            @Nullable String pesel,
            @Nullable NewPerson fresh) {}

    /** Reads the part; notes a problem when none or several ways were used. */
    public Choice read(Fields in, LocalDate today) {
        var known = in.uuid("other").map(PersonId::new).orElse(null);
        var pesel = in.text("otherPesel", 40)
                .map(text -> text.replaceAll("\\s", ""))
                .orElse(null);
        var first = in.text("newFirst", 100).orElse(null);
        var last = in.text("newLast", 150).orElse(null);
        var ways = Stream.of(known, pesel, first == null && last == null ? null : "new")
                .filter(Objects::nonNull)
                .count();
        if (ways == 0 && looks(in)) {
            in.reject("other", "register.choose.found");
        } else if (ways != 1) {
            in.reject("other", "register.choose.one");
        }
        if (pesel != null && !Pesel.problems(pesel).isEmpty()) {
            in.reject(
                    "otherPesel",
                    "register.pesel." + Pesel.problems(pesel).iterator().next());
        }
        return new Choice(known, pesel, first == null && last == null ? null : fresh(in, today));
    }

    private static NewPerson fresh(Fields in, LocalDate today) {
        var born = in.date("newBorn").orElse(null);
        if (born != null && born.isAfter(today)) {
            in.reject("newBorn", "register.person.born-later");
        }
        return NewPerson.of(
                        in.requiredText("newFirst", 100),
                        in.requiredText("newLast", 150),
                        in.choice("newSex", RecordedSex.class).orElse(RecordedSex.UNKNOWN),
                        in.choice("newForm", AddressForm.class).orElse(AddressForm.NONE))
                .born(born);
    }

    /** The person that was chosen, put into the register when new; within the transaction of the use case. */
    public PersonId take(Choice choice) {
        if (choice.known() != null) {
            return choice.known();
        }
        if (choice.pesel() != null) {
            return persons.byPesel(choice.pesel())
                    .orElseThrow(() -> new RuleViolation("register.choose.no-such-pesel").at("otherPesel"));
        }
        if (choice.fresh() == null) {
            throw new RuleViolation("register.choose.one").at("other");
        }
        return people.register(choice.fresh());
    }

    /** Whether only the button that looks for somebody was pressed: the page is shown again with those found. */
    public boolean asked(Fields in) {
        if (in.value("_find").isEmpty()) {
            return false;
        }
        in.requiredText("otherName", NAME);
        in.requiredDate("otherBorn");
        return true;
    }

    private static boolean looks(Fields in) {
        return !in.value("otherName").isBlank() || !in.value("otherBorn").isBlank();
    }

    /** Those of the name and the date of birth typed, first, and then the others who may be chosen. */
    public List<Option> withFound(Fields in, List<Option> others) {
        var name = in.value("otherName").strip();
        var born = LooseDate.parse(in.value("otherBorn").strip()).orElse(null);
        if (name.isEmpty() || name.length() > NAME || born == null) {
            return others;
        }
        var found = finder.find(name + " " + born).stream()
                .filter(hit -> Objects.equals(hit.card().birthYear(), born.getYear())
                        && hit.card().replacedBy() == null)
                .limit(FOUND)
                .map(hit -> new Option(hit.card().id().toString(), hit.card().name() + ", " + hit.facts()))
                .toList();
        var known = found.stream().map(Option::value).collect(Collectors.toSet());
        return Stream.concat(found.stream(), others.stream().filter(option -> !known.contains(option.value())))
                .toList();
    }

    /** Relatives of the people given, who are not among them: likely to be chosen. */
    public List<Option> relativesOf(List<PersonId> around) {
        var here = Set.copyOf(around);
        var near = around.stream().limit(NEAR).collect(Collectors.toSet());
        return options(relations.ofAll(near).stream()
                .map(relation -> near.contains(relation.from()) ? relation.to() : relation.from())
                .filter(other -> !here.contains(other))
                .distinct()
                .toList());
    }

    /** People by name and year of birth, in Polish order. */
    public List<Option> options(List<PersonId> ids) {
        return people.cards(ids).values().stream()
                .map(card -> new Option(
                        card.id().toString(),
                        card.birthYear() == null
                                ? card.name()
                                : card.name() + ", "
                                        + Texts.text(
                                                "search.born", card.birthYear().toString())))
                .toList();
    }
}
