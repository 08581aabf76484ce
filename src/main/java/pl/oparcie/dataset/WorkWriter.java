package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Texts;

/** The method of work: diagnosis, plan with goals and actions, reviews, final evaluation, and their terms. */
final class WorkWriter {

    private static final List<String> AREAS =
            List.of("FAMILY", "HOUSING", "HEALTH", "FINANCE", "WORK", "LEGAL", "SOCIAL", "SAFETY");

    private final World world;
    private final Prose prose;
    private final Lines lines;
    private final Entries entries;
    private final ContractPlan contracts;

    WorkWriter(World world, Prose prose, Lines lines, Entries entries, ContractPlan contracts) {
        this.contracts = contracts;
        this.world = world;
        this.prose = prose;
        this.lines = lines;
        this.entries = entries;
    }

    private record Task(UUID key, String title, String who, LocalDate due) {}

    private record Goal(
            UUID key, String title, String area, int baseline, int target, LocalDate due, List<Task> tasks) {}

    private LocalDate day(int index) {
        return world.calendar.day(index);
    }

    private @Nullable LocalDate closed(CaseFile file) {
        return file.closed == CaseFile.NEVER ? null : day(file.closed);
    }

    void write(Batch batch, CaseFile file, int what, int number, int minute) {
        var chance = new Rnd(world.seed, 30, file.number, what, number);
        switch (what) {
            case Generator.DIAGNOSIS_BEGUN -> {
                fact(batch, chance, file, "DIAGNOSIS_STARTED", file.diagnosisBegun, "", "/diagnosis", minute);
                if (file.diagnosisApproved == CaseFile.NEVER) {
                    diagnosis(
                            batch,
                            chance,
                            file,
                            chance.of("DRAFT", "DRAFT", "SUBMITTED", "SUBMITTED", "RETURNED"),
                            minute);
                }
            }
            case Generator.DIAGNOSIS_APPROVED -> approved(batch, chance, file, minute);
            case Generator.PLAN_BEGUN -> {
                fact(batch, chance, file, "PLAN_STARTED", file.planBegun, "", "/plan", minute);
                if (file.planAgreed == CaseFile.NEVER) {
                    plan(batch, chance, file, false);
                }
            }
            case Generator.PLAN_AGREED -> agreed(batch, chance, file, minute);
            case Generator.REVIEW -> review(batch, chance, file, number, minute);
            default -> review(batch, chance, file, file.reviews.size(), minute);
        }
    }

    private UUID fact(
            Batch batch, Rnd chance, CaseFile file, String kind, int day, String detail, String page, int minute) {
        long at = world.calendar.millis(day, minute);
        lines.fact(batch, chance, file, kind, day(day), detail, file.url() + page, file.leadOn(day), at);
        return file.id;
    }

    // ---- diagnosis

    private UUID diagnosisId(CaseFile file) {
        return new Rnd(world.seed, 31, file.number).id(world.calendar.millis(file.diagnosisBegun, 600));
    }

    private void diagnosis(Batch batch, Rnd chance, CaseFile file, String state, int minute) {
        var id = diagnosisId(file);
        int begun = file.diagnosisBegun;
        var author = file.leadOn(begun);
        var about = entries.about(chance, file, author, day(begun));
        boolean done = state.equals("APPROVED");
        int sent = done ? file.diagnosisApproved - 1 : Math.min(world.calendar.last(), begun + 6);
        boolean submitted = !state.equals("DRAFT");
        var leader = world.staff.leader(author.team());
        batch.row(Table.DIAGNOSIS)
                .uuid(id)
                .uuid(file.id)
                .number(1)
                .text(state)
                .date(day(begun))
                .text(about.person().said(day(begun)))
                .text(chance.of("WORKER", "TOGETHER", "TOGETHER", "CLIENT"))
                .text(prose.one("relacje", about))
                .text(prose.one("need expectation", about))
                .number(chance.below(37))
                .text(prose.one("interpretation", about))
                .text(submitted ? prose.one("conclusion", about) : "")
                .text(submitted ? "„" + prose.one("cytat", about) + "”." : "")
                .text(submitted ? "FULL_CASE" : null)
                .uuid(author.id())
                .uuid(submitted ? leader.id() : null)
                .date(submitted ? day(sent) : null)
                .date(done ? day(file.diagnosisApproved) : null)
                .uuid(done ? leader.id() : null);
        for (int i = 0; i < file.reasons.size(); i++) {
            batch.row(Table.PROBLEM)
                    .uuid(chance.id(world.calendar.millis(begun, minute)))
                    .uuid(file.id)
                    .uuid(id)
                    .number(i)
                    .text(file.reasons.get(i))
                    .flag(i == 0)
                    .text(prose.one("przyczyna", about) + ", " + prose.one("trudne", about))
                    .text(i + 1 < file.reasons.size() && chance.chance(0.4) ? file.reasons.get(i + 1) : null);
        }
        for (var area : AREAS) {
            batch.row(Table.AREA)
                    .uuid(chance.id(world.calendar.millis(begun, minute)))
                    .uuid(file.id)
                    .uuid(id)
                    .text(area)
                    .text(prose.one(theme(area), about))
                    .number(chance.chance(0.9) ? chance.between(1, 8) : null);
        }
        parts(batch, chance, file, id, about, begun, minute);
        if (state.equals("RETURNED")) {
            batch.row(Table.DIAGNOSIS_REMARK)
                    .uuid(chance.id(world.calendar.millis(sent, minute)))
                    .uuid(file.id)
                    .uuid(id)
                    .number(0)
                    .text(chance.of("PROBLEMS", "AREAS", "CONCLUSION", "STRENGTHS"))
                    .text(chance.of(
                            "Proszę opisać, z czego to wynika.",
                            "Brakuje zasobów rodziny.",
                            "Proszę dodać zdanie klienta.",
                            "Wniosek nie wynika z opisu."))
                    .uuid(leader.id())
                    .date(day(sent))
                    .flag(true);
        }
    }

