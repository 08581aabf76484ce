package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.office.Marks;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.register.Households;
import pl.oparcie.register.NewAddress;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonCard;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.search.PersonFinder;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.TermRules;
import pl.oparcie.term.Terms;

/** Ordering an interview: for whom, which kind, by whom, until when. */
@Service
@Transactional
class Orders {

    private final InterviewStore store;
    private final PersonFinder finder;
    private final People people;
    private final Households households;
    private final Access access;
    private final Audit audit;
    private final Terms terms;
    private final TermRules rules;
    private final AnswerTerm answer;
    private final Marks marks;
    private final Told told;
    private final Today today;

    Orders(
            InterviewStore store,
            PersonFinder finder,
            People people,
            Households households,
            Access access,
            Audit audit,
            Terms terms,
            TermRules rules,
            AnswerTerm answer,
            Marks marks,
            Told told,
            Today today) {
        this.store = store;
        this.finder = finder;
        this.people = people;
        this.households = households;
        this.access = access;
        this.audit = audit;
        this.terms = terms;
        this.rules = rules;
        this.answer = answer;
        this.marks = marks;
        this.told = told;
        this.today = today;
    }

    /** Whom an interview is ordered for. */
    record Whom(PersonId person, String name, Optional<InterviewStore.Former> former, Young young) {}

    /** How young somebody is, as far as the year of birth tells. */
    enum Young {
        NO,
        /** Eighteen at some day of this year. */
        TURNING,
        UNDER
    }

    private static final int GROWN = 18;

    List<PersonFinder.Hit> search(String words) {
        access.requireRole(Interviews.STAFF);
        return finder.find(words);
    }

    Whom begin(PersonId id) {
        access.requireRole(Interviews.STAFF);
        var card = card(id);
        audit.record("interview.begin", Subject.ofPerson(card.id().value()));
        return new Whom(card.id(), card.name(), store.newest(card.id().value()), young(card));
    }

    /** The open interviews of somebody, for whoever thinks of ordering another of a kind. */
    List<InterviewStore.Running> open(PersonId person, Kind kind) {
        access.requireRole(Interviews.STAFF);
        return store.openOf(person.value(), kind);
    }

    /** Somebody else applies in the name of one under eighteen. */
    private Young young(PersonCard card) {
        if (card.birthYear() == null) {
            return Young.NO;
        }
        var age = today.date().getYear() - card.birthYear();
        return age < GROWN ? Young.UNDER : age == GROWN ? Young.TURNING : Young.NO;
    }

    private PersonCard card(PersonId id) {
        var card = Optional.ofNullable(people.cards(List.of(id)).get(id)).orElseThrow(() -> new NotFound("person"));
        return card.replacedBy() == null ? card : card(card.replacedBy());
    }

    List<InterviewStore.Worker> workers(Kind kind) {
        access.requireRole(Interviews.STAFF);
        return store.workers(kind, today.date());
    }

    /**
     * Orders an interview. Its term begins on the day on which the need became known (R01).
     *
     * @throws RuleViolation when a day is agreed later than the rule gives, when part I is ordered for whom an update is due (R04), or an update where there is nothing to update
     */
    InterviewId order(PersonId person, NewInterview order, boolean despite) {
        access.requireRole(Interviews.STAFF);
        var card = card(person);
        if (order.kind() == Kind.RWS_IV) {
            store.oneAtATime(card.id().value());
        }
        refuseDoubles(store.openOf(card.id().value(), order.kind()), order.kind(), despite);
        var young = young(card);
        if (order.kind().onApplication() && young != Young.NO && !despite) {
            throw new RuleViolation("interview.rule.child." + young).at("despite");
        }
        var former = store.newest(card.id().value());
        if (order.kind() == Kind.RWS_I && former.isPresent()) {
            throw new RuleViolation(
                            "interview.rule.update-instead", former.get().number())
                    .at("kind");
        }
        if (order.kind() == Kind.RWS_IV && former.isEmpty()) {
            throw new RuleViolation("interview.rule.nothing-to-update").at("kind");
        }
        if (!store.holds(order.worker(), order.kind(), today.date())) {
            throw new RuleViolation("interview.rule.social-worker")
                    .at(order.kind().needsSocialWorker() ? "worker" : "clerk");
        }
        requireBasis(card, order);
        var id = Ids.next();
        var number = store.nextNumber(today.date().getYear());
        var household = store.householdOf(card.id().value())
                .orElseGet(() ->
                        households.ofOrCreate(card.id(), NewAddress.unknown()).value());
        var updated = order.kind() == Kind.RWS_VIII
                ? store.newestAboutCare(card.id().value())
                : former.filter(before -> order.kind() != Kind.RWS_I);
        var due = openTerm(id, order, card.name());
        var ofCase = store.openCase(household).orElse(null);
        store.insert(
                id,
                number,
                ofCase == null ? marks.next(purpose(order), today.date()) : null,
                card.id().value(),
                household,
                card.name(),
                ofCase,
                updated.map(InterviewStore.Former::id).orElse(null),
                due,
                today.date(),
                order);
        store.openPeople(id);
        answer.ordered(id, order, card.name());
        if (ofCase != null && !store.opens(ofCase)) {
            told.ordered(id, order.kind(), number, card.name());
        }
        audit.record("interview.order", Subject.ofPerson(card.id().value()).and(id));
        return new InterviewId(id);
    }

