package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Offer;

/**
 * Sets of the library as goals of a contract: only what fits, with a day for each action.
 *
 * @param person who does the person's actions
 * @param worker who does the worker's
 */
record LibraryGoals(Circumstances circumstances, String person, String worker) {

    /** A set as a main goal; {@code whole}: also what does not fit. */
    Body.Goal goal(Library.Entry set, ProposedDays days, boolean whole) {
        var made = new ArrayList<Body.Aim>();
        var aims = set.aimTitles();
        for (var i = 0; i < aims.size(); i++) {
            var all = set.actsOf(i + 1);
            var fitting =
                    all.stream().filter(it -> whole || circumstances.fits(it)).toList();
            if (all.isEmpty() || !fitting.isEmpty()) {
                made.add(new Body.Aim(
                        Ids.next(),
                        aims.get(i),
                        set.evidenceOf(i + 1),
                        "",
                        fitting.stream().map(it -> act(it, days)).toList()));
            }
        }
        return new Body.Goal(Ids.next(), set.mainGoal(), made);
    }

    private Body.Act act(Library.Act it, ProposedDays days) {
        return new Body.Act(
                Ids.next(),
                it.side(),
                it.words(),
                it.side() == Body.Side.PERSON ? person : worker,
                "",
                days.inWeeks(it.weeks()));
    }

    /** Actions of a set that are left out. */
    List<Library.Act> leftOut(Library.Entry set) {
        return IntStream.rangeClosed(1, set.aimTitles().size())
                .mapToObj(set::actsOf)
                .flatMap(List::stream)
                .filter(it -> !circumstances.fits(it))
                .toList();
    }

    /** Sets as goals to be added to what stands there already; of one that does not fit, its source says why. */
    List<Offer> offers(List<Library.Entry> sets, Days days) {
        return sets.stream().map(set -> offer(set, days)).toList();
    }

    /** The days of a contract that begins with a set. */
    @FunctionalInterface
    interface Days {
        ProposedDays of(int months);
    }

    private Offer offer(Library.Entry set, Days days) {
        var values = new LinkedHashMap<String, Object>();
        ContractForm.fill(values, "", goal(set, days.of(set.months()), false));
        var words = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (!(value instanceof UUID)) {
                words.put(name, value instanceof LocalDate day ? Texts.date(day) : value.toString());
            }
        });
        return new Offer(
                set.id().toString(),
                circumstances.fits(set) ? "" : Circumstances.why(set.suits()),
                set.area(),
                set.mainGoal(),
                "goals",
                words);
    }
}
