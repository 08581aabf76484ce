package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.List;

/** One scale over time: the same question asked again (rule 9.15). */
record Trend(String name, boolean own, List<Dot> dots) {

    record Dot(LocalDate on, int value) {}

    Dot last() {
        return dots.getLast();
    }
}
