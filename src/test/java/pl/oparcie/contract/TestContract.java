package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import pl.oparcie.platform.Ids;

/** Contracts for tests. */
public final class TestContract {

    private TestContract() {}

    /** One main goal, one specific goal, an action of each side. */
    public static Body body(LocalDate start, LocalDate end) {
        return new Body(
                "Utrata pracy",
                "Prawo jazdy",
                "Brak dojazdu",
                List.of(),
                "",
                List.of(new Body.Goal(
                        Ids.next(),
                        "Praca",
                        List.of(new Body.Aim(
                                Ids.next(),
                                "Kurs wózków widłowych",
                                "zaświadczenie",
                                "praca w magazynie",
                                List.of(
                                        new Body.Act(
                                                Ids.next(),
                                                Body.Side.PERSON,
                                                "Udział w kursie",
                                                "Halina",
                                                "codziennie",
                                                end),
                                        new Body.Act(
                                                Ids.next(),
                                                Body.Side.WORKER,
                                                "Zasiłek na dojazd",
                                                "Anna",
                                                "",
                                                end)))))),
                "Strony informują się wzajemnie.",
                start,
                end,
                List.of(start.plusDays(end.toEpochDay() > start.toEpochDay() ? 1 : 0)));
    }

    static Body with(Body body, String causes, List<Body.Goal> goals) {
        return new Body(
                causes,
                body.possibilities(),
                body.limitations(),
                body.tried(),
                body.failure(),
                goals,
                body.rights(),
                body.startsOn(),
                body.endsOn(),
                body.evaluations());
    }

    static Body acts(Body body, Function<Body.Act, Stream<Body.Act>> change) {
        return with(
                body,
                body.causes(),
                body.goals().stream()
                        .map(goal -> new Body.Goal(
                                goal.key(),
                                goal.title(),
                                goal.aims().stream()
                                        .map(aim -> new Body.Aim(
                                                aim.key(),
                                                aim.title(),
                                                aim.evidence(),
                                                aim.effect(),
                                                aim.acts().stream()
                                                        .flatMap(change)
                                                        .toList()))
                                        .toList()))
                        .toList());
    }
}
