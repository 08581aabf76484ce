package pl.oparcie.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A person at work: who is logged in, what lies on the desk, and a mind of its own (the random numbers). */
final class Someone {

    private final Samples.Login login;
    private final Visitor visitor;
    private final Samples samples;
    private final RandomGenerator random;
    private final List<String> cases = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();
    private final List<String> households = new ArrayList<>();
    private String start = "";

    Someone(Samples.Login login, Visitor visitor, Samples samples, RandomGenerator random) {
        this.login = login;
        this.visitor = visitor;
        this.samples = samples;
        this.random = random;
    }

    /** Logs in and looks around: which rooms there are, which cases are one's own. */
    boolean arrive(String password) throws InterruptedException {
        if (!visitor.login(login.name(), password)) {
            return false;
        }
        start = visitor.get(Action.DESK, "/").body();
        if (sees("/cases")) {
            meets(visitor.get(Action.CASES, "/cases"));
        }
        return true;
    }

    /** Whether the menu leads there. */
    boolean sees(String room) {
        return Html.links(start, room);
    }

    /** Notes the cases, people and families that a page leads to: they are opened later. */
    Answer meets(Answer page) {
        keep(cases, Html.ids(page.body(), "/cases"), 60);
        keep(persons, Html.ids(page.body(), "/people"), 40);
        keep(households, Html.ids(page.body(), "/households"), 40);
        return page;
    }

    private static void keep(List<String> known, List<String> met, int most) {
        for (var path : met) {
            if (known.size() < most && !known.contains(path)) {
                known.add(path);
            }
        }
    }

    String name() {
        return login.name();
    }

    String role() {
        return login.role();
    }

    Visitor visitor() {
        return visitor;
    }

    Samples samples() {
        return samples;
    }

    RandomGenerator random() {
        return random;
    }

    Optional<String> someCase() {
        return any(cases);
    }

    Optional<String> somePerson() {
        return any(persons);
    }

    Optional<String> someHousehold() {
        return any(households);
    }

    /** A chronology of about a thousand entries or more, when one of one's cases has it. */
    Optional<Samples.LongCase> longCase() {
        return any(samples.longCasesOf(login.name()));
    }

    /** The longest chronology among one's own. */
    Optional<Samples.LongCase> longestCase() {
        return samples.longCases().getOrDefault(login.name(), List.of()).stream()
                .findFirst();
    }

    <T> Optional<T> any(List<T> things) {
        return things.isEmpty() ? Optional.empty() : Optional.of(things.get(random.nextInt(things.size())));
    }
}