    private static String theme(String area) {
        return switch (area) {
            case "FAMILY" -> "relacje";
            case "HOUSING" -> "mieszkanie";
            case "HEALTH" -> "zdrowie";
            case "FINANCE" -> "finanse";
            case "WORK" -> "praca";
            case "LEGAL" -> "urzedy";
            case "SOCIAL" -> "relacje";
            default -> "przemoc";
        };
    }

    private void parts(Batch batch, Rnd chance, CaseFile file, UUID id, Prose.About about, int begun, int minute) {
        long at = world.calendar.millis(begun, minute);
        int strengths = chance.between(2, 4);
        for (int i = 0; i < strengths; i++) {
            batch.row(Table.STRENGTH)
                    .uuid(chance.id(at))
                    .uuid(file.id)
                    .uuid(id)
                    .number(i)
                    .text(chance.of("PERSONAL", "FAMILY", "MATERIAL", "INSTITUTIONAL", "SOCIAL"))
                    .text(prose.one(i % 2 == 0 ? "zasob" : "mocna", about));
        }
        int barriers = chance.between(1, 3);
        for (int i = 0; i < barriers; i++) {
            batch.row(Table.BARRIER)
                    .uuid(chance.id(at))
                    .uuid(file.id)
                    .uuid(id)
                    .number(i)
                    .text(chance.of("LIMIT", "BARRIER", "RISK"))
                    .text(prose.one(i % 2 == 0 ? "przeszkoda" : "obawa_rz", about));
        }
        int helps = chance.below(3);
        for (int i = 0; i < helps; i++) {
            batch.row(Table.EARLIER_HELP)
                    .uuid(chance.id(at))
                    .uuid(file.id)
                    .uuid(id)
                    .number(i)
                    .text(prose.one("swiadczenie", about))
                    .text("Ośrodek")
                    .text(chance.of("HELPED", "PARTLY", "NOT"))
                    .text(prose.one("ocena_zmiany", about));
        }
    }

    private void approved(Batch batch, Rnd chance, CaseFile file, int minute) {
        int on = file.diagnosisApproved;
        fact(batch, chance, file, "DIAGNOSIS_APPROVED", on, "", "/diagnosis", minute);
        diagnosis(batch, chance, file, "APPROVED", minute);
        var about = entries.about(chance, file, file.leadOn(on), day(on));
        var leader = world.staff.leader(file.leadOn(on).team());
        lines.stage(
                batch,
                chance,
                file,
                "STAGE",
                day(on),
                leader,
                world.calendar.millis(on, minute),
                "diagnosis.chronology.approved",
                List.of("1", Texts.in("pl", "diagnosis.reason." + file.reasons.getFirst())),
                prose.one("conclusion", about),
                file.url() + "/diagnosis/versions/1");
        lines.term(
                batch,
                chance,
                world.calendar.millis(on, minute),
                new Lines.Term(
                        "PLAN",
                        file,
                        file.id,
                        day(on),
                        day(on).plusDays(14),
                        file.lead,
                        null,
                        null,
                        "diagnosis.term.plan",
                        List.of(file.household.name),
                        file.url() + "/plan",
                        file.planAgreed == CaseFile.NEVER ? null : day(file.planAgreed),
                        closed(file),
                        false));
    }

