package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.contract.view.ContractPage.Fact;
import pl.oparcie.contract.view.ContractsPage;

/** A contract in words, for its pages: where it stands and the facts around it. */
final class ContractWords {

    private ContractWords() {}

    static ContractsPage.Row row(Contract contract) {
        var line = new ArrayList<String>();
        line.add(text("contract.drafted", date(contract.draftedOn())));
        if (contract.signed().on() != null) {
            line.add(text("contract.signed-on", date(contract.signed().on())));
            line.add(text("contract.until", date(contract.signed().endsOn())));
        }
        line.add(contract.names());
        return new ContractsPage.Row(
                contract.url(),
                name("contract.kind", contract.kind()),
                line.stream().filter(it -> !it.isBlank()).collect(Collectors.joining(" · ")),
                state(contract),
                contract.state().mark());
    }

    static ContractsPage.Row shelter(Shelters.Place place) {
        return new ContractsPage.Row(
                place.contractId() == null ? "" : "/contracts/" + place.contractId(),
                place.place(),
                place.person() + " · " + span(place.fromOn(), place.untilOn()),
                name("contract.shelter.basis", place.basis()),
                place.basis() == Shelters.Basis.URGENT ? "soon" : "ok");
    }

    static String state(Contract contract) {
        return contract.end().result() == null
                ? name("contract.state", contract.state())
                : name("contract.result", contract.end().result());
    }

    static List<Fact> facts(Contract contract) {
        var facts = new ArrayList<Fact>();
        add(facts, "people", contract.names());
        add(
                facts,
                "family",
                contract.parties().stream()
                        .filter(it -> !it.signs())
                        .map(Contract.Party::name)
                        .collect(Collectors.joining(", ")));
        add(facts, "drafted", date(contract.draftedOn()) + ", " + contract.authorName());
        add(facts, "instructed", date(contract.instructedOn()));
        if (contract.signed().on() != null && contract.signed().as() != null) {
            add(
                    facts,
                    "signed",
                    date(contract.signed().on()) + ", "
                            + text("contract.signed-as." + contract.signed().as())
                            + (contract.signed().byName() == null
                                    ? ""
                                    : ", " + contract.signed().byName()));
            add(
                    facts,
                    "period",
                    date(contract.signed().startsOn()) + " – "
                            + date(contract.signed().endsOn()));
        }
        add(facts, "copy", date(contract.signed().copyOn()));
        if (contract.referral().given()) {
            add(
                    facts,
                    "referral",
                    contract.referral().office() + ", " + contract.referral().number() + ", "
                            + date(contract.referral().on())
                            + (contract.referral().tell() ? ", " + text("contract.tells-office") : ""));
        }
        if (contract.insurance().needed()) {
            add(facts, "insurance", insured(contract.insurance()));
        }
        if (contract.homeless()) {
            add(facts, "centre", centre(contract.centre()));
        }
        Stream.concat(contract.pausesBefore().stream(), Stream.of(contract.pause()))
                .filter(it -> it.from() != null)
                .forEach(it -> add(facts, "suspended", span(it.from(), it.until()) + ": " + it.reason()));
        add(facts, "support", date(contract.supportOn()));
        if (contract.refusal().on() != null) {
            add(
                    facts,
                    "refused",
                    date(contract.refusal().on()) + ": " + contract.refusal().reason());
            add(
                    facts,
                    "toldBy",
                    contract.refusal().toldBy() == null
                            ? ""
                            : contract.refusal().toldBy());
        }
        if (contract.end().on() != null) {
            add(
                    facts,
                    "ended",
                    date(contract.end().on())
                            + (contract.end().cause() == null
                                    ? ""
                                    : ", "
                                            + name(
                                                    "contract.end-cause",
                                                    contract.end().cause()))
                            + (contract.end().words().isBlank()
                                    ? ""
                                    : ": " + contract.end().words()));
        }
        employed(facts, contract.end());
        add(facts, "toldOffice", date(contract.end().toldOfficeOn()));
        if (contract.end().independent() != null) {
            add(
                    facts,
                    "independent",
                    text("contract.independent." + contract.end().independent()) + ", "
                            + date(contract.end().followedOn()));
        }
        add(facts, "template", template(contract));
        return facts;
    }

    /** The official form by its name: which parts, and its version. */
    private static String template(Contract contract) {
        return text(
                "contract.template." + contract.kind(),
                contract.template().substring(contract.template().indexOf('/') + 1));
    }

    private static String insured(Contract.Insurance insurance) {
        if (insurance.waivedOn() != null) {
            return text("contract.insurance-waived", date(insurance.waivedOn()));
        }
        if (insurance.on() == null) {
            return text("contract.insurance-due");
        }
        return text("contract.insurance-on", date(insurance.on()))
                + (insurance.off() == null ? "" : ", " + text("contract.insurance-off", date(insurance.off())));
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate until) {
        return until == null ? text("contract.since", date(from)) : date(from) + " – " + date(until);
    }

    private static void employed(List<Fact> facts, Contract.End end) {
        if (end.employedOn() != null) {
            add(facts, "employed", date(end.employedOn()));
            var windows = ContractRules.windows(end.employedOn(), end.decisionUntil());
            add(facts, "window", text("contract.window", date(windows.periodic())));
            add(facts, "purpose-window", text("contract.window", date(windows.purpose())));
            for (var warning : ContractRules.paidBefore(end.employedOn(), end.paidBeforeOn())) {
                add(facts, "window-warning", text(warning.message()) + " (" + warning.rule() + ")");
            }
        }
    }

    private static String centre(Contract.OtherCentre centre) {
        if (centre.none()) {
            return text("contract.centre-none") + (centre.words().isBlank() ? "" : ": " + centre.words());
        }
        if (centre.askedOn() == null) {
            return text("contract.centre-not-asked");
        }
        return centre.name() + ", " + text("contract.centre-asked", date(centre.askedOn()))
                + (centre.agreedOn() == null ? "" : ", " + text("contract.centre-agreed", date(centre.agreedOn())))
                + (centre.words().isBlank() ? "" : ": " + centre.words());
    }

    private static void add(List<Fact> facts, String key, String words) {
        if (!words.isBlank()) {
            facts.add(new Fact(text("contract.f." + key), words));
        }
    }
}
