package pl.oparcie.platform.web;

import java.util.List;
import java.util.Set;

/** What is offered for a form, and what of it was taken already. */
public record Offered(List<Offer> offers, Set<String> taken) {

    /** Nothing is offered. */
    public static final Offered NOTHING = new Offered(List.of(), Set.of());

    /** Those that were taken in this form and are not noted as taken yet; a forged key is none. */
    public List<String> newlyTaken(Fields in) {
        return offers.stream()
                .map(Offer::key)
                .filter(key -> in.has("taken", key) && !taken.contains(key))
                .toList();
    }
}
