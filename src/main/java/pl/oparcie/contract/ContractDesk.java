package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.contract.view.ContractFormPage;
import pl.oparcie.contract.view.ContractPage;
import pl.oparcie.contract.view.ContractsPage;
import pl.oparcie.contract.view.EvaluatePage;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.interview.ContractRefusals;
import pl.oparcie.plan.Plans;
import pl.oparcie.plan.Trends;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.LooseDate;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Offer;
import pl.oparcie.platform.web.Offered;
import pl.oparcie.platform.web.Option;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.TermRules;
import pl.oparcie.term.calendar.Holidays;

/** What the pages of contracts read. */
@Service
@Transactional
class ContractDesk {

    private final Contracts contracts;
    private final Evaluations evaluations;
    private final Shelters shelters;
    private final Library library;
    private final Diagnoses diagnoses;
    private final Plans plans;
    private final CaseHeaders headers;
    private final TermRules rules;
    private final Trends trends;
    private final ContractRefusals refusals;
    private final Today today;

    ContractDesk(
            Contracts contracts,
            Evaluations evaluations,
            Shelters shelters,
            Library library,
            Diagnoses diagnoses,
            Plans plans,
            CaseHeaders headers,
            TermRules rules,
            Trends trends,
            ContractRefusals refusals,
            Today today) {
        this.contracts = contracts;
        this.evaluations = evaluations;
        this.shelters = shelters;
        this.library = library;
        this.diagnoses = diagnoses;
        this.plans = plans;
        this.headers = headers;
        this.rules = rules;
        this.trends = trends;
        this.refusals = refusals;
        this.today = today;
    }

    ContractsPage ofCase(CaseId id) {
        var found = contracts.list(id);
        var header = headers.of(id);
        var may = contracts.mayWrite(id);
        var writes = header.open() && may;
        var places = shelters.of(id);
        return new ContractsPage(
                header,
                writes && contracts.diagnosed(id),
                writes && (contracts.known(id).homeless() || homeless(found)),
                found.stream().map(ContractWords::row).toList(),
                places.stream().map(ContractWords::shelter).toList(),
                places.stream()
                        .filter(it -> may && it.open(today.date()))
                        .map(it -> new ContractPage.Act(
                                text("contract.act.leave", it.place()),
                                "/cases/" + id + "/contract/shelter/" + it.id() + "/left",
                                false))
                        .toList());
    }

    /** Whether a contract would come too early: its goals follow from the diagnosis (C-01). */
    boolean isUndiagnosed(CaseId id) {
        return contracts.mayWrite(id) && !contracts.diagnosed(id);
    }

    /** What a new contract begins from; {@code set} of the library, or the plan where there is one. */
    ContractForm.Beginning begin(CaseId id, ContractKind kind, @Nullable UUID set, boolean whole) {
        contracts.requireNew(id);
        contracts.opened(id, "contract.begin");
        var known = contracts.known(id);
        var diagnosis = diagnoses.approved(id);
        return new ContractForm.Beginning(
                kind,
                known,
                diagnosis,
                plans.agreed(id),
                set == null ? null : library.find(set).orElseThrow(() -> new NotFound("library")),
                new LibraryGoals(
                        circumstances(known, diagnosis, kind),
                        ContractForm.person(known),
                        CurrentUser.get().name()),
                today.date(),
                rules.ruleOn(TermKind.CONTRACT_END, today.date()).amount(),
                rules.ruleOn(TermKind.CONTRACT_EVALUATION, today.date()).amount(),
                rules.calendar(),
                whole);
    }

    private Circumstances circumstances(
            ContractStore.Known known, Optional<Diagnoses.Approved> diagnosis, ContractKind kind) {
        var reasons = diagnosis.stream()
                .flatMap(it -> it.content().problems().stream())
                .map(it -> it.code().name())
                .toList();
        return Circumstances.of(known, reasons, kind, today.date());
    }

