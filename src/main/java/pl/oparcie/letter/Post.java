package pl.oparcie.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.attachment.Content;
import pl.oparcie.attachment.NewAttachment;
import pl.oparcie.audit.Audit;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Stages;
import pl.oparcie.office.IncomingId;
import pl.oparcie.office.NewOutgoing;
import pl.oparcie.office.OutgoingId;
import pl.oparcie.office.Registers;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.template.Format;

/** What happens to a letter once it is ready: filed, or sent through the register, delivered, answered or not. */
@Service
@Transactional
public class Post {

    private static final String OUT = "LETTER_OUT";

    private final Letters letters;
    private final LetterStore store;
    private final LetterMaker maker;
    private final LetterTerms terms;
    private final Registers registers;
    private final Attachments attachments;
    private final Cases cases;
    private final Stages stages;
    private final Audit audit;
    private final Today today;

    Post(
            Letters letters,
            LetterStore store,
            LetterMaker maker,
            LetterTerms terms,
            Registers registers,
            Attachments attachments,
            Cases cases,
            Stages stages,
            Audit audit,
            Today today) {
        this.letters = letters;
        this.store = store;
        this.maker = maker;
        this.terms = terms;
        this.registers = registers;
        this.attachments = attachments;
        this.cases = cases;
        this.stages = stages;
        this.audit = audit;
        this.today = today;
    }

    /** Keeps a letter that goes to nobody with the case, for good. */
    public void file(LetterId id, int version) {
        var letter = letters.toWrite(id);
        stages.requireOpen(letter.caseId());
        Letters.requireState(letter, State.READY);
        if (letter.toKind() != NewLetter.To.Kind.FILE) {
            throw new RuleViolation("letter.rule.step");
        }
        store.step(letter, State.FILED, version, keep(letter, null));
        terms.tell(letter, today.date(), "letter.chronology.filed", List.of(letter.title()), maker.words(letter));
        audit.record("letter.file", Letters.subject(letter));
    }

    /**
     * Sends it: from here on it stands in the register and nothing in it changes.
     *
     * @param headSigned the day the head signed, where the head signs
     */
    public void send(
            LetterId id, int version, NewOutgoing.Channel channel, LocalDate on, @Nullable LocalDate headSigned) {
        send(id, version, channel, on, headSigned, false);
    }

    /** The same; {@code early}: the sender knows that the letter it recalls may still be answered. */
    void send(
            LetterId id,
            int version,
            NewOutgoing.Channel channel,
            LocalDate on,
            @Nullable LocalDate headSigned,
            boolean early) {
        var letter = letters.toWrite(id);
        stages.requireOpen(letter.caseId());
        Letters.requireState(letter, State.READY);
        check(letter, on, headSigned);
        if (!early) {
            requireDue(letter, on);
        }
        var mark = cases.head(letter.caseId()).mark();
        var set = new HashMap<String, @Nullable Object>();
        String number = null;
        if (letter.toKind() != NewLetter.To.Kind.HEAD) {
            var outgoing = register(letter, mark, channel, on);
            number = registers.numberOf(outgoing);
            set.put("outgoing_id", outgoing.value());
            set.put("number", number);
            set.put("mark", mark);
        }
        set.putAll(keep(letter, number));
        set.put("channel", channel.name());
        set.put("sent_on", on);
        set.put("head_signed_on", letter.signs() == NewLetter.Signs.WORKER ? null : headSigned);
        set.put("due_on", terms.await(letter, on));
        store.step(letter, State.SENT, version, set);
        terms.tell(
                letter,
                on,
                number == null ? "letter.chronology.handed-in" : "letter.chronology.sent",
                List.of(letter.title(), letter.addressee(), number == null ? "" : number),
                maker.words(letter));
        recalled(letter, number);
        audit.record("letter.send", Letters.subject(letter));
    }

    private void check(Letter letter, LocalDate on, @Nullable LocalDate headSigned) {
        if (letter.toKind() == NewLetter.To.Kind.FILE) {
            throw new RuleViolation("letter.rule.step");
        }
        past(on, "on");
        if (on.isBefore(letter.dated())) {
            throw new RuleViolation("letter.rule.before-dated").at("on");
        }
        if (letter.signs() != NewLetter.Signs.WORKER) {
            if (headSigned == null) {
                throw new RuleViolation("letter.rule.head-signs").at("headSigned");
            }
            if (headSigned.isAfter(on)) {
                throw new RuleViolation("letter.rule.signed-after").at("headSigned");
            }
        }
    }