    // ---- plan

    private List<Goal> goals(CaseFile file) {
        var chance = new Rnd(world.seed, 32, file.number);
        int from = file.planBegun;
        long at = world.calendar.millis(from, 610);
        var about = entries.about(chance, file, file.leadOn(from), day(from));
        var goals = new ArrayList<Goal>();
        int number = chance.between(2, 4);
        for (int i = 0; i < number; i++) {
            var tasks = new ArrayList<Task>();
            int many = chance.between(2, 4);
            for (int j = 0; j < many; j++) {
                tasks.add(new Task(
                        chance.id(at),
                        prose.one("action", about),
                        chance.of("CLIENT", "CLIENT", "FAMILY", "WORKER", "WORKER", "INSTITUTION"),
                        day(from + chance.between(10, 150))));
            }
            int baseline = chance.between(1, 5);
            goals.add(new Goal(
                    chance.id(at),
                    prose.one("goal", about),
                    chance.of(AREAS),
                    baseline,
                    Math.min(10, baseline + chance.between(3, 5)),
                    day(from + chance.between(90, 260)),
                    tasks));
        }
        return goals;
    }

    private UUID planId(CaseFile file) {
        return new Rnd(world.seed, 33, file.number).id(world.calendar.millis(file.planBegun, 605));
    }

    private List<Goal> plan(Batch batch, Rnd chance, CaseFile file, boolean agreed) {
        var goals = goals(file);
        var plan = planId(file);
        var reviewOn = nextReview(file, 0);
        var begun = day(file.planBegun);
        batch.row(Table.PLAN)
                .uuid(plan)
                .uuid(file.id)
                .number(1)
                .text(agreed ? "AGREED" : "DRAFT")
                .uuid(file.diagnosisApproved == CaseFile.NEVER ? null : diagnosisId(file))
                .text(
                        contracts.of(file).isEmpty()
                                ? chance.of("AGREEMENT", "AGREEMENT", "PLAN_ONLY")
                                : "SOCIAL_CONTRACT")
                .text(chance.of("co dwa tygodnie", "raz w miesiącu", "co tydzień, potem rzadziej"))
                .date(agreed ? reviewOn : null)
                .text(agreed ? chance.of("SIGNED", "SIGNED", "VERBAL") : null)
                .date(agreed ? day(file.planAgreed) : null)
                .text("")
                .uuid(file.leadOn(file.planBegun).id());
        var about = entries.about(chance, file, file.leadOn(file.planBegun), begun);
        for (int i = 0; i < goals.size(); i++) {
            var goal = goals.get(i);
            var row = chance.id(world.calendar.millis(file.planBegun, 620));
            batch.row(Table.GOAL)
                    .uuid(row)
                    .uuid(file.id)
                    .uuid(plan)
                    .uuid(goal.key())
                    .number(i)
                    .text(i == 0 ? "Rodzina radzi sobie sama" : "")
                    .text(goal.title())
                    .text(goal.area())
                    .text(file.reasons.get(i % file.reasons.size()))
                    .text("skala od 0 do 10")
                    .text(prose.one("trudne", about))
                    .number(goal.baseline())
                    .text(prose.one("mocna", about))
                    .number(goal.target())
                    .date(goal.due());
            for (int j = 0; j < goal.tasks().size(); j++) {
                action(batch, chance, file, goal.tasks().get(j), row, j, agreed);
            }
        }
        return goals;
    }

    /** How an action stands today: what was due long ago has ended, and a few of the last weeks are late. */
    private String status(Rnd chance, CaseFile file, LocalDate due, int last) {
        boolean past = due.isBefore(day(last));
        if (file.open() && past && due.isAfter(day(last - 20)) && chance.chance(0.15)) {
            return "IN_PROGRESS";
        }
        return past || !file.open()
                ? chance.of("DONE", "DONE", "DONE", "DONE", "DONE", "PARTLY", "NOT_DONE", "ABANDONED")
                : chance.of("PLANNED", "IN_PROGRESS", "IN_PROGRESS", "DONE");
    }

