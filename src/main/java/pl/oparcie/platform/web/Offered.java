package pl.oparcie.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

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

    /** How many of them are still offered. */
    public long left(List<Offer> some, Fields in) {
        return some.stream().filter(offer -> !isTaken(offer, in)).count();
    }

    /** Those that were taken in this form and are not noted as taken yet; a forged key is none. */
    public List<String> newlyTaken(Fields in) {
        return offers.stream()
                .map(Offer::key)
                .filter(key -> in.has("taken", key) && !taken.contains(key))
                .toList();
    }
}
