package pl.oparcie.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The steps of one family, in the order in which they were written; those of a day are sorted by time later. */
final class Script {

    private final String family;
    private final List<Step> steps = new ArrayList<>();

    Script(String family) {
        this.family = family;
    }

    void add(int day, String time, String by, String what, Step.Deed deed) {
        add(day, LocalTime.parse(time), by, what, deed);
    }

    void add(int day, LocalTime time, String by, String what, Step.Deed deed) {
        steps.add(new Step(day, time, by, family, what, deed));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
