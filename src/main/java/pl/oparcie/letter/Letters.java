package pl.oparcie.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.Stages;
import pl.oparcie.institution.InstitutionKind;
import pl.oparcie.institution.Institutions;
import pl.oparcie.institution.NewInstitution;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Folding;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.template.Filled;
import pl.oparcie.template.Format;
import pl.oparcie.template.TemplateId;
import pl.oparcie.template.TemplateInfo;
import pl.oparcie.template.Templates;

/** Writing letters of a case: kept as drafts, changed, made ready, withdrawn. */
@Service
@Transactional
public class Letters {

    private static final int INSTITUTION_NAME = 200;

    private final LetterStore store;
    private final LetterMaker maker;
    private final LetterKnowledge knowledge;
    private final LetterSpecs specs;
    private final Templates templates;
    private final LetterTerms terms;
    private final Institutions institutions;
    private final Access access;
    private final Stages stages;
    private final Audit audit;
    private final Today today;

    Letters(
            LetterStore store,
            LetterMaker maker,
            LetterKnowledge knowledge,
            LetterSpecs specs,
            Templates templates,
            LetterTerms terms,
            Institutions institutions,
            Access access,
            Stages stages,
            Audit audit,
            Today today) {
        this.store = store;
        this.maker = maker;
        this.knowledge = knowledge;
        this.specs = specs;
        this.templates = templates;
        this.terms = terms;
        this.institutions = institutions;
        this.access = access;
        this.stages = stages;
        this.audit = audit;
        this.today = today;
    }

    /** Keeps a new letter as a draft. */
    public LetterId write(CaseId id, NewLetter given) {
        access.require(LetterAction.WRITE, id);
        stages.requireOpen(id);
        var template = templates.info(given.template());
        var former = given.former();
        if (former != null && !store.get(former).caseId().equals(id)) {
            throw new RuleViolation("letter.rule.former");
        }
        var spec = specs.of(template.kind());
        requireNotAhead(spec, given);
        requireSigner(spec, given);
        var meant = LetterMaker.meant(spec, kept(given));
        var letter = store.insert(id, template.kind(), meant, maker.resolve(knowledge.of(id), spec, meant));
        gaps(letter);
        audit.record("letter.write", subject(id, letter));
        return letter;
    }

    /** Writes a draft anew. */
    public void change(LetterId id, NewLetter given, int version) {
        var letter = toWrite(id);
        stages.requireOpen(letter.caseId());
        requireState(letter, State.DRAFT);
        var spec = specs.of(letter.kind());
        requireNotAhead(spec, given);
        requireSigner(spec, given);
        var meant = LetterMaker.meant(spec, kept(given));
        store.update(id, meant, maker.resolve(knowledge.of(letter.caseId()), spec, meant), version);
        gaps(id);
        audit.record("letter.change", subject(letter));
    }

    /** An addressee that was typed enters the directory when the writer says so. */
    private NewLetter kept(NewLetter given) {
        var to = given.to();
        if (to.keep() == null || to.name().isBlank()) {
            return given;
        }
        if (to.name().length() > INSTITUTION_NAME) {
            throw new RuleViolation("problem.too-long", INSTITUTION_NAME).at("addressee");
        }
        return given.to(to.kept(institutions.findOrCreate(
                new NewInstitution(to.keep(), to.name().strip(), to.address(), "", "", to.contact(), ""))));
    }

    /** A letter does not bear the date of a day to come, nor does it tell of a consent that was not given yet. */
    private void requireNotAhead(LetterSpec spec, NewLetter given) {
        if (given.dated().isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("dated");
        }
        for (var field : spec.fields()) {
            for (var day : field.past() ? given.fields().getOrDefault(field.key(), List.of()) : List.<String>of()) {
                if (LocalDate.parse(day).isAfter(today.date())) {
                    throw new RuleViolation("problem.date-future").at(field.name());
                }
                if (LocalDate.parse(day).isAfter(given.dated())) {
                    throw new RuleViolation("letter.rule.after-dated").at(field.name());
                }
            }
        }
    }

    /** Art. 105 gives the right to ask to the head and to social workers; others write, and the head signs. */
    private void requireSigner(LetterSpec spec, NewLetter given) {
        if (given.signs() == NewLetter.Signs.WORKER
                && spec.underArt105(given)
                && !access.hasRole(Role.SOCIAL_WORKER, Role.DIRECTOR)) {
            throw new RuleViolation("letter.rule.art-105").at("signs");
        }
    }

    /** What is missing on paper is known once the letter was put together; a template that cannot be filled is told here. */
    private void gaps(LetterId id) {
        store.gaps(id, maker.open(store.get(id)));
    }

    /** Its words are final. */
    public void ready(LetterId id, int version) {
        var letter = toWrite(id);
        requireState(letter, State.DRAFT);
        store.step(letter, State.READY, version, Map.of());
        audit.record("letter.ready", subject(letter));
    }

    /** Takes it up again before it is sent. */
    public void reopen(LetterId id, int version) {
        var letter = toWrite(id);
        requireState(letter, State.READY);
        store.step(letter, State.DRAFT, version, Map.of());
        audit.record("letter.reopen", subject(letter));
    }

