package pl.oparcie.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs of a published comparison, each from many clients without pause. */
final class Saturation {

    private static final double SECONDS = 10;
    private static final double UNCOUNTED = 3;
    private static final int COSTLIEST = 4;

    private final Crew crew;
    private final Map<String, Map<String, String>> forms = new ConcurrentHashMap<>();

    Saturation(Crew crew) {
        this.crew = crew;
    }

    /** A job with the rate to beat. */
    record Job(String name, int reference, Action action, Task task) {}

    private List<Job> jobs() {
        return List.of(
                new Job("name search", 126, Action.SEARCH_EXACT, Searching::exact),
                new Job("exact identifier (PESEL)", 674, Action.SEARCH_PESEL, Searching::pesel),
                new Job("chronology of about 14 entries", 266, Action.CHRONOLOGY, Saturation::shortChronology),
                new Job("first 50 of 1,000 entries", 145, Action.CHRONOLOGY_LONG, Saturation::longChronology),
                new Job("whole record (case page)", 84, Action.CASE, Reading.ofCase(Action.CASE, "")),
                new Job(
                        "list of cases, newest first",
                        32,
                        Action.CASES_FILTERED,
                        Reading.room(Action.CASES_FILTERED, "/cases?sort=OPENED-")),
                new Job("save of an entry", 130, Action.ACTIVITY_SAVE, this::save));
    }

    List<Rate> run(int clients, List<Samples.Login> workers) throws InterruptedException, IOException {
        var rates = new ArrayList<Rate>();
        for (var job : jobs()) {
            var book = new Book();
            var people = crew.arrive(workers.subList(0, Math.min(clients, workers.size())), book);
            repeat(job, people, new Book(), UNCOUNTED);
            rates.add(rate(job, people.size(), repeat(job, people, book, SECONDS)));
        }
        return rates;
    }

    private Phase repeat(Job job, List<Someone> people, Book book, double seconds)
            throws InterruptedException, IOException {
        return crew.without(job.name(), people, book, seconds, job.task());
    }

    private static Rate rate(Job job, int clients, Phase phase) {
        var line = phase.lines().stream()
                .filter(one -> one.action().equals(job.action().name()))
                .findFirst();
        return new Rate(
                job.name(),
                clients,
                line.map(Line::count).orElse(0L),
                Numbers.round(line.map(Line::count).orElse(0L) / phase.seconds(), 1),
                line.map(Line::p50).orElse(0.0),
                line.map(Line::p95).orElse(0.0),
                line.map(Line::errors).orElse(1L),
                job.reference(),
                phase.processors(),
                phase.costliest().stream().limit(COSTLIEST).toList(),
                phase.failures());
    }

    private static boolean shortChronology(Someone who) throws InterruptedException {
        var path = who.any(who.samples().shortCasesOf(who.name()));
        who.visitor()
                .get(
                        Action.CHRONOLOGY,
                        path.or(() -> who.someCase().map(one -> one + "/chronology"))
                                .orElse("/"));
        return true;
    }

    private static boolean longChronology(Someone who) throws InterruptedException {
        var path = who.longCase().or(who::longestCase).map(Samples.LongCase::path);
        who.visitor().get(Action.CHRONOLOGY_LONG, path.orElse("/"));
        return true;
    }

    /** The form is opened once by each client; each save is a new one, with a number of its own. */
    private boolean save(Someone who) throws InterruptedException {
        var path = who.someCase().orElseThrow() + "/activities/new";
        var known = forms.get(path);
        if (known == null) {
            known = Writing.call(who.visitor().get(Action.ACTIVITY_FORM, path).body(), path, who);
            forms.put(path, known);
        }
        if (known.isEmpty()) {
            return false;
        }
        var fields = new LinkedHashMap<>(known);
        fields.put("_form", UUID.randomUUID().toString());
        who.visitor().post(Action.ACTIVITY_SAVE, path, fields);
        return true;
    }
}
