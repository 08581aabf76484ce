package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.NewDiagnosis;
import pl.oparcie.plan.NewPlan;
import pl.oparcie.plan.Plans;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Offer;
import pl.oparcie.term.calendar.Holidays;

/** From the form to a proposal and back; what diagnosis, plan and library know is filled in. */
final class ContractForm {

    private static final int LINE = 1000;
    private static final int LONG = 8000;
    private static final int SHORT = 300;
    /** So many rows the official form has for each. */
    private static final int MOST_ROWS = 100;

    private ContractForm() {}

    static NewContract parse(Fields in, ContractKind kind) {
        var body = new Body(
                in.text("causes", LONG).orElse(""),
                in.text("possibilities", LONG).orElse(""),
                in.text("limitations", LONG).orElse(""),
                in.rows("tried").stream()
                        .map(row -> new Body.Tried(
                                row.requiredText("what", LINE),
                                row.text("when", SHORT).orElse(""),
                                row.text("result", LINE).orElse("")))
                        .toList(),
                in.text("failure", LONG).orElse(""),
                rows(in, "goals", "title").stream().map(ContractForm::goal).toList(),
                in.text("rights", LONG).orElse(""),
                in.date("startsOn").orElse(null),
                in.date("endsOn").orElse(null),
                in.rows("evaluations").stream()
                        .map(row -> row.date("on"))
                        .flatMap(Optional::stream)
                        .sorted()
                        .distinct()
                        .toList());
        if (body.goals().size() + body.aims().count() > MOST_ROWS
                || Arrays.stream(Body.Side.values())
                        .anyMatch(side -> body.acts(side).size() > MOST_ROWS)) {
            in.reject("goals", "contract.too-many", MOST_ROWS);
        }
        return new NewContract(
                kind,
                in.choice("side", Contract.Side.class)
                        .orElse(Contract.Side.WORKER)
                        .name(),
                in.text("note", 4000).orElse(""),
                in.uuids("signs"),
                in.uuids("named"),
                in.flag("homeless"),
                in.choices("unsuited", Unsuited.class),
                in.text("office", SHORT).orElse(""),
                in.text("number", 100).orElse(""),
                in.date("referredOn").orElse(null),
                in.flag("tell"),
                in.flag("insurance"),
                body);
    }

    /** Rows in which one of the fields, or a row below, was filled in. */
    private static List<Fields> rows(Fields in, String table, String... fields) {
        return in.rows(table).stream()
                .filter(row -> Arrays.stream(fields)
                                .anyMatch(field -> !row.value(field).isBlank())
                        || (table.equals("goals") && !rows(row, "aims", "title").isEmpty())
                        || (table.equals("aims") && !rows(row, "acts", "title").isEmpty()))
                .toList();
    }

    private static Body.Goal goal(Fields row) {
        return new Body.Goal(
                key(row),
                row.requiredText("title", LINE),
                rows(row, "aims", "title", "evidence", "effect").stream()
                        .map(ContractForm::aim)
                        .toList());
    }

    private static Body.Aim aim(Fields row) {
        return new Body.Aim(
                key(row),
                row.requiredText("title", LINE),
                row.text("evidence", LINE).orElse(""),
                row.text("effect", LINE).orElse(""),
                rows(row, "acts", "title", "who", "often", "dueOn").stream()
                        .map(ContractForm::act)
                        .toList());
    }

    private static Body.Act act(Fields row) {
        return new Body.Act(
                key(row),
                row.requiredChoice("side", Body.Side.class),
                row.requiredText("title", LINE),
                row.text("who", SHORT).orElse(""),
                row.text("often", SHORT).orElse(""),
                row.date("dueOn").orElse(null));
    }

    private static UUID key(Fields row) {
        return row.uuid("key").orElseGet(Ids::next);
    }

    /** What the form shows of a contract and its newest words. */
    static Map<String, Object> fill(Contract contract, Body body) {
        var values = fill(body);
        values.put("version", contract.version());
        values.put("signs", people(contract, true));
        values.put("named", people(contract, false));
        values.put("homeless", contract.homeless());
        values.put("unsuited", contract.unsuited().stream().map(Enum::name).toList());
        put(values, "office", contract.referral().office());
        put(values, "number", contract.referral().number());
        put(values, "referredOn", contract.referral().on());
        values.put("tell", contract.referral().tell());
        values.put("insurance", contract.insurance().needed());
        return values;
    }

    private static List<String> people(Contract contract, boolean signs) {
        return contract.parties().stream()
                .filter(it -> it.signs() == signs)
                .map(it -> it.person().toString())
                .toList();
    }

