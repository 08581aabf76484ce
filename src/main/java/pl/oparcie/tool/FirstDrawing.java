package pl.oparcie.tool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pl.oparcie.tool.genogram.Genogram;
import pl.oparcie.tool.genogram.GenogramPicture;
import pl.oparcie.tool.genogram.When;
import pl.oparcie.tool.picture.SvgWriter;

/**
 * Draws a family nobody has, a few times, once the program has started: the virtual machine has compiled the drawing by the time somebody
 * asks for a real one. In the background, at the lowest priority.
 */
@Component
class FirstDrawing {

    private static final int TIMES = 8;
    private static final int PEOPLE = 60;
    private static final int KIDS = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final boolean wanted;

    FirstDrawing(@Value("${oparcie.warm:true}") boolean wanted) {
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (wanted) {
            Thread.ofPlatform()
                    .daemon()
                    .name("first-drawing")
                    .priority(Thread.MIN_PRIORITY)
                    .start(FirstDrawing::draw);
        }
    }

    private static void draw() {
        var family = family();
        for (var i = 0; i < TIMES; i++) {
            SvgWriter.write(GenogramPicture.draw(family, DAY, "Genogram"), "picture");
        }
    }

    /** Couples with three children each, of whom every one has a partner, as long as there is room. */
    static Genogram family() {
        var persons = new ArrayList<Genogram.Person>();
        var unions = new ArrayList<Genogram.Union>();
        var children = new ArrayList<Genogram.Descent>();
        var bonds = new ArrayList<Genogram.Bond>();
        couple(person(persons), persons, unions);
        for (var i = 0; persons.size() < PEOPLE; i++) {
            var parents = unions.get(i);
            for (var kid = 0; kid < KIDS; kid++) {
                var child = person(persons);
                children.add(new Genogram.Descent(
                        child, parents.one(), parents.other(), Genogram.DescentKind.BIOLOGICAL, null, null, "", false));
                couple(child, persons, unions);
            }
        }
        for (var i = 0; i + 9 < persons.size(); i += 6) {
            var kinds = Genogram.BondKind.values();
            bonds.add(new Genogram.Bond(
                    persons.get(i).id(), persons.get(i + 9).id(), kinds[bonds.size() % kinds.length], null, null));
        }
        var home = children.stream()
                .limit(KIDS)
                .map(it -> new Genogram.Stay(it.child(), null, null))
                .toList();
        return new Genogram(
                persons,
                unions,
                children,
                bonds,
                List.of(new Genogram.Home("home", home)),
                persons.getFirst().id());
    }

    private static void couple(String one, List<Genogram.Person> persons, List<Genogram.Union> unions) {
        unions.add(new Genogram.Union(
                "u" + unions.size(),
                one,
                person(persons),
                Genogram.UnionKind.MARRIAGE,
                When.year(1950 + unions.size()),
                null,
                null));
    }

    private static String person(List<Genogram.Person> persons) {
        var id = "p" + persons.size();
        persons.add(new Genogram.Person(
                id,
                "Osoba Numer " + persons.size(),
                persons.size() % 2 == 0 ? Genogram.Sex.MALE : Genogram.Sex.FEMALE,
                When.year(1930 + persons.size()),
                null,
                Genogram.Outcome.BORN,
                true,
                Set.of(),
                ""));
        return id;
    }
}
