package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.oparcie.contract.view.AnnexPage;
import pl.oparcie.contract.view.ContractPage.Fact;

/** An annex in words: what it changes, and what a print says of the words it shows. */
final class AnnexWords {

    private AnnexWords() {}

    static AnnexPage page(Contract contract, List<Contract.Version> versions, Contract.Version annex, String address) {
        var from = contract.signed().startsOn();
        var people = contract.signing().stream()
                .map(it -> Stream.of(it.name(), it.address().isBlank() ? address : it.address(), identity(it))
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        var sides = new ArrayList<>(List.of(new Fact(text("contract.annex.person"), people)));
        sides.add(new Fact(text("contract.annex.worker"), annex.authorName()));
        var signs = new ArrayList<>(contract.signing().stream()
                .map(it -> text("contract.annex.sign-person", it.name()))
                .toList());
        signs.add(text("contract.annex.sign-worker"));
        return new AnnexPage(
                text("contract.annex.of", date(contract.signed().on())) + " · "
                        + text("contract.paper.words", annex.number()),
                over(versions, annex),
                sides,
                BodyWords.compare(
                                contract.kind(),
                                before(versions, annex).startingOn(from),
                                annex.body().startingOn(from))
                        .stream()
                        .filter(it -> it.changed())
                        .toList(),
                annex.signedOn() == null ? "" : date(annex.signedOn()),
                over(versions, annex).isEmpty() ? signs : List.of());
    }

    private static String identity(Contract.Party party) {
        return party.identity().matches("\\d{11}") ? "PESEL " + party.identity() : party.identity();
    }

    /** Why an annex is not signed any more: it was let go, or a later proposal took its place; empty while it may be, or was. */
    private static String over(List<Contract.Version> versions, Contract.Version annex) {
        if (annex.signedOn() != null) {
            return "";
        }
        return annex.droppedOn() != null
                ? text("contract.annex.dropped", date(annex.droppedOn()))
                : replacedBy(versions, annex)
                        .map(it -> text("contract.annex.replaced", it.number()))
                        .orElse("");
    }

    /** The later proposal of the same annex. */
    static Optional<Contract.Version> replacedBy(List<Contract.Version> versions, Contract.Version annex) {
        return versions.stream()
                .filter(it -> it.annex() == annex.annex()
                        && it.number() > annex.number()
                        && annex.annex() > 0
                        && annex.signedOn() == null)
                .findFirst();
    }

    /** The words that both had signed when the annex was written. */
    private static Body before(List<Contract.Version> versions, Contract.Version annex) {
        return versions.stream()
                .filter(it -> it.signedOn() != null && it.number() < annex.number())
                .findFirst()
                .orElseThrow()
                .body();
    }

    /** Which words these are, where it is not plain: amended, amended later, or never signed. */
    static String notice(Contract contract, List<Contract.Version> versions, Contract.Version shown) {
        if (contract.state().unsigned()) {
            var stops = ContractRules.content(contract.kind(), shown.body(), true).stream()
                    .filter(ContractRules.Finding::block)
                    .map(it -> text(it.message(), it.args().toArray()))
                    .collect(Collectors.joining(" "));
            if (!stops.isEmpty()) {
                return text("contract.paper.not-to-sign", stops);
            }
        }
        if (shown.signedOn() == null) {
            return shown.equals(versions.getFirst()) && contract.state().unsigned()
                    ? ""
                    : text("contract.annex.unsigned", shown.number());
        }
        var words = new ArrayList<String>();
        var upTo = annexes(versions, it -> it.number() <= shown.number());
        if (!upTo.isEmpty()) {
            words.add(text("contract.annex.included", upTo));
        }
        var after = annexes(versions, it -> it.number() > shown.number());
        if (!after.isEmpty()) {
            words.add(text("contract.annex.later", after));
        }
        return String.join(" ", words);
    }

    private static String annexes(List<Contract.Version> versions, Predicate<Contract.Version> which) {
        return versions.reversed().stream()
                .filter(it -> it.annex() > 0 && it.signedOn() != null)
                .filter(which)
                .map(it -> text("contract.annex.signed", it.annex(), date(it.signedOn())))
                .collect(Collectors.joining(", "));
    }
}
