package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
                if (contract.end().followedOn() == null) {
                    add(acts, contract, "follow-up");
                }
                add(acts, contract, "employed", "checklist");
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

    static List<Act> papers(Contract contract) {
        var papers = new ArrayList<Act>();
        papers.add(new Act(text("contract.paper.official"), contract.url() + "/print", false));
        papers.add(new Act(text("contract.paper.plain"), contract.url() + "/print/plain?language=pl", false));
        papers.add(new Act(text("contract.paper.plain-uk"), contract.url() + "/print/plain?language=uk", false));
        if (contract.state().active()) {
            papers.add(new Act(text("contract.paper.part-two"), contract.url() + "/print/part-two", false));
        }
        return papers;
    }

    /** What the contract asks for next, where it is not a rule's finding. */
    static List<Note> next(Contract contract, List<EvaluationStore.Evaluation> judged, LocalDate today) {
        var notes = new ArrayList<Note>();
        var pause = contract.pause();
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
        if (working && contract.end().employedOn() == null) {
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
