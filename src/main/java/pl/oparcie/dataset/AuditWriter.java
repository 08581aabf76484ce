package pl.oparcie.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.PreparedLog;

/** The audit log of the last days: about two hundred rows for each user and day, sealed in blocks like those the program writes. */
final class AuditWriter {

    /** Rows of one block. */
    static final int BLOCK = 2_000;

    private static final int USER_DAY = 200;
    private static final double PRESENT = 0.85;
    private static final List<String> OF_CASE = List.of(
            "case.read",
            "case.read",
            "case.read",
            "chronology.read",
            "chronology.read",
            "activity.read",
            "activity.record",
            "plan.read",
            "diagnosis.read",
            "review.list",
            "visit.list",
            "contract.read",
            "tool.read",
            "case.people",
            "chronology.search");
    private static final List<String> OF_NOTHING =
            List.of("desk.read", "desk.read", "case.list", "term.list", "register.search");
    private static final List<String> OF_PERSON = List.of("register.person.read", "register.household.read");

    private final World world;
    private final PreparedLog log;
    private final Map<Staff.Account, List<CaseFile>> casesOf = new HashMap<>();
    private final List<Integer> days = new ArrayList<>();
    private final int daily;
    private byte[] previous = new byte[0];

    AuditWriter(World world, PreparedLog log) {
        this.world = world;
        this.log = log;
        world.cases.stream().filter(CaseFile::open).forEach(file -> casesOf.computeIfAbsent(
                        file.lead, it -> new ArrayList<>())
                .add(file));
        daily = (int) (world.staff.all().size() * USER_DAY * PRESENT);
        int number = Math.clamp((world.size.auditRows() + daily - 1) / daily, 1, 240);
        for (int day = world.calendar.last() - number + 1; day <= world.calendar.last(); day++) {
            days.add(day);
        }
    }

    /** The month of the oldest row. */
    LocalDate first() {
        return world.calendar.day(days.getFirst()).withDayOfMonth(1);
    }

    int size() {
        return Math.min(days.size() * daily, world.size.auditRows());
    }

    /** Rows {@code from} to {@code to}, which are one block; the lines of the block are returned. */
    String block(Batch batch, int from, int to) {
        var lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            row(batch, i, lines);
        }
        return lines.toString();
    }

    private void row(Batch batch, int number, StringBuilder lines) {
        var chance = new Rnd(world.seed, 60, number);
        int day = days.get(number / daily);
        long at = world.calendar.millis(day, 450) + moment(number % daily);
        var user = user(chance);
        var id = chance.id(at);
        String event;
        UUID caseId = null;
        UUID person = null;
        UUID subject = null;
        var own = casesOf.getOrDefault(user, List.of());
        double what = chance.fraction();
        boolean leads = user.role() == Role.TEAM_LEADER || user.role() == Role.DIRECTOR;
        if ((leads && what < 0.6) || (!own.isEmpty() && what < 0.72)) {
            var file = own.isEmpty() ? chance.of(world.cases) : own.get(chance.ranked(own.size()));
            event = chance.of(OF_CASE);
            caseId = file.id;
        } else if (what < 0.9 && user.role() != Role.ADMINISTRATOR && user.role() != Role.DATA_INSPECTOR) {
            var household = chance.of(world.households);
            event = chance.of(OF_PERSON);
            person = event.contains("person") ? household.reference().id : null;
            subject = person == null ? household.id : null;
        } else {
            event = user.role() == Role.DATA_INSPECTOR ? "audit.read" : chance.of(OF_NOTHING);
        }
        var address = "10.0." + user.team() + "."
                + (10 + world.staff.teams().get(user.team()).members().indexOf(user));
        var mac =
                log.row(id, Instant.ofEpochMilli(at), user.id(), user.roles(), event, caseId, person, subject, address);
        long seq = number + 1L;
        lines.append(PreparedLog.line(seq, mac));
        batch.row(Table.AUDIT)
                .big(seq)
                .uuid(id)
                .moment(at)
                .uuid(user.id())
                .text(user.roles())
                .text(event)
                .uuid(caseId)
                .uuid(person)
                .uuid(subject)
                .text(address)
                .binary(mac)
                .big(number / BLOCK + 1L);
    }

    /** Half the rows fall on 8-10 and 13-15 h: rows of a day are dense then; in milliseconds after 7.30. */
    private long moment(int number) {
        double part = (double) number / daily;
        double[] share = {0, 0.05, 0.33, 0.68, 0.95, 1};
        double[] minute = {0, 30, 150, 330, 450, 510};
        int at = 1;
        while (part > share[at]) {
            at++;
        }
        double within = (part - share[at - 1]) / (share[at] - share[at - 1]);
        return (long) ((minute[at - 1] + within * (minute[at] - minute[at - 1])) * 60_000);
    }

    private Staff.Account user(Rnd chance) {
        return chance.of(world.staff.all());
    }

    /** The row of a block; blocks come in their order. */
    void seal(Batch batch, int from, int to, String lines) {
        long no = from / BLOCK + 1L;
        var hash = log.block(no, previous, lines);
        var seqs = new long[to - from];
        Arrays.setAll(seqs, i -> from + i + 1L);
        batch.row(Table.AUDIT_BLOCK)
                .big(no)
                .big(from + 1L)
                .big((long) to)
                .number(to - from)
                .binary(previous)
                .binary(hash)
                .moment(world.calendar.millis(days.get((to - 1) / daily), 1_000))
                .bigs(seqs);
        previous = hash;
    }
}
