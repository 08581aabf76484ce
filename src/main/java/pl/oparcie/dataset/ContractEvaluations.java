package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pl.oparcie.dataset.ContractBody.Act;
import pl.oparcie.dataset.ContractBody.Said;
import pl.oparcie.dataset.ContractPlan.Contract;

/** Evaluations of contracts with a light for each goal and action, and the checklist of those that were not kept. */
final class ContractEvaluations {

    /** An evaluation a few days before an action's day looks at it as done. */
    private static final int SOON = 6;

    private final World world;
    private final Prose prose;
    private final Entries entries;

    ContractEvaluations(World world, Prose prose, Entries entries) {
        this.world = world;
        this.prose = prose;
        this.entries = entries;
    }

    /** What is told of a kept evaluation. */
    record Told(UUID id, String conclusion, String statement) {}

    private Rnd chance(Contract it, long... more) {
        var parts = new long[more.length + 4];
        parts[0] = world.seed;
        parts[1] = 121;
        parts[2] = it.file.number;
        parts[3] = it.place;
        System.arraycopy(more, 0, parts, 4, more.length);
        return new Rnd(parts);
    }

    /** The evaluation at which an action is seen to be done: the first after its day, or the one after that; a number past the last for none. */
    int doneAt(Contract it, Act act) {
        var due = act.due();
        int late = chance(it, act.key().getLeastSignificantBits()).chance(0.1) ? 1 : 0;
        for (int i = 0; i < it.held.size(); i++) {
            var on = world.calendar.day(it.held.get(i).day());
            if (due == null || !due.isAfter(on.plusDays(SOON))) {
                return i + late;
            }
        }
        return it.held.size();
    }

    private String light(Contract it, int place, Act act) {
        if (it.held.get(place).kind().equals("FINAL")) {
            return last(it, act.key());
        }
        if (place >= doneAt(it, act)) {
            return "DONE";
        }
        LocalDate due = act.due();
        return due != null && due.isBefore(world.calendar.day(it.held.get(place).day()))
                ? chance(it, place, act.key().getLeastSignificantBits()).of("PARTLY", "NOT_DONE")
                : "IN_PROGRESS";
    }

    private String last(Contract it, UUID key) {
        var chance = chance(it, 77, key.getLeastSignificantBits());
        return switch (it.result) {
            case "REALISED" -> "DONE";
            case "BROKEN" -> chance.of("NOT_DONE", "NOT_DONE", "NOT_DONE", "DONE", "PARTLY");
            case "PARTLY", "EXPIRED" -> chance.of("DONE", "DONE", "DONE", "PARTLY", "NOT_DONE");
            default -> chance.of("DONE", "DONE", "PARTLY", "NOT_DONE");
        };
    }

    Told write(Batch batch, Contract it, int place, Said said, UUID version) {
        var held = it.held.get(place);
        var chance = chance(it, place);
        var lead = it.file.leadOn(held.day());
        var on = world.calendar.day(held.day());
        var child = entries.about(chance, it.file, lead, on).child();
        var about =
                new Prose.About(chance, it.file.person(), child, !lead.first().endsWith("a"), on);
        boolean end = held.kind().equals("FINAL");
        var lights = new ArrayList<String>();
        var marks = marks(it, place, said, about, lights);
        boolean failed = lights.contains("NOT_DONE");
        boolean broken = end && it.result.equals("BROKEN");
        var id = chance.id(world.calendar.millis(held.day(), 720));
        var statement = chance.chance(0.88) ? prose.one("contract statement", about) : "";
        var conclusion = end ? conclusion(it) : failed && chance.chance(0.2) ? "CHANGE" : "CONTINUE";
        boolean alone =
                end && List.of("BROKEN", "EXPIRED", "INDEPENDENT", "BY_PERSON").contains(it.result);
        batch.row(Table.CONTRACT_EVALUATION)
                .uuid(id)
                .uuid(it.id)
                .uuid(it.file.id)
                .uuid(version)
                .text(held.kind())
                .date(on)
                .json(marks)
                .text(statement)
                .flag(statement.isEmpty())
                .texts(
                        broken
                                ? List.of("PERSON")
                                : failed ? List.of(chance.of("PERSON", "CENTRE", "INDEPENDENT")) : List.of())
                .text(failed ? prose.one("contract limitations", about) : "")
                .text("")
                .text(conclusion)
                .text(prose.one("contract words", about))
                .text(end && it.kind.equals("B") ? labour(it, chance) : null)
                .text(
                        !alone || !chance.chance(0.4)
                                ? "BOTH"
                                : broken ? "REFUSED" : chance.of("WORKER_ALONE", "REFUSED"))
                .uuid(lead.id())
                .number((int) said.acts().count())
                .number((int) said.acts()
                        .filter(act -> light(it, place, act).equals("DONE"))
                        .count());
        return new Told(id, conclusion, statement);
    }

