package pl.oparcie.demo;

import java.time.LocalTime;

/**
 * Something that somebody did.
 *
 * @param day counted from the day of loading
 * @param by login of who did it
 * @param family whose story it belongs to
 * @param what it was, for whoever mends the files
 */
record Step(int day, LocalTime time, String by, String family, String what, Deed deed) {

    /** The use case. */
    @FunctionalInterface
    interface Deed {
        void happen() throws Exception;
    }
}
