package pl.oparcie.demo;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.intake.Area;
import pl.oparcie.intake.Urgency;
import pl.oparcie.intake.indication.Indications;

/** The indication: written, sent, decided, given to a worker. */
@Component
@Order(2)
class IntakeChapter implements Chapter {

    private final Indications indications;

    IntakeChapter(Indications indications) {
        this.indications = indications;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var told = story.indication();
        script.add(
                told.on(),
                "09:10",
                told.author(),
                "indication",
                () -> known.indication(indications.write(
                        known.person(story.reference().key()), own(story, known), wanted(story, known))));
        if (!told.state().equals("DRAFT")) {
            script.add(
                    told.on(), "09:40", told.author(), "indication sent", () -> indications.submit(known.indication()));
        }
        if (told.decidedOn() != null) {
            script.add(told.decidedOn(), "11:20", known.director(), "decision", () -> decide(told, known));
        }
        var file = story.file();
        if (file != null) {
            script.add(
                    file.assignedOn(),
                    "12:10",
                    known.leaderOf(file.lead()),
                    "assignment",
                    () -> known.file(indications.assign(known.indication(), known.user(file.lead()))));
        }
    }

    /** The first contact, when the author noted it himself: those of others he does not see. */
    private static Optional<UUID> own(FamilyStory story, Known known) {
        var contact = story.contact();
        return contact != null && contact.by().equals(story.indication().author())
                ? Optional.ofNullable(known.contact())
                : Optional.empty();
    }

    private void decide(FamilyStory.Indication told, Known known) {
        switch (told.state()) {
            case "RETURNED" ->
                indications.giveBack(
                        known.indication(),
                        Objects.requireNonNull(told.remarkField()),
                        Objects.requireNonNull(told.remark()));
            case "REFUSED" -> indications.refuse(known.indication(), Objects.requireNonNull(told.remark()));
            default -> indications.accept(known.indication());
        }
    }

    private static Indications.Wanted wanted(FamilyStory story, Known known) {
        var told = story.indication();
        return new Indications.Wanted(
                reasons(story),
                story.reasons().stream()
                        .map(FamilyStory.Reason::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                told.areas().stream().map(IntakeChapter::area).collect(Collectors.toSet()),
                told.problem(),
                orEmpty(told.expectation()),
                orEmpty(told.resources()),
                Optional.ofNullable(told.motivation()),
                orEmpty(told.actions()),
                told.urgency().equals("NORMAL") ? Urgency.ORDINARY : Urgency.valueOf(told.urgency()),
                orEmpty(told.hazards()),
                Optional.ofNullable(known.onOrNull(told.clientInformedOn())),
                told.careAndUpbringing());
    }

    /** Those known when the case began, the dominant one first. */
    private static Set<ReasonCode> reasons(FamilyStory story) {
        var begun = story.file() == null ? 0 : story.file().assignedOn();
        return story.reasons().stream()
                .filter(reason -> reason.dominant() || reason.from() <= begun)
                .sorted((one, other) -> Boolean.compare(other.dominant(), one.dominant()))
                .map(reason -> ReasonCode.valueOf(reason.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Area area(String code) {
        return code.equals("LEGAL") ? Area.FORMAL_LEGAL : Area.valueOf(code);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