    /** The class of one outside every case: 8110 is for those on request of others. */
    private static Marks.Purpose purpose(NewInterview order) {
        return order.source() == Answered.Source.OTHER_BODY ? Marks.Purpose.INTERVIEW : Marks.Purpose.INTERVIEW_OWN;
    }

    /** An interview opens a record: whoever orders one for himself and may not open it says what it follows from. */
    private void requireBasis(PersonCard card, NewInterview order) {
        var follows = order.applicationOn() != null
                || !order.request().requester().isEmpty()
                || !order.note().isBlank();
        if (!follows
                && order.worker().equals(CurrentUser.me().value())
                && !store.sees(card.id().value())) {
            throw new RuleViolation("interview.rule.basis").at("note");
        }
    }

    /** One update at a time; of any other kind another one is ordered only knowingly. */
    private static void refuseDoubles(List<InterviewStore.Running> open, Kind kind, boolean despite) {
        open.stream().filter(one -> one.kind() == kind).findFirst().ifPresent(one -> {
            if (kind == Kind.RWS_IV) {
                throw new RuleViolation("interview.rule.update-open", one.number(), one.worker()).at("kind");
            }
            if (!despite) {
                throw new RuleViolation("interview.rule.same-open", one.number(), one.worker()).at("despite");
            }
        });
    }

    /**
     * A change of the situation was told of (art. 109): an update is ordered with a term of its own (R05). Where one is open already it
     * takes the change in, and the earlier of the two terms holds.
     */
    void change(Interview interview, NewInterview order) {
        var running = store.openOf(interview.personId(), Kind.RWS_IV).stream()
                .filter(one -> one.kind() == Kind.RWS_IV)
                .findFirst();
        if (running.isEmpty()) {
            order(new PersonId(interview.personId()), order, true);
            return;
        }
        var open = store.find(new InterviewId(running.get().id()))
                .filter(one -> one.mine()
                        || one.heads()
                        || one.orderedBy().equals(CurrentUser.me().value()))
                .orElseThrow(() -> new RuleViolation(
                                "interview.rule.update-open",
                                running.get().number(),
                                running.get().worker())
                        .at("learnedOn"));
        var due = rules.due(rules.ruleOn(termKind(order), order.learnedOn()), order.learnedOn());
        var values = new HashMap<String, @Nullable Object>();
        values.put(
                "note",
                Stream.of(open.note(), Texts.date(order.learnedOn()) + ": " + order.note())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n")));
        values.put("due", open.dueOn() == null || due.isBefore(open.dueOn()) ? due : open.dueOn());
        values.put("changed", order.learnedOn());
        values.put("mode", order.mode() == Answered.Mode.URGENT ? order.mode().name() : null);
        store.set(
                open,
                open.version(),
                "note = :note, due_on = :due, mode = coalesce(:mode, mode), changed_on = greatest(changed_on, :changed)",
                values);
        if (open.dueOn() == null || due.isBefore(open.dueOn())) {
            terms.open(new NewTerm(
                    termKind(order),
                    null,
                    open.id(),
                    order.learnedOn(),
                    null,
                    new UserId(open.workerId()),
                    null,
                    null,
                    "interview.term.update",
                    List.of(open.name()),
                    open.url()));
        }
        audit.record("interview.change", open.subject());
    }

    private @Nullable LocalDate openTerm(UUID id, NewInterview order, String name) {
        if (order.dueOn() == null && !order.kind().hasTerm()) {
            return null;
        }
        var kind = termKind(order);
        if (order.dueOn() != null && order.kind().hasTerm()) {
            var last = rules.due(rules.ruleOn(kind, order.learnedOn()), order.learnedOn());
            if (order.dueOn().isAfter(last)) {
                throw new RuleViolation("interview.rule.due-after", Texts.date(last)).at("dueOn");
            }
        }
        var term = new NewTerm(
                kind,
                null,
                id,
                order.learnedOn(),
                order.dueOn(),
                new UserId(order.worker()),
                null,
                null,
                "interview.term." + (order.kind() == Kind.RWS_IV ? "update" : "hold"),
                List.of(name),
                "/interviews/" + id);
        return terms.open(term);
    }

    static TermKind termKind(NewInterview order) {
        if (order.mode() == Answered.Mode.URGENT) {
            return TermKind.INTERVIEW_URGENT;
        }
        if (order.source() == Answered.Source.OTHER_BODY) {
            return TermKind.INTERVIEW_REQUEST;
        }
        if (order.updateReason() == Answered.UpdateReason.APPLICATION) {
            return TermKind.INTERVIEW_NEW_APPLICATION;
        }
        return order.updateReason() == Answered.UpdateReason.CHANGE ? TermKind.INTERVIEW_CHANGE : TermKind.INTERVIEW;
    }
}
