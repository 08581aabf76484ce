package pl.oparcie.demo;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.ClosingCode;
import pl.oparcie.casework.NoEvaluation;
import pl.oparcie.casework.Reason;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.casework.SafetyKind;
import pl.oparcie.casework.TargetCode;
import pl.oparcie.casework.TargetGroup;
import pl.oparcie.casework.closing.ClosingService;
import pl.oparcie.casework.closing.FollowUpResult;
import pl.oparcie.casework.file.FileService;
import pl.oparcie.casework.safety.SafetyService;
import pl.oparcie.casework.transfer.TransferService;

/** The case as such: who helps, why, what to beware of, whether it rests, goes to another worker, ends or begins again. */
@Component
@Order(3)
class CaseChapter implements Chapter {

    private final FileService files;
    private final SafetyService safety;
    private final ClosingService closings;
    private final TransferService transfers;
    private final Cases cases;

    CaseChapter(
            FileService files, SafetyService safety, ClosingService closings, TransferService transfers, Cases cases) {
        this.files = files;
        this.safety = safety;
        this.closings = closings;
        this.transfers = transfers;
        this.cases = cases;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var file = story.file();
        if (file == null) {
            return;
        }
        for (var helper : file.coWorkers()) {
            script.add(
                    file.assignedOn(),
                    "12:30",
                    known.leaderOf(file.lead()),
                    "co-worker " + helper,
                    () -> files.takeCoWorker(known.file(), known.user(helper), "Praca z rodziną we dwoje."));
        }
        groups(story, file, known, script);
        reasons(story, file, known, script);
        for (var mark : story.safetyMarks()) {
            script.add(
                    mark.from(),
                    Clock.after(story, mark.from(), "15:30"),
                    file.lead(),
                    "safety mark",
                    () -> safety.add(
                            known.file(), SafetyKind.valueOf(mark.code()), mark.note(), known.on(mark.reviewOn())));
        }
        course(story, file, known, script);
    }

    /** Groups are written down when the case begins, and again when one is added. */
    private void groups(FamilyStory story, FamilyStory.CaseStory file, Known known, Script script) {
        var days = new TreeSet<Integer>();
        story.targetGroups().forEach(group -> days.add(Math.max(group.from(), file.assignedOn())));
        for (int day : days) {
            script.add(
                    day,
                    Clock.after(story, day, "14:10"),
                    file.lead(),
                    "target groups",
                    () -> files.saveGroups(
                            known.file(),
                            version(known),
                            story.targetGroups().stream()
                                    .filter(group -> group.from() <= day)
                                    .map(group -> group(group, known))
                                    .toList()));
        }
    }

    private static TargetGroup group(FamilyStory.TargetGroup told, Known known) {
        return new TargetGroup(
                TargetCode.valueOf(told.code()),
                told.person() == null ? null : known.person(told.person()),
                told.detail() == null ? "" : told.detail(),
                known.onOrNull(told.unemployedSince()),
                known.onOrNull(told.releaseOn()),
                known.on(told.from()),
                null);
    }

    /** Reasons known from the beginning stand in the indication; those that came later are added. */
    private void reasons(FamilyStory story, FamilyStory.CaseStory file, Known known, Script script) {
        story.reasons().stream()
                .filter(reason -> reason.from() > file.assignedOn())
                .map(FamilyStory.Reason::from)
                .distinct()
                .forEach(day -> script.add(
                        day,
                        Clock.after(story, day, "14:20"),
                        file.lead(),
                        "reasons",
                        () -> files.saveReasons(known.file(), version(known), reasonsOn(story, day, known))));
    }

    private static List<Reason> reasonsOn(FamilyStory story, int day, Known known) {
        return story.reasons().stream()
                .filter(reason -> reason.dominant() || reason.from() <= day)
                .map(reason -> reason.code().equals("OTHER")
                        ? Reason.other(
                                Objects.requireNonNull(reason.text()),
                                reason.dominant(),
                                known.on(Math.min(day, reason.from())))
                        : Reason.of(
                                ReasonCode.valueOf(reason.code()),
                                reason.dominant(),
                                known.on(Math.min(day, reason.from()))))
                .toList();
    }

    private int version(Known known) {
        return cases.head(known.file()).version();
    }

    private void course(FamilyStory story, FamilyStory.CaseStory file, Known known, Script script) {
        var suspended = file.suspended();
        if (suspended != null) {
            script.add(
                    suspended.on(),
                    Clock.after(story, suspended.on(), "14:30"),
                    file.lead(),
                    "suspension",
                    () -> files.suspend(known.file(), suspended.reason(), known.on(suspended.reviewOn())));
        }
        var proposed = file.closingProposed();
        if (proposed != null) {
            script.add(
                    proposed.on(),
                    Clock.after(story, proposed.on(), "15:10"),
                    file.lead(),
                    "closing proposed",
                    () -> closings.propose(known.file(), ClosingCode.valueOf(proposed.code()), proposed.note(), null));
        }
        var closed = file.closed();
        if (closed != null) {
            close(story, file, closed, known, script);
        }
        var reopened = file.reopened();
        if (reopened != null) {
            script.add(
                    reopened.on(),
                    "08:45",
                    DiagnosisChapter.approver(file.lead(), known),
                    "reopening",
                    () -> closings.reopen(known.file(), reopened.reason()));
        }
        var transfer = file.transferProposed();
        if (transfer != null) {
            script.add(
                    transfer.on(),
                    Clock.after(story, transfer.on(), "15:00"),
                    file.lead(),
                    "transfer",
                    () -> transfers.propose(known.file(), known.user(transfer.to()), transfer.reason()));
        }
    }

    private void close(
            FamilyStory story, FamilyStory.CaseStory file, FamilyStory.Closed closed, Known known, Script script) {
        script.add(
                closed.on(),
                Clock.after(story, closed.on(), "17:30"),
                file.lead(),
                "closing",
                () -> closings.propose(
                        known.file(), ClosingCode.valueOf(closed.code()), closed.note(), whyNot(story, closed)));
        script.add(
                closed.on(),
                Clock.after(story, closed.on(), "17:40"),
                DiagnosisChapter.approver(file.lead(), known),
                "closing accepted",
                () -> closings.accept(known.file(), 0));
        var followUp = closed.followUp();
        if (followUp != null) {
            script.add(
                    followUp.on(),
                    Clock.after(story, followUp.on(), "11:00"),
                    followUp.by(),
                    "follow-up",
                    () -> closings.followUp(known.file(), known.on(followUp.on()), result(closed), followUp.note()));
        }
    }

    private static FollowUpResult result(FamilyStory.Closed closed) {
        return closed.code().equals("GOALS_ACHIEVED") ? FollowUpResult.BETTER : FollowUpResult.STABLE;
    }

    /** Why there was no final evaluation; null when there was one. */
    private static @Nullable NoEvaluation whyNot(FamilyStory story, FamilyStory.Closed closed) {
        if (story.reviews().stream().anyMatch(FamilyStory.Review::last)) {
            return null;
        }
        return switch (closed.code()) {
            case "DEATH" -> NoEvaluation.DEATH;
            case "MOVED" -> NoEvaluation.MOVED_AWAY;
            case "NO_COOPERATION" -> NoEvaluation.NO_CONTACT;
            case "CLIENT_RESIGNED" -> NoEvaluation.CLIENT_REFUSED;
            default -> story.plan() == null ? NoEvaluation.NOT_BEGUN : NoEvaluation.OTHER;
        };
    }
}