    private void action(Batch batch, Rnd chance, CaseFile file, Task task, UUID goal, int place, boolean agreed) {
        var about = entries.about(chance, file, file.leadOn(file.planBegun), day(file.planBegun));
        int last = file.closed == CaseFile.NEVER ? world.calendar.last() : file.closed;
        var status = agreed ? status(chance, file, task.due(), last) : "PLANNED";
        batch.row(Table.ACTION)
                .uuid(chance.id(world.calendar.millis(file.planBegun, 620)))
                .uuid(file.id)
                .uuid(goal)
                .uuid(task.key())
                .number(place)
                .text(task.title())
                .text(task.who())
                .text(
                        task.who().equals("WORKER")
                                ? file.leadOn(file.planBegun).name()
                                : about.person().said(day(file.planBegun)))
                .text(chance.chance(0.4) ? prose.one("zasob", about) : "")
                .date(task.due())
                .text(chance.of("wgląd na wizycie", "notatka", "zaświadczenie", "rozmowa", "potwierdzenie wpłaty"))
                .text(status);
        if (!agreed) {
            return;
        }
        boolean ended = List.of("DONE", "PARTLY", "NOT_DONE", "ABANDONED").contains(status);
        int agreedOn = file.planAgreed;
        int on = Math.max(agreedOn, Math.min(last, world.calendar.on(task.due()) - chance.below(12)));
        if (!status.equals("PLANNED")) {
            long at = world.calendar.millis(on, 600 + chance.below(200));
            batch.row(Table.ACTION_STEP)
                    .uuid(chance.id(at))
                    .uuid(file.id)
                    .uuid(task.key())
                    .text(status)
                    .date(day(on))
                    .text(chance.chance(0.5) ? prose.one("interpretation", about) : "")
                    .uuid(file.leadOn(on).id());
            lines.stage(
                    batch,
                    chance,
                    file,
                    "ACTIVITY",
                    day(on),
                    file.leadOn(on),
                    at,
                    "plan.chronology.action." + status,
                    List.of(task.title()),
                    "",
                    file.url() + "/plan");
        }
        lines.term(
                batch,
                chance,
                world.calendar.millis(agreedOn, 640),
                new Lines.Term(
                        "ACTION",
                        file,
                        task.key(),
                        day(agreedOn),
                        task.due(),
                        file.lead,
                        null,
                        null,
                        "plan.term.action",
                        List.of(task.title()),
                        file.url() + "/plan/actions",
                        ended ? day(on) : null,
                        closed(file),
                        true));
    }

    private void agreed(Batch batch, Rnd chance, CaseFile file, int minute) {
        int on = file.planAgreed;
        var goals = plan(batch, chance, file, true);
        fact(batch, chance, file, "PLAN_AGREED", on, Integer.toString(goals.size()), "/plan", minute);
        long at = world.calendar.millis(on, minute);
        lines.stage(
                batch,
                chance,
                file,
                "STAGE",
                day(on),
                file.leadOn(on),
                at,
                "plan.chronology.agreed",
                List.of("1", Texts.in("pl", "plan.goals-count", goals.size())),
                String.join("\n", goals.stream().map(Goal::title).toList()),
                file.url() + "/plan/versions/1");
        reviewTerm(batch, chance, file, 0, on, minute);
        scales(batch, chance, file, on);
    }

    // ---- reviews

    /** The day on which the review after the n-th is due. */
    private LocalDate nextReview(CaseFile file, int number) {
        int from = number == 0
                ? file.planAgreed
                : number <= file.reviews.size() ? file.reviews.get(number - 1) : file.evaluated;
        return from == CaseFile.NEVER
                ? day(file.planBegun).plusMonths(3)
                : day(from).plusMonths(3);
    }

    private void reviewTerm(Batch batch, Rnd chance, CaseFile file, int number, int on, int minute) {
        int next = number < file.reviews.size() ? file.reviews.get(number) : file.evaluated;
        lines.term(
                batch,
                chance,
                world.calendar.millis(on, minute),
                new Lines.Term(
                        "REVIEW",
                        file,
                        file.id,
                        day(on),
                        nextReview(file, number),
                        file.lead,
                        null,
                        null,
                        "plan.term.review",
                        List.of(file.household.name),
                        file.url() + "/reviews/new",
                        next == CaseFile.NEVER ? null : day(next),
                        closed(file),
                        false));
    }

    private static int value(Goal goal, int number, int reviews) {
        double way = Math.min(1.0, (number + 1.0) / Math.max(2, reviews + 1));
        return (int) Math.round(goal.baseline() + (goal.target() - goal.baseline()) * way * 0.9);
    }

    private UUID reviewId(CaseFile file, int number, int on, int minute) {
        return new Rnd(world.seed, 34, file.number, number).id(world.calendar.millis(on, minute));
    }

