package pl.oparcie.interview;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.form.FormFiller;
import pl.oparcie.form.Stage;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.register.PersonId;

/**
 * The course of an interview for other modules, such as the one that plays the trial centre: every step is the one of its page, with the
 * same checks. Choices are given by their codes.
 */
@Service
@Transactional
public class Interviewing {

    private final Orders orders;
    private final Interviews interviews;
    private final Fillings fillings;
    private final Approval approval;
    private final Filing filing;
    private final Passings passings;
    private final Cards cards;
    private final FormFiller filler;
    private final InterviewStore store;
    private final Today today;

    Interviewing(
            Orders orders,
            Interviews interviews,
            Fillings fillings,
            Approval approval,
            Filing filing,
            Passings passings,
            Cards cards,
            FormFiller filler,
            InterviewStore store,
            Today today) {
        this.orders = orders;
        this.interviews = interviews;
        this.fillings = fillings;
        this.approval = approval;
        this.filing = filing;
        this.passings = passings;
        this.cards = cards;
        this.filler = filler;
        this.store = store;
        this.today = today;
    }

    /** The answers given cannot be understood, or some are missing. */
    public static final class NotComplete extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        NotComplete(String what) {
            super(what);
        }
    }

    /** Notes the current user's identity card, where there is none yet. */
    public void card(String number, LocalDate until) {
        if (cards.mine().isEmpty()) {
            cards.save(number, until, -1);
        }
    }

    /** The head or the administrator confirms somebody's card, where one waits. */
    public void confirmCard(UserId of) {
        cards.confirm(of.value());
    }

    /** Orders an interview with the fields of the order's page. */
    public InterviewId order(PersonId person, Map<String, ?> fields) {
        var in = Fields.of(fields);
        var order = OrderForm.read(in, today.date());
        require(in);
        return orders.order(person, order, true);
    }

    private static void require(Fields in) {
        if (!in.ok()) {
            throw new NotComplete(in.problems().stream()
                    .map(problem -> problem.field() + ": " + problem.text())
                    .collect(Collectors.joining("; ")));
        }
    }

    private int version(InterviewId id) {
        return store.get(id).version();
    }

    /** Agrees the time. */
    public void plan(InterviewId id, LocalDate on, @Nullable LocalTime at, String second, boolean police) {
        interviews.plan(id, version(id), on, at, store.get(id).kind().usualPlace(), second, police);
    }

    /** The head consents to a time outside office hours. */
    public void consent(InterviewId id) {
        interviews.consent(id, version(id));
    }

    /** Notes an attempt to reach the person. */
    public void attempt(InterviewId id, LocalDate on, @Nullable LocalTime at, String way, String result, String words) {
        interviews.attempt(id, on, at, Answered.Way.valueOf(way), Answered.Result.valueOf(result), words);
    }

    /** Notes a refusal. */
    public void refuse(
            InterviewId id, String what, LocalDate on, String who, String words, boolean instructed, String witness) {
        filing.refuse(
                id,
                version(id),
                Answered.Refused.valueOf(what),
                on,
                who,
                words,
                new Told.Instruction(instructed, store.get(id).worker(), on),
                witness);
    }

    /** Ends it without an interview. */
    public void end(InterviewId id, String end, String reason) {
        interviews.end(id, version(id), Answered.End.valueOf(end), reason);
    }

    /** Answers the body that asked for it. */
    public void answer(InterviewId id, String scope, String basis) {
        passings.pass(id, store.get(id).requester(), scope, basis, true);
    }

    /** Gives it to another worker. */
    public void handOver(InterviewId id, UUID worker, String reason) {
        interviews.handOver(id, version(id), worker, reason);
    }

    /** Answers over what the file knows, or over what was answered before. */
    public void fill(InterviewId id, Map<String, ?> given) {
        var open = fillings.toWrite(id);
        var values = new LinkedHashMap<String, Object>(
                open.answers() == null
                        ? filler.prefilled(open.filling())
                        : filler.values(open.filling(), open.answers()));
        values.putAll(given);
        var in = Fields.of(values);
        var answers = filler.read(open.filling(), in, Stage.DRAFT);
        require(in);
        fillings.save(id, open.interview().version(), answers);
    }

    /** Hands the draft to the head for a look. */
    public void submit(InterviewId id) {
        fillings.submit(id, version(id));
    }

    /** The head gives the draft back. */
    public void sendBack(InterviewId id, String words) {
        filing.sendBack(id, version(id), words);
    }

    /** Approves. */
    public void approve(InterviewId id) {
        var missing = fillings.missing(fillings.toWrite(id));
        if (!missing.isEmpty()) {
            throw new NotComplete(missing.toString());
        }
        approval.approve(id, version(id));
    }

    /** The person signed the statement, or a note says why not. */
    public void sign(InterviewId id, @Nullable LocalDate on, String note) {
        filing.sign(id, version(id), on, false, note);
    }

    /** The head accepts. */
    public void accept(InterviewId id, String opinion) {
        filing.accept(id, version(id), opinion);
    }

    /** Puts it into the files; the grounds say how often it is updated. */
    public void file(InterviewId id, Set<String> grounds) {
        filing.file(
                id,
                version(id),
                grounds.stream().map(Answered.UpdateGround::valueOf).collect(Collectors.toSet()),
                null);
    }

    /** The head decides on the refusal noted last. */
    public void decide(InterviewId id, String decision, String reason) {
        var refusal = filing.refusals(store.get(id)).getLast();
        filing.decide(id, refusal.id(), Answered.Decision.valueOf(decision), reason, "", "");
    }
}