    ContractFormPage newForm(CaseId id, ContractForm.Beginning from, String action, Fields in) {
        var circumstances = from.goals().circumstances();
        var sets = new ArrayList<ContractFormPage.Link>();
        if (from.plan().isPresent()) {
            sets.add(new ContractFormPage.Link(
                    url(id, from.kind(), null, false), text("contract.set-plan"), from.set() == null));
        }
        var hidden = new ArrayList<ContractFormPage.Hidden>();
        for (var entry : library.inUse(circumstances.reasons())) {
            var url = url(id, from.kind(), entry.id(), false);
            var chosen = from.set() != null && from.set().id().equals(entry.id());
            if (chosen || circumstances.fits(entry)) {
                sets.add(new ContractFormPage.Link(url, entry.area(), chosen));
            } else {
                hidden.add(new ContractFormPage.Hidden(url, entry.area(), Circumstances.why(entry.suits())));
            }
        }
        var leftOut = from.set() == null || from.whole()
                ? List.<Library.Act>of()
                : from.goals().leftOut(from.set());
        ContractForm.leftOut(from)
                .forEach(it ->
                        hidden.add(new ContractFormPage.Hidden("", it.action(), text("contract.plan-left", it.who()))));
        leftOut.forEach(it -> hidden.add(new ContractFormPage.Hidden("", it.words(), Circumstances.why(it.suits()))));
        return form(
                name("contract.kind", from.kind()),
                from.known(),
                action,
                "/cases/" + id + "/contract",
                from.kind(),
                true,
                false,
                in.restoredAt() == null ? ContractForm.source(from) : null,
                in.restoredAt() == null ? ContractForm.goalsSource(from) : null,
                sets,
                hidden,
                leftOut.isEmpty() || from.set() == null
                        ? null
                        : url(id, from.kind(), from.set().id(), true),
                in.restoredAt() == null && from.plan().isPresent() && ContractForm.usual(from),
                offers(from, in),
                in);
    }

    /** What may be added to a contract that is begun: sets of the library, and what the diagnosis says was tried before. */
    Offered offers(ContractForm.Beginning from, Fields in) {
        return offers(from.kind(), from.goals(), from.diagnosis(), in);
    }

    /** The same for the next proposal, or an annex. */
    Offered offers(Contract contract, Fields in) {
        var diagnosis = diagnoses.approved(contract.caseId());
        var known = contracts.known(contract.caseId());
        return offers(
                contract.kind(),
                new LibraryGoals(
                        circumstances(known, diagnosis, contract.kind()), contract.names(), contract.authorName()),
                diagnosis,
                in);
    }

    private Offered offers(ContractKind kind, LibraryGoals goals, Optional<Diagnoses.Approved> diagnosis, Fields in) {
        var holidays = rules.calendar();
        var offers = new ArrayList<>(
                goals.offers(library.inUse(goals.circumstances().reasons()), months -> days(in, months, holidays)));
        if (kind == ContractKind.B) {
            offers.addAll(ContractForm.tried(diagnosis));
        }
        return new Offered(offers, Set.of());
    }

    /** Days are proposed within the contract as the form has it now. */
    private ProposedDays days(Fields in, int months, Holidays holidays) {
        var start = LooseDate.parse(in.value("startsOn"))
                .filter(day -> day.isAfter(today.date()))
                .orElse(today.date());
        var end = LooseDate.parse(in.value("endsOn"))
                .filter(day -> day.isAfter(start))
                .orElse(start.plusMonths(months));
        return new ProposedDays(start, end, holidays);
    }

    static String url(CaseId id, ContractKind kind, @Nullable UUID set, boolean whole) {
        return "/cases/" + id + "/contract/new?kind=" + kind + (set == null ? "" : "&set=" + set)
                + (whole ? "&all=true" : "");
    }

    ContractFormPage editForm(Contract contract, Fields in) {
        var annex = ContractRules.needsAnnex(contract.state());
        return form(
                text(annex ? "contract.act.annex" : "contract.act.edit"),
                contracts.known(contract.caseId()),
                contract.url() + "/edit",
                contract.url(),
                contract.kind(),
                false,
                annex,
                null,
                null,
                List.of(),
                List.of(),
                null,
                false,
                offers(contract, in),
                in);
    }

