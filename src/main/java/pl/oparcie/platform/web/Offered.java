package pl.oparcie.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What is offered for a form, and what of it was taken already. */
public record Offered(List<Offer> offers, Set<String> taken) {

    /** Nothing is offered. */
    public static final Offered NOTHING = new Offered(List.of(), Set.of());

    /** What is offered for one part of the form. */
    public record Part(String label, List<Offer> offers) {}

    /** In the order in which the parts came first. */
    public List<Part> parts() {
        var parts = new LinkedHashMap<String, List<Offer>>();
        offers.forEach(offer ->
                parts.computeIfAbsent(offer.label(), label -> new ArrayList<>()).add(offer));
        return parts.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    /** Whether it was taken before or in this form. */
    public boolean isTaken(Offer offer, Fields in) {
        return taken.contains(offer.key()) || in.has("taken", offer.key());
    }

    /** What in a row says the same thing, whatever else the row tells. */
    private static final Set<String> SAYING = Set.of("words", "code", "what", "title");

    /** Whether the form says it already, wherever it has that from. */
    public boolean isThere(Offer offer, Fields in) {
        if (offer.rows().isEmpty()) {
            return offer.values().entrySet().stream()
                    .allMatch(value -> plain(in.value(value.getKey())).contains(plain(value.getValue())));
        }
        var said = offer.values().entrySet().stream()
                .filter(value ->
                        SAYING.contains(value.getKey().substring(value.getKey().lastIndexOf('.') + 1)))
                .toList();
        return IntStream.range(0, in.rowCount(offer.rows()))
                .mapToObj(row -> in.row(offer.rows(), row))
                .anyMatch(row -> said.stream()
                        .allMatch(value -> plain(row.value(value.getKey())).equals(plain(value.getValue()))));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Whether there is nothing to take any more. */
    public boolean isOver(Offer offer, Fields in) {
        return isTaken(offer, in) || isThere(offer, in);
    }

    /** How many of them are still offered. */
    public long left(List<Offer> some, Fields in) {
        return some.stream().filter(offer -> !isOver(offer, in)).count();
    }

    /** Those that were taken in this form and are not noted as taken yet; a forged key is none. */
    public List<String> newlyTaken(Fields in) {
        return offers.stream()
                .map(Offer::key)
                .filter(key -> in.has("taken", key) && !taken.contains(key))
                .toList();
    }
}