    private String marks(Contract it, int place, Said said, Prose.About about, List<String> lights) {
        var rows = new ArrayList<String>();
        boolean end = it.held.get(place).kind().equals("FINAL");
        rows.add(mark(said.key(), end ? last(it, said.key()) : "IN_PROGRESS", "", lights));
        for (var aim : said.aims()) {
            var words = about.chance().chance(0.3) ? prose.one("interpretation", about) : "";
            rows.add(mark(aim.key(), end ? last(it, aim.key()) : "IN_PROGRESS", words, lights));
            aim.acts().forEach(act -> rows.add(mark(act.key(), light(it, place, act), "", lights)));
        }
        return "[" + String.join(",", rows) + "]";
    }

    private static String mark(UUID key, String light, String words, List<String> lights) {
        lights.add(light);
        return new Json()
                .text("key", key.toString())
                .text("light", light)
                .raw("words", Json.quoted(words))
                .toString();
    }

    private static String conclusion(Contract it) {
        return switch (it.result) {
            case "REALISED" -> "FINISH";
            case "PARTLY", "EXPIRED" -> "NEW_CONTRACT";
            default -> "DISSOLVE";
        };
    }

    private static String labour(Contract it, Rnd chance) {
        return it.result.equals("REALISED")
                ? chance.of("WORK", "WORK", "TRAINING", "INTERNSHIP", "BUSINESS")
                : chance.of("NO_CHANGE", "NO_CHANGE", "REGISTERED", "TRAINING");
    }

    /** What is written down before anybody says that a contract was not kept. */
    void checklist(Batch batch, Contract it, UUID evaluation) {
        var chance = chance(it, 99);
        int on = it.ended;
        var lead = it.file.leadOn(on);
        var about =
                new Prose.About(chance, it.file.person(), null, !lead.first().endsWith("a"), world.calendar.day(on));
        boolean proposed = chance.chance(0.7);
        int reminded = Math.max(it.signed, on - 15);
        batch.row(Table.SANCTION)
                .uuid(chance.id(world.calendar.millis(on, 730)))
                .uuid(it.id)
                .uuid(it.file.id)
                .text("BROKEN")
                .text(prose.one("contract facts", about))
                .date(world.calendar.day(Math.max(it.signed, on - 4)))
                .text("Tłumaczy, że " + prose.one("wymowka", about) + ".")
                .flag(false)
                .date(world.calendar.day(reminded))
                .date(world.calendar.day(reminded).plusDays(reminded == it.signed ? 4 : 7))
                .uuid(evaluation)
                .text(
                        it.file.household.hasChildren(world.calendar.day(on))
                                ? "Dzieci w domu; świadczenia na dzieci zostają."
                                : "Nikt na utrzymaniu.")
                .text(proposed ? chance.of("NONE", "NONE", "NARROWER", "SUSPEND", "REFUSE", "IN_KIND") : null)
                .date(proposed ? world.calendar.day(on) : null)
                .uuid(proposed ? lead.id() : null)
                .uuid(lead.id());
    }
}