    /** A reminder ends the waiting for the letter it recalls, so it does not go before that letter's term unless somebody says so. */
    private void requireDue(Letter letter, LocalDate on) {
        var former = former(letter);
        if (former != null && former.state() == State.ANSWERED) {
            throw new RuleViolation("letter.rule.reminder-answered", Texts.date(former.answeredOn())).at("early");
        }
        if (former != null && former.mayStillBeAnswered(on)) {
            throw new RuleViolation("letter.rule.reminder-early", Texts.date(former.dueOn())).at("early");
        }
    }

    /** The letter that this one recalls. */
    @Transactional(readOnly = true)
    @Nullable
    Letter former(Letter letter) {
        return letter.former() == null ? null : store.get(letter.former());
    }

    private void past(LocalDate day, String field) {
        if (day.isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at(field);
        }
    }

    private OutgoingId register(Letter letter, String mark, NewOutgoing.Channel channel, LocalDate on) {
        return registers.outgoing(new NewOutgoing(
                letter.addressee(),
                letter.institution(),
                letter.caseId(),
                mark,
                letter.title(),
                letter.id().value(),
                letter.url(),
                channel,
                on));
    }

    /** Both documents as they leave; the hash tells the PDF from any other. */
    private Map<String, @Nullable Object> keep(Letter letter, @Nullable String number) {
        var filled = maker.fill(letter, number, letter.dated(), Format.DOCX);
        var owner = DocumentsOfLetters.owner(letter);
        var kind = letter.toKind() == NewLetter.To.Kind.FILE ? "NOTE" : OUT;
        var name = "pismo-" + (number == null ? letter.dated().toString() : number.replace('/', '-'));
        var pdf = attachments.add(
                owner, NewAttachment.own(letter.title(), kind), new Content(name + ".pdf", filled.pdf()));
        attachments.add(
                owner,
                NewAttachment.own(Texts.in("pl", "letter.to-edit", letter.title()), kind),
                new Content(name + "." + filled.format().ending(), filled.editable()));
        var set = new HashMap<String, @Nullable Object>();
        set.put("pdf_id", pdf.value());
        set.put("hash", attachments.get(pdf).sha256());
        set.put("gaps", filled.open().toArray(String[]::new));
        return set;
    }

    /** A reminder takes the place of the letter it recalls. */
    private void recalled(Letter reminder, @Nullable String number) {
        if (reminder.former() == null) {
            return;
        }
        var former = store.get(reminder.former());
        if (former.state().out()) {
            terms.noLonger(former);
            var set = new HashMap<String, @Nullable Object>();
            set.put("ended_on", today.date());
            set.put("end_reason", Texts.in("pl", "letter.recalled-by", number == null ? "" : number));
            if (former.answer() != Letter.Answer.NONE) {
                store.step(former, State.NO_ANSWER, former.version(), set);
            }
        }
    }

    /** It reached the addressee; the term of art. 105 runs from that day. */
    public void delivered(LetterId id, int version, LocalDate on, NewOutgoing.Proof proof, String note) {
        var letter = letters.toWrite(id);
        Letters.requireState(letter, State.SENT);
        if (proof == NewOutgoing.Proof.NOT_DELIVERED) {
            throw new RuleViolation("letter.rule.not-delivered").at("proof");
        }
        past(on, "on");
        if (on.isBefore(Objects.requireNonNull(letter.sentOn()))) {
            throw new RuleViolation("letter.rule.before-sent").at("on");
        }
        if (letter.outgoing() != null) {
            registers.delivered(new OutgoingId(letter.outgoing()), on, proof, note.isBlank() ? null : note);
        }
        var set = new HashMap<String, @Nullable Object>();
        set.put("delivered_on", on);
        if (letter.answer() == Letter.Answer.LAW) {
            set.put("due_on", terms.await(letter, on));
        }
        store.step(letter, State.DELIVERED, version, set);
        audit.record("letter.delivered", Letters.subject(letter));
    }

