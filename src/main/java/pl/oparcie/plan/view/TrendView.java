package pl.oparcie.plan.view;

import java.util.List;

/**
 * A scale over time: the drawing, and the same as rows.
 *
 * @param svg made of numbers and dates only
 */
public record TrendView(String name, String kind, String svg, List<Dot> dots) {

    /** A point. */
    public record Dot(String on, String value) {}
}