    private static ContractFormPage form(
            String title,
            ContractStore.Known known,
            String action,
            String back,
            ContractKind kind,
            boolean first,
            boolean annex,
            @Nullable String source,
            @Nullable String goalsSource,
            List<ContractFormPage.Link> sets,
            List<ContractFormPage.Hidden> hidden,
            @Nullable String whole,
            boolean usual,
            Offered offers,
            Fields in) {
        return new ContractFormPage(
                title,
                known.name() + " · " + known.mark(),
                action,
                back,
                kind == ContractKind.B,
                first,
                annex,
                source,
                goalsSource,
                sets,
                hidden,
                whole,
                of(offers, "goals").filter(it -> it.source().isEmpty()).toList(),
                of(offers, "goals").filter(it -> !it.source().isEmpty()).toList(),
                of(offers, "tried").filter(it -> !offers.isOver(it, in)).toList(),
                usual,
                known.members().stream()
                        .map(it -> new Option(
                                it.id().toString(),
                                it.name() + (it.birthDate() == null ? "" : ", " + date(it.birthDate()))))
                        .toList(),
                Option.of(Unsuited.class, "contract.unsuited"),
                Option.of(Contract.Side.class, "contract.proposed-by"),
                Option.of(Body.Side.class, "contract.side-of"),
                FormParts.jumps(in, first, annex),
                FormParts.opened(in),
                in);
    }

    private static Stream<Offer> of(Offered offers, String rows) {
        return offers.offers().stream().filter(it -> it.rows().equals(rows));
    }

    /** The contract opened to be written, with its newest words. */
    Opened toWrite(ContractId id) {
        var contract = contracts.toWrite(id);
        contracts.opened(contract);
        return new Opened(contract, contracts.versions(contract));
    }

    /** What a form of its words begins with: the newest ones, or with the days that passed in a pause moved on by its length. */
    Map<String, Object> words(Opened opened, boolean moved) {
        var contract = opened.contract();
        var judged = moved ? evaluations.of(contract) : List.<EvaluationStore.Evaluation>of();
        return moved && AfterPause.asks(contract, opened.versions(), judged)
                ? AfterPause.proposal(contract, opened.newest(), judged, rules::workingFrom)
                : ContractForm.fill(contract, opened.newest());
    }

    /** The contract opened for one of its steps; where the step cannot be taken any more, somebody was faster. */
    Opened toStep(ContractId id, String step) {
        return ifOpen(id, step).orElseThrow(() -> new Conflict("contract"));
    }

    /** The same; nothing where the step cannot be taken now. */
    Optional<Opened> ifOpen(ContractId id, String step) {
        var opened = toFinish(id);
        var contract = opened.contract();
        var url = contract.url() + "/" + step;
        if (acts(opened, contracts.known(contract.caseId()).closed()).stream()
                .noneMatch(act -> act.url().equals(url))) {
            return Optional.empty();
        }
        contracts.opened(contract);
        return Optional.of(opened);
    }

    /** The contract with its words for a step that was sent: what stands in its way, the use case says. */
    Opened toFinish(ContractId id) {
        var contract = contracts.toFinish(id);
        return new Opened(contract, contracts.versions(contract));
    }

    /** Whether it may be ended: the words in force have their final evaluation (C-13). */
    boolean finallyEvaluated(Opened opened) {
        return evaluations.finallyEvaluated(opened.contract(), opened.versions());
    }

    private static List<ContractPage.Act> acts(Opened opened, boolean closed) {
        return ContractActs.acts(opened.contract(), opened.versions().getFirst().openAnnex(), closed);
    }

    /** What the newest evaluation says was not done, as a beginning for the checklist: action, term, words. */
    String factsToCheck(Contract contract) {
        if (contract.state() == State.REFUSED) {
            return text(
                    "contract.check.refused",
                    date(contract.refusal().on()),
                    contract.refusal().reason());
        }
        var body = Contract.Version.inForce(contracts.versions(contract)).body();
        var marks = BodyWords.marks(evaluations.of(contract));
        return body.acts(Body.Side.PERSON).stream()
                .flatMap(act -> Stream.ofNullable(marks.get(act.key()))
                        .filter(NewEvaluation.Mark::failed)
                        .map(mark -> act.title() + " (" + BodyWords.line(act) + "): "
                                + name("contract.light", mark.light())
                                + (mark.words().isBlank() ? "" : " – " + mark.words())))
                .collect(Collectors.joining("\n"));
    }

