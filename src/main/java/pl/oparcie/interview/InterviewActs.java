package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import pl.oparcie.interview.view.InterviewPage.Act;

/** What the current user may do with an interview now. */
final class InterviewActs {

    private InterviewActs() {}

    /** @param readable whether there are answers that the user may read */
    static List<Act> of(Interview interview, boolean readable) {
        var acts = new ArrayList<Act>();
        var version = Integer.toString(interview.version());
        if (interview.mine() && interview.state().open()) {
            var begun = interview.state() == State.IN_PROGRESS;
            acts.add(new Act(
                    text(begun ? "interview.act.go-on" : "interview.act.fill"),
                    interview.url() + "/fill",
                    false,
                    true,
                    ""));
            if (begun) {
                acts.add(button(interview, "approve"));
                if (interview.submittedOn() == null) {
                    acts.add(button(interview, "submit"));
                }
            }
            acts.add(act(interview, "plan", false));
            acts.add(act(interview, "attempts/new", false));
            acts.add(act(interview, "refusals/new", false));
            acts.add(act(interview, "paper", false));
        }
        if (interview.mine()) {
            switch (interview.state()) {
                case APPROVED -> {
                    acts.add(act(interview, "statement", true));
                    acts.add(act(interview, "statement/print", false));
                }
                case STATEMENT_SIGNED -> acts.add(act(interview, "statement/print", false));
                case HEAD_ACCEPTED -> acts.add(act(interview, "file", true));
                default -> {}
            }
        }
        if (interview.decides() && interview.state() == State.STATEMENT_SIGNED) {
            acts.add(act(interview, "accept", true));
        }
        if (interview.decides() && interview.state() == State.IN_PROGRESS && interview.submittedOn() != null) {
            acts.add(act(interview, "return", true));
        }
        if (readable) {
            acts.add(act(interview, "print", false));
            if (interview.kind() == Kind.RWS_IV) {
                acts.add(act(interview, "changes", false));
            }
        }
        if (interview.decides() && interview.waitsForConsent()) {
            acts.add(new Act(text("interview.act.consent"), interview.url() + "/consent", true, true, version));
        }
        if (interview.heads() && interview.state().open()) {
            acts.add(act(interview, "worker", false));
        }
        if (interview.mayEnd()) {
            acts.add(act(interview, "end", false));
        }
        return acts;
    }

    private static Act button(Interview interview, String step) {
        return new Act(
                text("interview.act." + step),
                interview.url() + "/" + step,
                true,
                false,
                Integer.toString(interview.version()));
    }

    private static Act act(Interview interview, String step, boolean main) {
        return new Act(text("interview.act." + step.replace('/', '-')), interview.url() + "/" + step, false, main, "");
    }
}
