package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.oparcie.contract.view.ContractPage.Act;
import pl.oparcie.contract.view.ContractPage.Note;

/** What may be done with a contract next, what it can be printed as, and what it asks for. */
final class ContractActs {

    /** What is left to do when the case is closed. */
    private static final Set<String> AFTER_THE_CASE =
            Set.of("evaluate", "end", "insurance", "no-insurance", "employed", "follow-up", "tell-office", "withdraw");

    private ContractActs() {}

    /** What may be done next, the usual first. */
    static List<Act> acts(Contract contract, boolean openAnnex, boolean closed) {
        var acts = acts(contract, openAnnex);
        return closed
                ? acts.stream()
                        .filter(act -> AFTER_THE_CASE.contains(
                                act.url().substring(contract.url().length() + 1)))
                        .toList()
                : acts;
    }

    /** Steps that wait come first, then the usual ones, at last what is rare. */
    private static List<Act> acts(Contract contract, boolean openAnnex) {
        var acts = new ArrayList<Act>();
        switch (contract.state()) {
            case DRAFT -> add(acts, contract, "negotiate", "edit", "withdraw");
            case NEGOTIATED -> {
                if (contract.instructedOn() == null) {
                    add(acts, contract, "instruct");
                }
                if (contract.homeless()
                        && contract.centre().agreedOn() == null
                        && !contract.centre().none()) {
                    add(acts, contract, "ask-centre", "no-centre");
                }
                add(acts, contract, "sign", "edit", "refuse", "withdraw");
            }
            case AWAITS_CENTRE -> add(acts, contract, "centre-answer", "refuse", "withdraw");
            case IN_FORCE -> {
                if (openAnnex) {
                    add(acts, contract, "sign-annex");
                }
                waiting(acts, contract);
                add(acts, contract, "evaluate", "edit");
                if (openAnnex) {
                    add(acts, contract, "drop-annex");
                }
                add(acts, contract, "end", "suspend", "employed");
                add(acts, contract, "support", "checklist");
            }
            case SUSPENDED -> {
                waiting(acts, contract);
                add(acts, contract, "resume", "evaluate", "end", "employed");
                add(acts, contract, "support", "checklist");
            }
            case REFUSED -> add(acts, contract, "checklist");
            case ENDED -> {
                insurance(acts, contract);
                if (contract.referral().tell() && contract.end().toldOfficeOn() == null) {
                    add(acts, contract, "tell-office");
                }
                if (contract.end().asksAfter()) {
                    add(acts, contract, "follow-up");
                }
                if (contract.end().cause() != EndCause.DEATH) {
                    add(acts, contract, "employed");
                }
                if (ContractRules.mayBeJudged(contract.state(), contract.end().result())) {
                    add(acts, contract, "checklist");
                }
            }
            case WITHDRAWN -> {}
        }
        return acts;
    }

    private static void waiting(List<Act> acts, Contract contract) {
        if (contract.signed().copyOn() == null) {
            add(acts, contract, "copy");
        }
        insurance(acts, contract);
    }

    private static void insurance(List<Act> acts, Contract contract) {
        if (contract.insurance().open(contract.state())) {
            add(acts, contract, "insurance");
        }
        if (contract.insurance().mayBeWaived()) {
            add(acts, contract, "no-insurance");
        }
    }

    /** What it can be printed as, what waits for signatures first; {@code number} of the version whose page this is, null for the contract's own. */
    static List<Act> papers(Contract contract, List<Contract.Version> versions, @Nullable Integer number) {
        var papers = new ArrayList<Act>();
        var newest = versions.getFirst();
        if (contract.state().active() && newest.openAnnex()) {
            papers.add(new Act(text("contract.paper.annex-to-sign", newest.annex()), annex(contract, newest), true));
            papers.add(plain(contract, "plain-annex", "pl", newest.number()));
            papers.add(plain(contract, "plain-annex-uk", "uk", newest.number()));
        }
        var only = number == null ? "" : "?version=" + number;
        papers.add(new Act(text("contract.paper.official"), contract.url() + "/print" + only, false));
        papers.add(plain(contract, "plain", "pl", number));
        papers.add(plain(contract, "plain-uk", "uk", number));
        if (contract.state().active()) {
            papers.add(new Act(text("contract.paper.part-two"), contract.url() + "/print/part-two", false));
        }
        signedBefore(papers, contract, versions);
        return papers;
    }

    /** Once an annex is signed, it and the words signed first are printed each by itself. */
    private static void signedBefore(List<Act> papers, Contract contract, List<Contract.Version> versions) {
        var signed =
                versions.reversed().stream().filter(it -> it.signedOn() != null).toList();
        signed.stream()
                .filter(it -> it.annex() > 0)
                .forEach(it ->
                        papers.add(new Act(text("contract.annex.title", it.annex()), annex(contract, it), false)));
        if (signed.size() > 1) {
            papers.add(new Act(
                    text("contract.paper.first"),
                    contract.url() + "/print?version=" + signed.getFirst().number(),
                    false));
        }
    }

    private static String annex(Contract contract, Contract.Version version) {
        return contract.url() + "/print/annex/" + version.number();
    }

    private static Act plain(Contract contract, String label, String language, @Nullable Integer number) {
        return new Act(
                text("contract.paper." + label),
                contract.url() + "/print/plain?language=" + language + (number == null ? "" : "&version=" + number),
                false);
    }

    /** What the contract asks for next, where it is not a rule's finding. */
    static List<Note> next(Contract contract, List<EvaluationStore.Evaluation> judged, LocalDate today) {
        var notes = new ArrayList<Note>();
        var pause = contract.pause();
        if (contract.state() == State.SUSPENDED) {
            notes.add(new Note("", text("contract.note.rests", date(pause.from()), pause.reason())));
        }
        if (contract.state() == State.SUSPENDED
                && pause.until() != null
                && pause.until().isBefore(today)) {
            notes.add(new Note("warn", text("contract.note.pause-over", date(pause.until()))));
        }
        if (contract.state().active()) {
            contract.parties().stream()
                    .filter(it -> it.signs() && it.diedOn() != null)
                    .forEach(it ->
                            notes.add(new Note("warn", text("contract.note.died", it.name(), date(it.diedOn())))));
            if (contract.signed().endsOn() != null && contract.signed().endsOn().isBefore(today)) {
                notes.add(new Note(
                        "warn",
                        text("contract.note.over", date(contract.signed().endsOn()))));
            }
        }
        var working = judged.stream().findFirst().map(it -> it.content().labour()).stream()
                .anyMatch(it -> it == NewEvaluation.Labour.WORK || it == NewEvaluation.Labour.BUSINESS);
        if (working && contract.end().employedOn() == null && contract.end().cause() != EndCause.DEATH) {
            notes.add(new Note("", text("contract.note.employed")));
        }
        if (contract.state() == State.ENDED
                && contract.referral().tell()
                && contract.end().toldOfficeOn() == null) {
            notes.add(new Note("", text("contract.note.office-waits")));
        }
        return notes;
    }

    /** What stops the signing, and what should be thought over. */
    static List<Note> notes(List<ContractRules.Finding> findings) {
        return findings.stream()
                .map(it -> new Note(
                        it.block() ? "warn" : "", text(it.message(), it.args().toArray()) + " (" + it.rule() + ")"))
                .toList();
    }

    private static void add(List<Act> acts, Contract contract, String... steps) {
        for (var step : steps) {
            var key = step.equals("edit") && contract.state() == State.IN_FORCE ? "annex" : step;
            acts.add(new Act(text("contract.act." + key), contract.url() + "/" + step, acts.isEmpty()));
        }
    }
}
