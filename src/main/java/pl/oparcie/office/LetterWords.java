package pl.oparcie.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.oparcie.office.view.OfficePages.Fact;
import pl.oparcie.office.view.OfficePages.RegisterPage;
import pl.oparcie.platform.text.Texts;

/** Letters of the registers in words. */
final class LetterWords {

    private LetterWords() {}

    static RegisterPage.Row row(Incoming letter) {
        return new RegisterPage.Row(
                letter.no(),
                "/office/incoming/" + letter.id(),
                letter.title(),
                letter.sender().isBlank() ? Texts.text("office.sender.UNKNOWN") : letter.sender(),
                Texts.date(letter.receivedOn()),
                letter.mark() == null
                        ? ""
                        : letter.mark() + (letter.handlerName() == null ? "" : " · " + letter.handlerName()),
                Texts.name("office.kind", letter.kind()),
                Texts.name("office.state", letter.state()),
                mark(letter.state()));
    }

    static String mark(Incoming.State state) {
        return switch (state) {
            case WAITING -> "soon";
            case GIVEN -> "wait";
            case TAKEN -> "ok";
            case NO_CASE, CANCELLED -> "calm";
        };
    }

    static RegisterPage.Row row(Outgoing letter) {
        return new RegisterPage.Row(
                letter.no(),
                "/office/outgoing/" + letter.id(),
                letter.title(),
                letter.addressee(),
                letter.sentOn() == null ? "–" : Texts.date(letter.sentOn()),
                letter.mark(),
                Texts.name("office.channel", letter.channel()),
                Texts.text("office.out." + state(letter)),
                mark(letter));
    }

    static String state(Outgoing letter) {
        if (letter.cancelled() != null) {
            return "CANCELLED";
        }
        if (letter.proof() == NewOutgoing.Proof.NOT_DELIVERED) {
            return "RETURNED";
        }
        return letter.deliveredOn() != null ? "DELIVERED" : letter.sentOn() != null ? "SENT" : "PREPARED";
    }

    static String mark(Outgoing letter) {
        return switch (state(letter)) {
            case "DELIVERED" -> "ok";
            case "RETURNED" -> "late";
            case "CANCELLED" -> "calm";
            default -> "wait";
        };
    }

    static List<Fact> facts(Incoming letter) {
        var facts = new ArrayList<Fact>();
        fact(facts, "office.sender", letter.sender().isBlank() ? Texts.text("office.sender.UNKNOWN") : letter.sender());
        fact(facts, "office.place", letter.place());
        fact(facts, "office.dated", Texts.date(letter.dated()));
        fact(facts, "office.sender-mark", letter.senderMark());
        fact(facts, "office.received", Texts.date(letter.receivedOn()));
        fact(
                facts,
                "office.registered",
                Texts.dateTime(letter.registeredAt()) + ", "
                        + Objects.requireNonNullElse(letter.registeredByName(), ""));
        fact(facts, "office.kind", Texts.name("office.kind", letter.kind()));
        fact(facts, "office.access", Texts.name("office.access", letter.access()));
        fact(facts, "office.enclosures", Integer.toString(letter.enclosures()));
        fact(facts, "office.way", Texts.name("office.channel", letter.channel()));
        fact(facts, "office.mark", letter.mark());
        fact(facts, "office.handler", letter.handlerName());
        fact(facts, "office.why", letter.why());
        return facts;
    }

    static List<Fact> facts(Outgoing letter) {
        var facts = new ArrayList<Fact>();
        fact(facts, "office.addressee", letter.addressee());
        fact(facts, "office.mark", letter.mark());
        fact(facts, "office.way", Texts.name("office.channel", letter.channel()));
        fact(
                facts,
                "office.registered",
                Texts.dateTime(letter.registeredAt()) + ", "
                        + Objects.requireNonNullElse(letter.registeredByName(), ""));
        fact(facts, "office.sent", Texts.date(letter.sentOn()));
        fact(facts, "office.delivered", Texts.date(letter.deliveredOn()));
        var proof = letter.proof();
        fact(facts, "office.proof", proof == null ? null : Texts.name("office.proof", proof));
        fact(facts, "office.proof-note", letter.proofNote());
        fact(facts, "office.why", letter.cancelled());
        return facts;
    }

    private static void fact(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(Texts.text(label), value));
        }
    }
}