    static Map<String, Object> fill(Body body) {
        var values = new LinkedHashMap<String, Object>();
        put(values, "causes", body.causes());
        put(values, "possibilities", body.possibilities());
        put(values, "limitations", body.limitations());
        for (var i = 0; i < body.tried().size(); i++) {
            put(values, "tried." + i + ".what", body.tried().get(i).what());
            put(values, "tried." + i + ".when", body.tried().get(i).when());
            put(values, "tried." + i + ".result", body.tried().get(i).result());
        }
        put(values, "failure", body.failure());
        for (var i = 0; i < body.goals().size(); i++) {
            fill(values, "goals." + i + ".", body.goals().get(i));
        }
        put(values, "rights", body.rights());
        put(values, "startsOn", body.startsOn());
        put(values, "endsOn", body.endsOn());
        for (var i = 0; i < body.evaluations().size(); i++) {
            put(values, "evaluations." + i + ".on", body.evaluations().get(i));
        }
        return values;
    }

    static void fill(Map<String, Object> values, String at, Body.Goal goal) {
        put(values, at + "key", goal.key());
        put(values, at + "title", goal.title());
        for (var i = 0; i < goal.aims().size(); i++) {
            var aim = goal.aims().get(i);
            var row = at + "aims." + i + ".";
            put(values, row + "key", aim.key());
            put(values, row + "title", aim.title());
            put(values, row + "evidence", aim.evidence());
            put(values, row + "effect", aim.effect());
            for (var k = 0; k < aim.acts().size(); k++) {
                var act = aim.acts().get(k);
                var step = row + "acts." + k + ".";
                put(values, step + "key", act.key());
                put(values, step + "side", act.side());
                put(values, step + "title", act.title());
                put(values, step + "who", act.who());
                put(values, step + "often", act.often());
                put(values, step + "dueOn", act.dueOn());
            }
        }
    }

    /** Where a new contract begins: the diagnosis, then goals of the library's set, else of the agreed plan. */
    static Map<String, Object> begin(Beginning from) {
        var months = from.set() == null ? from.months() : from.set().months();
        var end = from.today().plusMonths(months);
        var days = new ProposedDays(from.today(), end, from.holidays());
        var body = new Body(
                from.diagnosis().map(ContractForm::causes).orElse(""),
                from.diagnosis()
                        .map(it -> it.content().strengths().stream()
                                .map(NewDiagnosis.Strength::words)
                                .collect(Collectors.joining("\n")))
                        .orElse(""),
                from.diagnosis()
                        .map(it -> it.content().barriers().stream()
                                .map(NewDiagnosis.Barrier::words)
                                .collect(Collectors.joining("\n")))
                        .orElse(""),
                List.of(),
                "",
                from.set() == null ? planned(from, days) : List.of(from.goals().goal(from.set(), days, from.whole())),
                Texts.in("pl", "contract.rights-usual"),
                null,
                end,
                days.evaluations(from.everyMonths()));
        var values = fill(body);
        values.put("signs", List.of(from.known().person().toString()));
        if (from.kind() == ContractKind.A) {
            values.put(
                    "named",
                    from.known().members().stream()
                            .filter(it -> !it.subject())
                            .map(it -> it.id().toString())
                            .toList());
        }
        values.put("homeless", from.known().homeless());
        values.put("side", Contract.Side.WORKER);
        return values;
    }

    /**
     * Everything a new contract is begun from.
     *
     * @param months how long it is offered for, as the centre's procedure says; a set of the library has its own
     * @param everyMonths how often it is offered to be evaluated, as the centre's procedure says
     * @param holidays days on which nothing is proposed
     * @param whole also what of the set does not fit
     */
    record Beginning(
            ContractKind kind,
            ContractStore.Known known,
            Optional<Diagnoses.Approved> diagnosis,
            Optional<Plans.Agreed> plan,
            Library.@Nullable Entry set,
            LibraryGoals goals,
            LocalDate today,
            int months,
            int everyMonths,
            Holidays holidays,
            boolean whole) {

        String worker() {
            return goals.worker();
        }
    }

    /** The problems with their causes; what the worker thinks of them is no cause, and not for the person to sign. */
    private static String causes(Diagnoses.Approved diagnosis) {
        return diagnosis.content().problems().stream()
                .map(problem -> Texts.in("pl", "diagnosis.reason." + problem.code())
                        + (problem.cause().isBlank() ? "" : ": " + problem.cause()))
                .collect(Collectors.joining("\n"));
    }

    static String person(ContractStore.Known known) {
        return known.members().stream()
                .filter(ContractStore.Member::subject)
                .map(ContractStore.Member::name)
                .findFirst()
                .orElse(known.name());
    }