    private void review(Batch batch, Rnd chance, CaseFile file, int number, int minute) {
        boolean end = number == file.reviews.size();
        int on = end ? file.evaluated : file.reviews.get(number);
        var lead = file.leadOn(on);
        var id = reviewId(file, number, on, minute);
        var about = entries.about(chance, file, lead, day(on));
        var goals = goals(file);
        int percent = Math.min(100, 20 + 80 * (number + 1) / (file.reviews.size() + 2) + chance.below(15));
        var conclusion = end ? "CLOSE" : chance.of("CONTINUE", "CONTINUE", "CONTINUE", "CONTINUE", "MODIFY");
        var note = prose.text("interpretation", List.of("relacje", "interpretation"), 160, about);
        var effects = end ? prose.text("conclusion", List.of("relacje"), 200, about) : "";
        batch.row(Table.REVIEW)
                .uuid(id)
                .uuid(file.id)
                .uuid(planId(file))
                .text(end ? "FINAL" : "CURRENT")
                .date(day(on))
                .text(about.person().said(day(on)))
                .text(conclusion)
                .date(end ? null : nextReview(file, number + 1))
                .text(note)
                .text(effects)
                .text(end ? prose.one("ocena_zmiany", about) : "")
                .text(end ? prose.one("ustalenie", about) + ", " + prose.one("ustalenie", about) : "")
                .text(end ? "telefon raz na kwartał" : "")
                .number(percent)
                .uuid(lead.id());
        for (int i = 0; i < goals.size(); i++) {
            var goal = goals.get(i);
            batch.row(Table.REVIEW_GOAL)
                    .uuid(chance.id(world.calendar.millis(on, minute)))
                    .uuid(file.id)
                    .uuid(id)
                    .uuid(goal.key())
                    .number(i)
                    .text(goal.title())
                    .number(goal.baseline())
                    .number(number == 0 ? null : value(goal, number - 1, file.reviews.size()))
                    .number(value(goal, number, file.reviews.size()))
                    .number(goal.target())
                    .number(percent)
                    .text(prose.one("zasob", about))
                    .text(prose.one("przeszkoda", about))
                    .text(prose.one("cytat", about))
                    .text(prose.one("interpretation", about));
        }
        points(batch, chance, file, id, on, number);
        fact(
                batch,
                chance,
                file,
                end ? "FINAL_EVALUATION_DONE" : "REVIEW_DONE",
                on,
                percent + " %",
                "/reviews/" + id,
                minute);
        lines.stage(
                batch,
                chance,
                file,
                "STAGE",
                day(on),
                lead,
                world.calendar.millis(on, minute),
                end ? "review.chronology.FINAL" : "review.chronology.CURRENT",
                List.of(Texts.in("pl", "review.conclusion." + conclusion), Integer.toString(percent)),
                end ? effects : note,
                file.url() + "/reviews/" + id);
        if (!end) {
            reviewTerm(batch, chance, file, number + 1, on, minute);
        }
    }

    private record Scale(UUID id, String name) {}

    private List<Scale> scaleList(CaseFile file) {
        var chance = new Rnd(world.seed, 35, file.number);
        long at = world.calendar.millis(file.planAgreed, 630);
        var scales = new ArrayList<Scale>();
        int number = chance.below(3);
        while (scales.size() < number) {
            var name = prose.one("skala", entries.about(chance, file, file.lead, day(file.planAgreed)));
            if (scales.stream().noneMatch(it -> it.name().equals(name))) {
                scales.add(new Scale(chance.id(at), name));
            }
        }
        return scales;
    }

    private void scales(Batch batch, Rnd chance, CaseFile file, int on) {
        for (var scale : scaleList(file)) {
            batch.row(Table.SCALE)
                    .uuid(scale.id())
                    .uuid(file.id)
                    .text(scale.name())
                    .date(day(on));
            point(batch, chance, file, scale, on, chance.between(1, 4), null);
        }
    }

    private void points(Batch batch, Rnd chance, CaseFile file, UUID review, int on, int number) {
        for (var scale : scaleList(file)) {
            point(batch, chance, file, scale, on, Math.min(10, 2 + number + chance.below(3)), review);
        }
    }

    private void point(Batch batch, Rnd chance, CaseFile file, Scale scale, int on, int value, @Nullable UUID review) {
        batch.row(Table.POINT)
                .uuid(chance.id(world.calendar.millis(on, 700)))
                .uuid(file.id)
                .uuid(scale.id())
                .date(day(on))
                .number(value)
                .text(chance.of("CLIENT", "TOGETHER", "WORKER"))
                .uuid(review);
    }
}
