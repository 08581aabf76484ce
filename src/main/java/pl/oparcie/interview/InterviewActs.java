package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import pl.oparcie.interview.view.InterviewPage.Act;
import pl.oparcie.template.LetterKind;

/** What the current user may do with an interview now. */
final class InterviewActs {

    private InterviewActs() {}

    /**
     * The acts, each with its place: what comes next, what may be done besides, what is printed or read.
     *
     * @param readable whether there are answers that the user may read
     * @param complete whether nothing stops the approval
     * @param stopped whether something else stops it
     * @param uncovered whether it was held outside working hours without the head's consent
     */
    static List<Act> of(Interview interview, boolean readable, boolean complete, boolean stopped, boolean uncovered) {
        var acts = new ArrayList<Act>();
        if (interview.state().open()) {
            open(interview, complete, stopped, uncovered, acts);
        } else {
            after(interview, acts);
        }
        if (interview.mark() != null) {
            acts.add(link(interview, "cover", Act.READ));
        }
        if (readable) {
            acts.add(link(interview, "print", Act.READ));
            acts.add(link(interview, "story", Act.READ));
            if (interview.kind() == Kind.RWS_IV) {
                acts.add(link(interview, "changes", Act.READ));
            }
        }
        return acts;
    }

    private static void open(
            Interview interview, boolean complete, boolean stopped, boolean uncovered, List<Act> acts) {
        if (interview.decides() && (interview.waitsForConsent() || (uncovered && interview.submittedOn() != null))) {
            acts.add(button(interview, "consent", Act.NEXT));
        }
        if (interview.decides() && interview.submittedOn() != null) {
            acts.add(button(interview, "looked", Act.NEXT));
            acts.add(link(interview, "return", Act.NEXT));
        }
        if (interview.mine()) {
            mine(interview, complete, stopped, acts);
        }
        if (interview.heads()) {
            acts.add(link(interview, "worker", Act.MORE));
        }
        if (interview.mayEnd()) {
            acts.add(link(interview, "end", Act.MORE));
        }
    }

    private static void mine(Interview interview, boolean complete, boolean stopped, List<Act> acts) {
        var begun = interview.state() == State.IN_PROGRESS;
        var planned = interview.plannedOn() != null;
        if (begun && complete) {
            if (!stopped) {
                acts.add(link(interview, "approve", Act.NEXT));
            }
            if (interview.submittedOn() == null) {
                acts.add(button(interview, "submit", Act.NEXT));
            }
        }
        if (!begun && !planned) {
            acts.add(link(interview, "plan", Act.NEXT));
        }
        acts.add(new Act(
                text(begun ? "interview.act.go-on" : "interview.act.fill"),
                interview.url() + "/fill",
                false,
                Act.NEXT,
                ""));
        if (begun || planned) {
            acts.add(link(interview, "plan", Act.MORE));
        }
        if (begun && !complete && interview.submittedOn() == null) {
            acts.add(button(interview, "submit", Act.MORE));
        }
        acts.add(link(interview, "attempts/new", Act.MORE));
        acts.add(link(interview, "refusals/new", Act.MORE));
        acts.add(link(interview, "assault", Act.MORE));
        if (interview.police() && interview.caseId() != null) {
            acts.add(new Act(
                    text("interview.act.police"),
                    "/cases/" + interview.caseId() + "/letters/new?template="
                            + LetterKind.POLICE_ASSISTANCE.suppliedId(),
                    false,
                    Act.NEXT,
                    ""));
        }
        acts.add(link(interview, "paper", Act.READ));
    }

    private static void after(Interview interview, List<Act> acts) {
        if (interview.mine() && interview.state() == State.APPROVED) {
            acts.add(signaturePage(interview, Act.NEXT));
            acts.add(new Act(
                    text(interview.kind().signed("interview.act.statement")),
                    interview.url() + "/statement",
                    false,
                    Act.NEXT,
                    ""));
        }
        if (interview.mine() && interview.state() == State.STATEMENT_SIGNED) {
            acts.add(signaturePage(interview, Act.READ));
        }
        if (interview.mine() && interview.state().frozen() && interview.kind().isCopied()) {
            acts.add(link(interview, "paste-out", Act.READ));
        }
        if ((interview.mine() || interview.heads()) && interview.state().frozen()) {
            acts.add(link(interview, "passings/new", Act.MORE));
            if (interview.kind().isUpdated()) {
                acts.add(link(interview, "change", Act.MORE));
            }
        }
        if ((interview.mine() || interview.heads()) && Passings.refused(interview)) {
            acts.add(new Act(text("interview.act.answer"), interview.url() + "/passings/new", false, Act.MORE, ""));
        }
        if (interview.mine() && interview.state() == State.HEAD_ACCEPTED) {
            acts.add(link(interview, "file", Act.NEXT));
        }
        if (interview.heads() && interview.state().frozen() && interview.state() != State.FILED) {
            acts.add(link(interview, "worker", Act.MORE));
        }
        if (interview.heads() && interview.state() == State.FILED && interview.left()) {
            var update = interview.nextUpdateOn() != null;
            acts.add(new Act(
                    text(update ? "interview.act.update-worker" : "interview.act.scan-worker"),
                    interview.url() + "/worker",
                    false,
                    Act.MORE,
                    ""));
        }
        if (interview.decides() && interview.state() == State.STATEMENT_SIGNED) {
            acts.add(link(interview, "accept", Act.NEXT));
        }
    }

    /** The person died: what is left is to end it. */
    static List<Act> deceased(Interview interview, List<Act> acts) {
        var left = new ArrayList<Act>();
        if (interview.mayEnd()) {
            left.add(link(interview, "end", Act.NEXT));
        }
        acts.stream()
                .filter(act -> !act.url().equals(interview.url() + "/end")
                        && !act.url().equals(interview.url() + "/plan"))
                .map(act -> act.place().equals(Act.NEXT)
                        ? new Act(act.label(), act.url(), act.post(), Act.MORE, act.version())
                        : act)
                .forEach(left::add);
        return left;
    }

    /** The head takes note that the safety of a child is in doubt. */
    static Act seen(Interview interview) {
        return button(interview, "seen", Act.MORE);
    }

    private static Act button(Interview interview, String step, String place) {
        return new Act(
                text("interview.act." + step),
                interview.url() + "/" + step,
                true,
                place,
                Integer.toString(interview.version()));
    }

    private static Act signaturePage(Interview interview, String place) {
        return new Act(
                text(interview.kind().signed("interview.act.statement-print")),
                interview.url() + "/statement/print",
                false,
                place,
                "");
    }

    private static Act link(Interview interview, String step, String place) {
        return new Act(text("interview.act." + step.replace('/', '-')), interview.url() + "/" + step, false, place, "");
    }
}