    /** Help given before, of which the diagnosis tells: whether it was to find work, it does not say, so it is offered and not filled in (kind B). */
    static List<Offer> tried(Optional<Diagnoses.Approved> diagnosis) {
        var earlier = diagnosis.stream()
                .flatMap(it -> it.content().earlier().stream())
                .toList();
        return IntStream.range(0, earlier.size())
                .mapToObj(i -> new Offer(
                        "tried-" + i,
                        "",
                        earlier.get(i).what(),
                        earlier.get(i).effect(),
                        "tried",
                        Map.of(
                                "what",
                                earlier.get(i).what(),
                                "result",
                                earlier.get(i).effect())))
                .toList();
    }

    private static List<Body.Goal> planned(Beginning from, ProposedDays days) {
        if (from.plan().isEmpty()) {
            return List.of();
        }
        var byGoal = from.plan().get().steps().stream()
                .filter(Plans.Step::open)
                .collect(Collectors.groupingBy(Plans.Step::goal, LinkedHashMap::new, Collectors.toList()));
        var aims = new ArrayList<Body.Aim>();
        byGoal.forEach((goal, steps) -> aims.add(new Body.Aim(
                Ids.next(),
                goal,
                steps.getFirst().indicator(),
                "",
                steps.stream()
                        .filter(step -> !step.action().isBlank() && !elsewhere(step))
                        .map(step -> act(step, from, days))
                        .toList())));
        if (!aims.isEmpty()
                && aims.stream().flatMap(it -> it.acts().stream()).noneMatch(it -> it.side() == Body.Side.WORKER)) {
            aims.set(0, withUsual(aims.getFirst(), from, days));
        }
        var main = from.diagnosis().map(it -> it.content().expectation()).orElse("");
        return List.of(new Body.Goal(Ids.next(), main, aims));
    }

    /** A contract promises something on both sides (C-03): where the plan names nothing of the worker, what workers usually promise is proposed. */
    private static Body.Aim withUsual(Body.Aim aim, Beginning from, ProposedDays days) {
        var acts = new ArrayList<>(aim.acts());
        acts.add(new Body.Act(
                Ids.next(),
                Body.Side.WORKER,
                Texts.in("pl", "contract.usual-act"),
                from.worker(),
                Texts.in("pl", "contract.usual-often"),
                days.last()));
        return new Body.Aim(aim.key(), aim.title(), aim.evidence(), aim.effect(), acts);
    }

    /** What workers usually promise was put in, as the plan says nothing of it. */
    static boolean usual(Beginning from) {
        return from.set() == null
                && from.plan().stream().flatMap(it -> it.steps().stream()).anyMatch(Plans.Step::open)
                && from.plan().stream()
                        .flatMap(it -> it.steps().stream())
                        .noneMatch(step -> step.open() && !step.action().isBlank() && workers(step, from));
    }

    private static boolean workers(Plans.Step step, Beginning from) {
        return step.mine() || step.who().equals(from.worker());
    }

    /** An institution is no party: what it does is nobody's promise in a contract (art. 108 ust. 1). */
    private static boolean elsewhere(Plans.Step step) {
        return step.by() == NewPlan.Who.INSTITUTION;
    }

    /** What of the plan somebody else does. */
    static List<Plans.Step> leftOut(Beginning from) {
        return from.set() != null
                ? List.of()
                : from.plan().stream()
                        .flatMap(it -> it.steps().stream())
                        .filter(step -> step.open() && !step.action().isBlank() && elsewhere(step))
                        .toList();
    }

    private static Body.Act act(Plans.Step step, Beginning from, ProposedDays days) {
        var worker = workers(step, from);
        var client = step.by() == NewPlan.Who.CLIENT && step.who().equals(Texts.name("plan.who", NewPlan.Who.CLIENT));
        return new Body.Act(
                Ids.next(),
                worker ? Body.Side.WORKER : Body.Side.PERSON,
                step.action(),
                client
                        ? person(from.known())
                        : worker && step.who().equals(Texts.name("plan.who", NewPlan.Who.WORKER))
                                ? from.worker()
                                : step.who(),
                "",
                step.due() == null
                                || step.due().isBefore(from.today())
                                || step.due().isAfter(days.end())
                        ? days.last()
                        : step.due());
    }

    /** Where the assessment comes from, for its mark. */
    static @Nullable String source(Beginning from) {
        return from.diagnosis()
                .map(it -> text("contract.from-diagnosis", Texts.date(it.on())))
                .orElse(null);
    }

    /** Where the goals come from. */
    static @Nullable String goalsSource(Beginning from) {
        if (from.set() != null) {
            return text("contract.from-library", from.set().area());
        }
        return from.plan()
                .map(it -> text("contract.from-plan", Texts.date(it.on())))
                .orElse(null);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            values.put(name, value);
        }
    }
}
