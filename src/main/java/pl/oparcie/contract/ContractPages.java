package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.attachment.Attachment;
import pl.oparcie.attachment.AttachmentViews;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.contract.view.ComparePage;
import pl.oparcie.contract.view.ContractPage;
import pl.oparcie.contract.view.ContractPage.Act;
import pl.oparcie.contract.view.ContractPage.Note;
import pl.oparcie.platform.Today;
import pl.oparcie.tool.Programmes;

/** The page of a contract: its words, what it asks for, what may be done with it. */
@Service
@Transactional
class ContractPages {

    /** So many steps are buttons; the others stand behind one line. */
    private static final int FIRST_ACTS = 2;

    private final Contracts contracts;
    private final ContractDesk desk;
    private final Signing signing;
    private final Evaluations evaluations;
    private final Checklists checklists;
    private final Attachments attachments;
    private final AttachmentViews views;
    private final Programmes programmes;
    private final Today today;

    ContractPages(
            Contracts contracts,
            ContractDesk desk,
            Signing signing,
            Evaluations evaluations,
            Checklists checklists,
            Attachments attachments,
            AttachmentViews views,
            Programmes programmes,
            Today today) {
        this.contracts = contracts;
        this.desk = desk;
        this.signing = signing;
        this.evaluations = evaluations;
        this.checklists = checklists;
        this.attachments = attachments;
        this.views = views;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * All that the page of a contract is made of.
     *
     * @param may whether the current user works with it while its case is open
     */
    private record Read(
            Contract contract,
            List<Contract.Version> versions,
            List<EvaluationStore.Evaluation> judged,
            Optional<EvaluationStore.Sanction> checklist,
            Optional<OutcomeStore.Outcome> outcome,
            List<Attachment> documents,
            ContractStore.Known known,
            boolean writes,
            boolean may) {

        boolean openAnnex() {
            return versions.getFirst().openAnnex();
        }

        Optional<EvaluationStore.Sanction> proposed() {
            return checklist.filter(it -> it.proposal() != null);
        }
    }

    private Read read(ContractId id) {
        var contract = contracts.read(id);
        var known = contracts.known(contract.caseId());
        var writes = contracts.mayWrite(contract.caseId());
        var checklist = checklists.of(contract);
        return new Read(
                contract,
                contracts.versions(contract),
                evaluations.of(contract),
                checklist,
                checklist.filter(EvaluationStore.Sanction::against).flatMap(it -> checklists.outcome(contract)),
                attachments.list(DocumentsOfContracts.owner(contract)),
                known,
                writes,
                writes && !known.closed());
    }

    ContractPage show(ContractId id, Optional<Integer> number) {
        var read = read(id);
        var contract = read.contract();
        var shown = number.isPresent()
                ? contracts.version(contract, number.get())
                : contract.state().unsigned() ? read.versions().getFirst() : Contract.Version.inForce(read.versions());
        var notes = new ArrayList<Note>();
        asked(read, notes);
        past(read, notes);
        var acts = acts(read);
        beside(read, notes, acts);
        return new ContractPage(
                name("contract.kind", contract.kind()),
                read.known().name() + " · " + read.known().mark(),
                "/cases/" + contract.caseId() + "/contract",
                ContractWords.state(contract),
                contract.state().mark(),
                acts.subList(0, Math.min(FIRST_ACTS, acts.size())),
                acts.subList(Math.min(FIRST_ACTS, acts.size()), acts.size()),
                ContractActs.papers(contract, read.versions(), number.orElse(null)),
                notes,
                ContractWords.facts(contract),
                BodyWords.words(contract.kind(), shown.body(), BodyWords.marks(read.judged())),
                ContractHistory.versions(contract, read.versions()),
                ContractHistory.evaluations(contract, read.judged(), read.checklist(), read.outcome()),
                contract.state().unsigned() && read.documents().isEmpty()
                        ? null
                        : views.list(DocumentsOfContracts.owner(contract), read.documents(), read.may()));
    }

    /** What the rules find, and what is late. */
    private void asked(Read read, List<Note> notes) {
        var contract = read.contract();
        var newest = read.versions().getFirst();
        if (read.openAnnex() && contract.state().active()) {
            notes.add(new Note("warn", text("contract.note.annex", newest.number())));
        }
        if (contract.state() == State.NEGOTIATED || contract.state() == State.DRAFT) {
            notes.addAll(ContractActs.notes(signing.findings(
                    contract, newest, read.known().homeless(), today.date(), ContractRules.Signatures.PAPER)));
        }
        notes.addAll(ContractActs.notes(signing.warnings(contract)));
        if (contract.state() == State.IN_FORCE) {
            var late = ContractRules.overdue(
                    Contract.Version.inForce(read.versions()).body(),
                    EvaluationStore.Evaluation.ended(read.judged()),
                    today.date());
            if (!late.isEmpty()) {
                notes.add(new Note(
                        "danger",
                        text("contract.note.late", late.size(), late.getFirst().title())));
            }
        }
        notes.addAll(ContractActs.next(contract, read.judged(), today.date()));
    }

    /** What became of a refusal or a breach, and of what was signed. */
    private static void past(Read read, List<Note> notes) {
        var contract = read.contract();
        if (contract.state() == State.REFUSED || contract.end().result() == Result.BROKEN) {
            notes.add(new Note(
                    "",
                    read.proposed()
                            .map(it -> ChecklistWords.proposed(it, read.outcome()))
                            .orElseGet(() -> text("contract.note.no-sanction"))));
        }
        if (read.documents().stream().anyMatch(it -> it.signature() != null && it.destroyed())) {
            notes.add(new Note("warn", text("contract.note.file-gone")));
        }
    }

    private static List<Act> acts(Read read) {
        var acts = new ArrayList<Act>();
        if (read.writes()) {
            acts.addAll(ContractActs.acts(
                    read.contract(), read.openAnnex(), read.known().closed()));
            acts.removeIf(act -> read.proposed().isPresent() && act.url().endsWith("/checklist"));
        }
        return acts;
    }

    /** What belongs to it elsewhere: a refusal at an interview, the programme of somebody homeless, days after a pause. */
    private void beside(Read read, List<Note> notes, List<Act> acts) {
        var contract = read.contract();
        desk.refusedAtInterview(contract).ifPresent(it -> {
            notes.add(new Note(
                    "",
                    text(
                            contract.state() == State.REFUSED
                                    ? "contract.note.refused-too"
                                    : "contract.note.refused-at-interview",
                            date(it.on()))));
            acts.add(new Act(text("contract.act.interview"), it.url(), false));
        });
        if (contract.homeless() && contract.state().unsigned()) {
            var programme = programmes.ofCase(contract.caseId());
            notes.add(new Note("", text("contract.note.programme", programme.words())));
            if (read.may()) {
                acts.add(new Act(text("contract.act.programme"), programme.url(), false));
            }
        }
        if (read.may() && AfterPause.asks(contract, read.versions(), read.judged())) {
            notes.add(new Note(
                    "",
                    text(
                            "contract.note.after-pause",
                            date(contract.pause().from()),
                            date(contract.pause().until()),
                            contract.pause().days())));
            acts.add(
                    Math.min(1, acts.size()),
                    new Act(text("contract.act.after-pause"), contract.url() + "/edit?moved=true", false));
        }
    }

    ComparePage compare(ContractId id, int before, int after) {
        var contract = contracts.read(id);
        var one = contracts.version(contract, before);
        var two = contracts.version(contract, after);
        return new ComparePage(
                text("contract.compare"),
                contract.names(),
                contract.url(),
                text("contract.version", before) + ", " + name("contract.proposed-by", one.side()),
                text("contract.version", after) + ", " + name("contract.proposed-by", two.side()),
                BodyWords.compare(contract.kind(), one.body(), two.body()));
    }
}