    /** The answer came. Letters that this one recalled are answered with it. */
    public void answered(
            LetterId id, int version, LocalDate on, String words, @Nullable IncomingId incoming, List<Content> scans) {
        var letter = letters.toWrite(id);
        if (!letter.state().out() && letter.state() != State.NO_ANSWER) {
            throw new RuleViolation("letter.rule.step");
        }
        past(on, "on");
        if (on.isBefore(Objects.requireNonNull(letter.sentOn()))) {
            throw new RuleViolation("letter.rule.before-sent").at("on");
        }
        if (words.isBlank() && scans.isEmpty() && incoming == null) {
            throw new RuleViolation("letter.rule.answer-what").at("words");
        }
        if (incoming != null) {
            take(letter, incoming);
        }
        for (var scan : scans) {
            attachments.add(
                    DocumentsOfLetters.owner(letter),
                    NewAttachment.received(Texts.in("pl", "letter.answer-to", letter.title()), "LETTER_IN"),
                    scan);
        }
        answer(letter, version, on, words, incoming == null ? null : incoming.value());
        terms.tell(letter, on, "letter.chronology.answered", List.of(letter.title(), letter.addressee()), words);
        audit.record("letter.answered", Letters.subject(letter));
        for (var before = letter.former(); before != null; ) {
            var former = store.get(before);
            if (former.state().out() || former.state() == State.NO_ANSWER) {
                answer(former, former.version(), on, words, null);
            }
            before = former.former();
        }
    }

    private void answer(Letter letter, int version, LocalDate on, String words, @Nullable UUID incoming) {
        var set = new HashMap<String, @Nullable Object>();
        set.put("answered_on", on);
        set.put("answer_words", words);
        set.put("incoming_id", incoming);
        set.put("ended_on", null);
        store.step(letter, State.ANSWERED, version, set);
        terms.answered(letter, on);
    }

    /** The answer was noted by mistake: whichever letter waited for it waits again, as long as it did. */
    public void unanswer(LetterId id, int version, String reason) {
        var letter = letters.toWrite(id);
        stages.requireOpen(letter.caseId());
        if (!letter.answered()) {
            throw new RuleViolation("letter.rule.step");
        }
        waits(letter, version, store.reminded(id).orElse(null));
        terms.tell(
                letter,
                today.date(),
                "letter.chronology.unanswered",
                List.of(letter.title(), letter.addressee()),
                reason);
        audit.record("letter.unanswer", Letters.subject(letter));
        var number = letter.number();
        for (var before = letter.former(); before != null; ) {
            var former = store.get(before);
            if (former.answered() && Objects.equals(former.answeredOn(), letter.answeredOn())) {
                waits(former, former.version(), number == null ? "" : number);
            }
            number = former.number();
            before = former.former();
        }
    }

    /** It waits; where a reminder took its place, that one does. */
    private void waits(Letter letter, int version, @Nullable String recalledBy) {
        var set = new HashMap<String, @Nullable Object>();
        set.put("answered_on", null);
        set.put("answer_words", "");
        set.put("incoming_id", null);
        if (recalledBy != null) {
            set.put("ended_on", today.date());
            set.put("end_reason", Texts.in("pl", "letter.recalled-by", recalledBy));
            store.step(letter, State.NO_ANSWER, version, set);
            return;
        }
        set.put("ended_on", null);
        set.put("end_reason", "");
        var delivered = letter.deliveredOn();
        store.step(letter, delivered == null ? State.SENT : State.DELIVERED, version, set);
        terms.await(
                letter,
                delivered != null && letter.answer() == Letter.Answer.LAW
                        ? delivered
                        : Objects.requireNonNull(letter.sentOn()));
    }

    private void take(Letter letter, IncomingId incoming) {
        var came = registers.came(letter.caseId(), Objects.requireNonNull(letter.sentOn())).stream()
                .filter(one -> one.id().equals(incoming))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("problem.choice").at("incoming"));
        if (!came.taken()) {
            registers.take(came.id(), came.version());
        }
    }

    /** Nobody waits any more. */
    public void noAnswer(LetterId id, int version, String reason) {
        var letter = letters.toWrite(id);
        if (!letter.state().out() || letter.answer() == Letter.Answer.NONE) {
            throw new RuleViolation("letter.rule.step");
        }
        store.step(letter, State.NO_ANSWER, version, letters.ended(reason));
        terms.noLonger(letter);
        terms.tell(
                letter,
                today.date(),
                "letter.chronology.no-answer",
                List.of(letter.title(), letter.addressee()),
                reason);
        audit.record("letter.no-answer", Letters.subject(letter));
    }

    /** Letters that came for the case since this one was sent. */
    @Transactional(readOnly = true)
    List<Registers.Came> came(Letter letter) {
        return letter.sentOn() == null ? List.of() : registers.came(letter.caseId(), letter.sentOn());
    }
}
