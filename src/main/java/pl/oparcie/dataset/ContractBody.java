package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.dataset.ContractPlan.Contract;
import pl.oparcie.platform.text.Texts;

/** What a contract says: the same for each of its versions but for what was changed, so that evaluations find the goals and actions by their keys. */
final class ContractBody {

    private final World world;
    private final Prose prose;
    private final Entries entries;

    ContractBody(World world, Prose prose, Entries entries) {
        this.world = world;
        this.prose = prose;
        this.entries = entries;
    }

    /** An action. */
    record Act(
            UUID key,
            boolean worker,
            String title,
            String who,
            String often,
            @Nullable LocalDate due) {}

    /** A specific goal. */
    record Aim(UUID key, String title, String evidence, List<Act> acts) {}

    /** Words of a version. */
    record Said(
            String causes,
            String possibilities,
            String limitations,
            List<String> tried,
            String failure,
            UUID key,
            String goal,
            List<Aim> aims,
            String rights,
            @Nullable LocalDate starts,
            LocalDate ends,
            List<LocalDate> evaluations) {

        Stream<Act> acts() {
            return aims.stream().flatMap(aim -> aim.acts().stream());
        }

        /** Every goal, specific goal and action. */
        List<UUID> keys() {
            var keys = new ArrayList<UUID>();
            keys.add(key);
            aims.forEach(aim -> {
                keys.add(aim.key());
                aim.acts().forEach(act -> keys.add(act.key()));
            });
            return keys;
        }

        String json() {
            var goal = new LinkedHashMap<String, @Nullable Object>();
            goal.put("key", key);
            goal.put("title", this.goal);
            goal.put("aims", aims.stream().map(Said::aim).toList());
            var all = new LinkedHashMap<String, @Nullable Object>();
            all.put("causes", causes);
            all.put("possibilities", possibilities);
            all.put("limitations", limitations);
            all.put(
                    "tried",
                    tried.stream()
                            .map(what -> Map.of("what", what, "when", "", "result", ""))
                            .toList());
            all.put("failure", failure);
            all.put("goals", List.of(goal));
            all.put("rights", rights);
            all.put("startsOn", starts);
            all.put("endsOn", ends);
            all.put("evaluations", evaluations);
            return Jsonb.of(all);
        }

        private static Map<String, Object> aim(Aim aim) {
            return Map.of(
                    "key",
                    aim.key(),
                    "title",
                    aim.title(),
                    "evidence",
                    aim.evidence(),
                    "effect",
                    "",
                    "acts",
                    aim.acts().stream().map(Said::act).toList());
        }

        private static Map<String, @Nullable Object> act(Act act) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("key", act.key());
            row.put("side", act.worker() ? "WORKER" : "PERSON");
            row.put("title", act.title());
            row.put("who", act.who());
            row.put("often", act.often());
            row.put("dueOn", act.due());
            return row;
        }
    }

    /** The words of a contract; an annex has one action more, and other hours. */
    Said of(Contract it, boolean annexed) {
        var chance = new Rnd(world.seed, 101, it.file.number, it.place);
        var from = world.calendar.day(it.drafted);
        var worker = it.file.leadOn(it.drafted);
        var about = new Prose.About(
                chance,
                it.file.person(),
                entries.about(chance, it.file, worker, from).child(),
                !worker.first().endsWith("a"),
                from);
        var starts = it.concluded() ? world.calendar.day(it.signed) : null;
        var ends = it.ends == null ? from.plusMonths(6) : it.ends;
        var evaluations = it.planned.isEmpty() ? List.of(from.plusMonths(2), from.plusMonths(4), ends) : it.planned;
        boolean second = it.kind.equals("B");
        var tried = second ? List.of(prose.one("contract tried", about)) : List.<String>of();
        var reason = Texts.in("pl", "diagnosis.reason." + it.file.reasons.getFirst());
        var causes = reason + ". " + prose.one("conclusion", about);
        var possibilities = prose.one("contract possibilities", about);
        var limitations = prose.one("contract limitations", about);
        var failure = second ? prose.one("contract failure", about) : "";
        var key = chance.id(world.calendar.millis(it.drafted, 700));
        var goal = prose.one("contract " + it.theme + " main", about);
        var aims = aims(it, about, evaluations, ends, annexed);
        var rights = Texts.in("pl", "contract.rights-usual");
        return new Said(
                causes,
                possibilities,
                limitations,
                tried,
                failure,
                key,
                goal,
                aims,
                annexed ? "Spotkania po południu. " + rights : rights,
                starts,
                ends,
                evaluations);
    }

    private List<Aim> aims(Contract it, Prose.About about, List<LocalDate> days, LocalDate ends, boolean annexed) {
        var chance = about.chance();
        long at = world.calendar.millis(it.drafted, 705);
        var aims = new ArrayList<Aim>();
        var used = new ArrayList<String>();
        int number = chance.between(1, 3);
        for (int i = 0; i < number; i++) {
            var title = another("contract " + it.theme + " aim", about, used);
            var acts = new ArrayList<Act>();
            int person = chance.between(1, 3);
            int worker = chance.between(1, 2);
            for (int j = 0; j < person + worker; j++) {
                boolean workers = j >= person;
                acts.add(new Act(
                        chance.id(at),
                        workers,
                        another("contract " + it.theme + (workers ? " worker" : " person"), about, used),
                        workers
                                ? it.file.leadOn(it.drafted).name()
                                : it.file.person().name(),
                        chance.chance(0.25) ? chance.of("raz w tygodniu", "co miesiąc", "dwa razy w miesiącu") : "",
                        due(chance, days, ends)));
            }
            aims.add(new Aim(
                    chance.id(at),
                    title,
                    chance.chance(0.9) ? prose.one("contract " + it.theme + " evidence", about) : "",
                    acts));
        }
        if (annexed) {
            var first = aims.getFirst();
            var acts = new ArrayList<>(first.acts());
            acts.add(new Act(
                    new Rnd(world.seed, 102, it.file.number, it.place).id(at),
                    false,
                    "Spotkanie po południu zamiast rano",
                    it.file.person().name(),
                    "",
                    ends));
            aims.set(0, new Aim(first.key(), first.title(), first.evidence(), acts));
        }
        return aims;
    }

    /** Most actions have their day with an evaluation. */
    private static LocalDate due(Rnd chance, List<LocalDate> days, LocalDate ends) {
        return chance.chance(0.7) ? chance.of(days) : chance.chance(0.5) ? days.getFirst() : ends;
    }

    private String another(String section, Prose.About about, List<String> used) {
        var words = prose.one(section, about);
        for (int i = 0; i < 5 && used.contains(words); i++) {
            words = prose.one(section, about);
        }
        used.add(words);
        return words;
    }
}
