package pl.oparcie.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import pl.oparcie.platform.db.StatementTotals;
import tools.jackson.databind.json.JsonMapper;

/** The people who work: as many of each role as a centre of this size has, each on a thread of its own, with pauses to think. */
final class Crew implements AutoCloseable {

    static {
        // the program closes idle connections after twenty seconds; a client that does so first never meets a closed
        // one
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String address;
    private final ProcessHandle program;
    private final Samples samples;
    private final String password;
    private final long seed;
    private final List<String> only;

    /**
     * @param address where the program answers
     * @param program its process, whose work is noted
     * @param only parts of the names of the tasks they do; none for all
     */
    Crew(String address, ProcessHandle program, Samples samples, String password, long seed, List<String> only) {
        this.address = address;
        this.program = program;
        this.samples = samples;
        this.password = password;
        this.seed = seed;
        this.only = List.copyOf(only);
    }

    /** That many people of the roles that have work, in the proportions of the centre, each role at least once. */
    List<Samples.Login> chosen(int users) {
        var byRole = new TreeMap<String, List<Samples.Login>>();
        for (var login : samples.logins()) {
            if (Mix.roles(only).contains(login.role())) {
                byRole.computeIfAbsent(login.role(), unused -> new ArrayList<>())
                        .add(login);
            }
        }
        var all = byRole.values().stream().mapToInt(List::size).sum();
        var chosen = new ArrayList<Samples.Login>();
        byRole.values().forEach(logins -> {
            var share = Math.max(1, Math.round((double) users * logins.size() / Math.max(1, all)));
            chosen.addAll(logins.subList(0, (int) Math.min(share, logins.size())));
        });
        return chosen;
    }

    /** Somebody at the door, whose answers go into that book; empty when the door stays shut. */
    List<Someone> arrive(List<Samples.Login> logins, Book book) throws InterruptedException {
        var people = new ArrayList<Callable<List<Someone>>>();
        for (var login : logins) {
            var visitor = new Visitor(client, address, book);
            var who = new Someone(
                    login,
                    visitor,
                    samples,
                    new SplittableRandom(seed * 1_000_003 + login.name().hashCode()));
            people.add(() -> who.arrive(password) ? List.of(who) : List.of());
        }
        try (var doors = Executors.newFixedThreadPool(4)) {
            return doors.invokeAll(people).stream()
                    .flatMap(one -> result(one).stream())
                    .toList();
        }
    }

    private static List<Someone> result(Future<List<Someone>> one) {
        try {
            return one.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everybody works until the time is over. */
    Phase together(String name, List<Someone> people, Book book, double seconds, double think)
            throws InterruptedException, IOException {
        return measured(name, people.size(), book, () -> {
            var until = after(seconds);
            everybody(people, who -> work(who, until, think));
        });
    }

    private static long after(double seconds) {
        return System.nanoTime() + (long) (seconds * 1e9);
    }

    /** What one person does until the time is over. */
    private interface Shift {
        void work(Someone who) throws InterruptedException;
    }

    private static void everybody(List<Someone> people, Shift shift) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var shifts = new ArrayList<Callable<List<Someone>>>();
            for (var who : people) {
                shifts.add(() -> {
                    shift.work(who);
                    return List.of(who);
                });
            }
            threads.invokeAll(shifts).forEach(Crew::result);
        }
    }

    private void work(Someone who, long until, double think) throws InterruptedException {
        var shares = Mix.of(who, only);
        pause(who, think, until);
        while (System.nanoTime() < until && !shares.isEmpty()) {
            Mix.next(shares, who.random()).run(who);
            pause(who, think, until);
        }
    }

    /** From a third of the mean to five thirds of it. */
    private static void pause(Someone who, double think, long until) throws InterruptedException {
        var millis = (long) (think * 1000 * (1.0 / 3 + who.random().nextDouble() * 4 / 3));
        var left = (until - System.nanoTime()) / 1_000_000;
        if (millis > 0 && left > 0) {
            Thread.sleep(Math.min(millis, left));
        }
    }

    /** Everybody does the same thing again and again, without a pause. */
    Phase without(String name, List<Someone> people, Book book, double seconds, Task task)
            throws InterruptedException, IOException {
        return measured(name, people.size(), book, () -> {
            var until = after(seconds);
            everybody(people, who -> {
                while (System.nanoTime() < until) {
                    task.run(who);
                }
            });
        });
    }

    /**
     * One person at a time, without a pause: each role in turn does each of its tasks, again and again. What was done less often than asked
     * when the time is over is done on, at most twice as long again.
     */
    Phase alone(String name, List<Someone> people, Book book, double seconds, int least)
            throws InterruptedException, IOException {
        return measured(name, 1, book, () -> {
            var until = after(seconds);
            var last = after(3 * seconds);
            while (System.nanoTime() < until) {
                round(people, share -> System.nanoTime() < until);
            }
            var more = true;
            while (more) {
                more = round(people, share -> book.count(share.action()) < least && System.nanoTime() < last);
            }
        });
    }

    /** Everybody does what is wanted of his work; whether there was any. */
    private boolean round(List<Someone> people, Predicate<Mix.Share> wanted) throws InterruptedException {
        var any = false;
        for (var who : people) {
            for (var share : Mix.of(who, only)) {
                if (wanted.test(share)) {
                    share.task().run(who);
                    any = true;
                }
            }
        }
        return any;
    }

    /** Work whose cost is noted. */
    interface Work {
        void run() throws InterruptedException, IOException;
    }

    /** Does the work and notes who used the processors meanwhile. */
    Phase measured(String name, int users, Book book, Work work) throws InterruptedException, IOException {
        var before = Processors.now(program);
        var begun = System.nanoTime();
        costliest();
        book.open();
        work.run();
        book.close();
        var seconds = (System.nanoTime() - begun) / 1e9;
        return new Phase(
                name,
                users,
                Numbers.round(seconds, 1),
                Numbers.round(book.requests() / seconds, 1),
                Processors.now(program).since(before, seconds),
                book.lines(users),
                costliest(),
                book.failures());
    }

    private List<StatementTotals.Total> costliest() throws InterruptedException {
        var answer = new Visitor(client, address, new Book()).costliest();
        return answer.status() == 200 && answer.body().startsWith("[")
                ? List.of(new JsonMapper().readValue(answer.body(), StatementTotals.Total[].class))
                : List.of();
    }

    /** One person of each role, for the quiet part: somebody with a long chronology where there is one. */
    List<Samples.Login> oneOfEach() {
        var first = new TreeMap<String, Samples.Login>();
        for (var login : samples.logins()) {
            if (Mix.roles(only).contains(login.role())) {
                first.merge(login.role(), login, (one, other) -> hasLong(one) || !hasLong(other) ? one : other);
            }
        }
        return List.copyOf(first.values());
    }

    private boolean hasLong(Samples.Login login) {
        return !samples.longCasesOf(login.name()).isEmpty();
    }

    Samples samples() {
        return samples;
    }

    @Override
    public void close() {
        client.close();
    }
}