    /** It goes nowhere, or is of no account any more. A reminder that was sent stays: the answer to the letter it recalled waits with it. */
    public void withdraw(LetterId id, int version, String reason) {
        var letter = toWrite(id);
        if (letter.state() != State.DRAFT
                && letter.state() != State.READY
                && !letter.state().out()) {
            throw new RuleViolation("letter.rule.step");
        }
        if (letter.waitsForBoth()) {
            throw new RuleViolation("letter.rule.reminder-waits").at("reason");
        }
        store.step(letter, State.WITHDRAWN, version, ended(reason));
        if (letter.state().out()) {
            terms.noLonger(letter);
            terms.tell(letter, today.date(), "letter.chronology.withdrawn", List.of(letter.title()), reason);
        }
        audit.record("letter.withdraw", subject(letter));
    }

    Map<String, @Nullable Object> ended(String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation("problem.required").at("reason");
        }
        var set = new HashMap<String, @Nullable Object>();
        set.put("ended_on", today.date());
        set.put("end_reason", reason);
        return set;
    }

    static void requireState(Letter letter, State state) {
        if (letter.state() != state) {
            throw new RuleViolation("letter.rule.step");
        }
    }

    // --- for pages

    Letter toWrite(LetterId id) {
        var letter = store.get(id);
        access.require(LetterAction.WRITE, letter.caseId());
        return letter;
    }

    Letter read(LetterId id) {
        var letter = store.get(id);
        access.require(LetterAction.READ, letter.caseId());
        audit.record("letter.read", subject(letter));
        return letter;
    }

    boolean mayWrite(CaseId id) {
        return access.may(LetterAction.WRITE, id);
    }

    /** Templates to choose from, those the user took most often first. */
    List<TemplateInfo> choices(CaseId id) {
        access.require(LetterAction.WRITE, id);
        stages.requireOpen(id);
        return templates.usable(today.date());
    }

    /** What the form of a new letter, or of a draft, begins with. */
    record Begun(
            LetterKnowledge.Case known,
            TemplateInfo template,
            LetterSpec spec,
            List<LetterField> fields,
            List<LetterKnowledge.Member> members,
            List<LetterKnowledge.Member> children,
            Map<String, Object> values,
            @Nullable Letter former,
            @Nullable LocalDate answerBy,
            boolean saysReminder,
            @Nullable String early,
            Institutions.Likely likely) {

        /** The sentence of the reminder where the template prints it by itself. */
        @Nullable
        String printedReminder() {
            return former != null && saysReminder ? LetterForm.reminder(former) : null;
        }
    }

    Begun begin(CaseId id, TemplateId template, @Nullable LetterId former) {
        access.require(LetterAction.WRITE, id);
        stages.requireOpen(id);
        var info = templates.info(template);
        var spec = specs.of(info.kind());
        var known = knowledge.of(id);
        var fields = maker.fields(spec, template);
        var members = knowledge.members(known.household(), known.person());
        var asked = new HashSet<String>();
        fields.forEach(field -> field.source().ifPresent(asked::add));
        var values = asked.isEmpty() ? Map.<String, Object>of() : knowledge.prefilled(id, known, asked);
        var before = former == null ? null : store.get(former);
        if (before != null && !before.caseId().equals(id)) {
            throw new NotFound("letter");
        }
        var children = knowledge.pupils(members);
        var early = before == null ? null : LetterWords.early(before, today.date());
        var by = spec.days() == null ? null : terms.usual(today.date(), spec.days());
        var says = templates.placeholders(template).contains("pismo.ponowienie");
        return new Begun(
                known, info, spec, fields, members, children, values, before, by, says, early, likely(id, known, spec));
    }

    private Institutions.Likely likely(CaseId id, LetterKnowledge.Case known, LetterSpec spec) {
        if (!spec.to().contains(NewLetter.To.Kind.INSTITUTION)) {
            return Institutions.Likely.NOBODY;
        }
        return new Institutions.Likely(
                spec.institutions(),
                store.writtenTo(id, spec.kind()),
                spec.institutions().contains(InstitutionKind.SCHOOL) ? knowledge.schools(known.household()) : List.of(),
                spec.likely(),
                knowledge.place());
    }

    /** Documents of a letter that was not sent yet, or of one that was, made anew; looked at, so noted. */
    Filled document(LetterId id, Format format) {
        var letter = store.get(id);
        access.require(LetterAction.READ, letter.caseId());
        audit.record("letter.print", subject(letter));
        return maker.fill(letter, format);
    }

    /** What a download is called: the kind, the case's mark and the day, nobody's name. */
    String fileName(LetterId id) {
        var letter = store.get(id);
        var kind = Texts.in("pl", letter.kind().messageKey());
        var mark = knowledge.of(letter.caseId()).mark().replaceAll("[^A-Za-z0-9.-]+", "-");
        return String.join(
                "-", Folding.fold(kind).replace(' ', '-'), mark, letter.dated().toString());
    }

    static Subject subject(Letter letter) {
        return subject(letter.caseId(), letter.id());
    }

    static Subject subject(CaseId id, LetterId letter) {
        return Subject.ofCase(id.value()).and(letter.value());
    }
}
