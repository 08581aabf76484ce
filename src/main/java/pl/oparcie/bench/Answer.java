package pl.oparcie.bench;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the program answered, and what it says it cost.
 *
 * @param location where a redirect leads, a path
 * @param body the page; empty when the answer was not read
 * @param wire bytes of the body as sent, compressed
 * @param whole bytes of the body as read
 */
record Answer(int status, Optional<String> location, String body, int wire, int whole, Cost cost) {

    private static final Pattern DATABASE = Pattern.compile("db;dur=([0-9.]+);desc=\"(\\d+)\"");
    private static final Pattern WAIT = Pattern.compile("pool;dur=([0-9.]+)");
    private static final Pattern WHOLE = Pattern.compile("app;dur=([0-9.]+)");

    /** Times in milliseconds as the {@code Server-Timing} header gives them. */
    record Cost(int queries, double database, double waiting, double application) {

        static final Cost UNKNOWN = new Cost(0, 0, 0, 0);

        static Cost of(String header) {
            var database = DATABASE.matcher(header);
            return database.find()
                    ? new Cost(
                            Integer.parseInt(database.group(2)),
                            Double.parseDouble(database.group(1)),
                            number(WAIT, header),
                            number(WHOLE, header))
                    : UNKNOWN;
        }

        private static double number(Pattern pattern, String header) {
            var found = pattern.matcher(header);
            return found.find() ? Double.parseDouble(found.group(1)) : 0;
        }
    }

    /** A page with its heading. */
    boolean page() {
        return status == 200 && body.contains("<h1");
    }

    /** A form that was taken: the answer leads on, and not to the login. */
    boolean taken() {
        if (status == 302 || status == 303) {
            return location.filter(path -> !path.startsWith("/login")).isPresent();
        }
        return status == 200 && !body.contains("<h1");
    }

    /** Somebody else was faster; nothing is wrong. */
    boolean overtaken() {
        return status == 409;
    }
}
