package pl.oparcie.bulk;

import java.util.List;

/**
 * What became of one record of a batch.
 *
 * @param key message key
 * @param args its arguments: names of staff, dates, numbers; nothing of a client
 */
public record Outcome(State state, String key, List<String> args) {

    /** From what needs a look to what is well; the order of the page. */
    public enum State {
        /** A fault of the program. */
        FAILED,
        /** A rule or the access rule said no. */
        REFUSED,
        /** There was nothing to do. */
        SKIPPED,
        WAITING,
        DONE
    }

    public static Outcome done(String key, String... args) {
        return new Outcome(State.DONE, key, List.of(args));
    }

    public static Outcome skipped(String key, String... args) {
        return new Outcome(State.SKIPPED, key, List.of(args));
    }

    public static Outcome refused(String key, String... args) {
        return new Outcome(State.REFUSED, key, List.of(args));
    }

    /** The record is not there for whoever started the batch. */
    public static Outcome noAccess() {
        return refused("bulk.row.no-access");
    }
}