    /** That the contract was refused at an interview of the case while it was talked about (art. 11 ust. 2). */
    Optional<ContractRefusals.Refused> refusedAtInterview(Contract contract) {
        return contract.state() == State.NEGOTIATED
                        || contract.state() == State.AWAITS_CENTRE
                        || contract.state() == State.REFUSED
                ? refusals.of(contract.caseId()).filter(it -> !it.on().isBefore(contract.draftedOn()))
                : Optional.empty();
    }

    /** What the final evaluation calls not done although its day has not passed: nobody breaks what he still may keep (practice). */
    Optional<Body.Act> stillKept(Opened opened) {
        var last = evaluations.of(opened.contract()).stream()
                .filter(it -> it.kind() == NewEvaluation.Kind.FINAL)
                .findFirst();
        return last.flatMap(it -> Contract.Version.inForce(opened.versions()).body().acts(Body.Side.PERSON).stream()
                .filter(act -> act.dueOn() != null && act.dueOn().isAfter(today.date()))
                .filter(act -> it.content().marks().stream()
                        .anyMatch(mark -> mark.key().equals(act.key()) && mark.failed()))
                .findFirst());
    }

    /** Who lives with the person, with ages, to be thought of before anything is proposed (art. 11 ust. 3). */
    String dependants(Contract contract) {
        var signing = contract.signing().stream().map(Contract.Party::person).toList();
        var others = contracts.known(contract.caseId()).members().stream()
                .filter(it -> !signing.contains(it.id()))
                .map(it -> it.birthDate() == null
                        ? it.name()
                        : text(
                                "contract.check.aged",
                                it.name(),
                                Period.between(it.birthDate(), today.date()).getYears()))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? text("contract.check.alone") : text("contract.check.household", others);
    }

    /** The case opened by somebody who notes a place in a shelter. */
    ContractStore.Known toPlace(CaseId id) {
        contracts.requireWrite(id);
        contracts.opened(id, "contract.shelters");
        return contracts.known(id);
    }

    /** Whether a contract of the case says that the person is homeless, although the register may not. */
    boolean homeless(CaseId id) {
        return homeless(contracts.list(id));
    }

    private static boolean homeless(List<Contract> found) {
        return found.stream()
                .anyMatch(it ->
                        it.homeless() && (it.state().active() || it.state().unsigned()));
    }

    /** The place somebody is about to leave. */
    Shelters.Place toLeave(CaseId id, UUID place) {
        contracts.requireWriteEvenClosed(id);
        contracts.opened(id, "contract.shelters");
        return shelters.of(id).stream()
                .filter(it -> it.id().equals(place))
                .findFirst()
                .orElseThrow(() -> new NotFound("shelter"));
    }

    String lastRegistered(Contract contract) {
        return contracts.known(contract.caseId()).lastRegistered();
    }

    record Opened(Contract contract, List<Contract.Version> versions) {
        Body newest() {
            return versions.getFirst().body();
        }
    }

    EvaluatePage evaluate(Opened opened, Fields in) {
        var contract = opened.contract();
        return new EvaluatePage(
                text("contract.act.evaluate"),
                contract.names(),
                contract.url() + "/evaluate",
                contract.url(),
                contract.kind() == ContractKind.B,
                BodyWords.toMark(Contract.Version.inForce(opened.versions()).body()),
                Option.of(NewEvaluation.Light.class, "contract.light"),
                Option.of(NewEvaluation.Kind.class, "contract.evaluation"),
                Option.of(NewEvaluation.Cause.class, "contract.cause"),
                Option.of(NewEvaluation.Conclusion.class, "contract.conclusion"),
                Option.of(NewEvaluation.Labour.class, "contract.labour"),
                Option.of(NewEvaluation.Signed.class, "contract.evaluation-signed"),
                trends.until(contract.caseId(), today.date()),
                in);
    }
}
