package pl.oparcie.intake.indication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseSource;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.intake.Area;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.PersonId;

/** The way of an indication for other modules: the same use cases as behind the pages, on its newest version. */
@Service
@Transactional
public class Indications {

    private final WritingService writing;
    private final DecisionService deciding;
    private final AssigningService assigning;
    private final IndicationStore store;

    Indications(WritingService writing, DecisionService deciding, AssigningService assigning, IndicationStore store) {
        this.writing = writing;
        this.deciding = deciding;
        this.assigning = assigning;
        this.store = store;
    }

    /** What an author writes; who lives in the household is filled in from the register. */
    public record Wanted(
            Set<ReasonCode> reasons,
            String otherReason,
            Set<Area> areas,
            String problem,
            String expectation,
            String resources,
            Optional<Integer> motivation,
            String actions,
            Urgency urgency,
            String hazards,
            Optional<LocalDate> noticeOn,
            boolean upbringing) {}

    public IndicationId write(PersonId person, Optional<UUID> contact, Wanted wanted) {
        var known = writing.begin(person);
        var minors = known.minors().map(there -> there ? Minors.YES : Minors.NO).orElse(Minors.UNKNOWN);
        var persons = known.persons().isPresent() ? Optional.of(known.persons().getAsInt()) : Optional.<Integer>empty();
        var content = new Content(
                new Content.Origin(CaseSource.INDICATION, Optional.empty(), wanted.noticeOn()),
                new Content.Family(
                        known.address(),
                        "",
                        persons,
                        minors,
                        wanted.upbringing() ? Set.of(Situation.UPBRINGING) : Set.of()),
                new Content.Need(
                        wanted.reasons(), wanted.otherReason(), wanted.areas(), wanted.problem(), wanted.expectation()),
                new Content.Details(
                        "",
                        Optional.empty(),
                        "",
                        wanted.resources(),
                        wanted.motivation(),
                        wanted.actions(),
                        Optional.empty(),
                        wanted.urgency(),
                        wanted.hazards(),
                        Optional.empty(),
                        Optional.empty()));
        return writing.create(known, contact, content);
    }

    public void submit(IndicationId id) {
        writing.submit(id);
    }

    public void accept(IndicationId id) {
        deciding.accept(id, version(id));
    }

    public void giveBack(IndicationId id, String field, String words) {
        deciding.giveBack(id, version(id), List.of(new Indication.Remark(field, words)));
    }

    public void refuse(IndicationId id, String reason) {
        deciding.refuse(id, version(id), reason);
    }

    public CaseId assign(IndicationId id, UserId lead) {
        return assigning.assign(id, version(id), lead);
    }

    private int version(IndicationId id) {
        return store.get(id).head().version();
    }
}
