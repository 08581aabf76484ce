package pl.oparcie.intake.indication;

import java.util.Set;
import pl.oparcie.casework.ReasonCode;

/** Who is likely the right one for a family: a proposal with its reason, never a refusal. */
record Routing(Route route, String reasonKey) {

    enum Route {
        SOCIAL_WORK,
        FAMILY_ASSISTANT
    }

    /** Family assistants work with families with minors and trouble in upbringing, with children in foster care, and "Za życiem". */
    static Routing propose(Minors minors, Set<Situation> situations, Set<ReasonCode> reasons) {
        if (situations.contains(Situation.CHILDREN_IN_CARE)) {
            return assistant("care");
        }
        if (situations.contains(Situation.PREGNANCY_OR_BIRTH)) {
            return assistant("birth");
        }
        var upbringing = situations.contains(Situation.UPBRINGING) || reasons.contains(ReasonCode.UPBRINGING);
        return switch (minors) {
            case YES -> upbringing ? assistant("upbringing") : socialWork("other-problem");
            case NO -> socialWork("no-minors");
            case UNKNOWN -> socialWork(upbringing ? "ask-minors" : "default");
        };
    }

    private static Routing assistant(String reason) {
        return new Routing(Route.FAMILY_ASSISTANT, "intake.route." + reason);
    }

    private static Routing socialWork(String reason) {
        return new Routing(Route.SOCIAL_WORK, "intake.route." + reason);
    }
}
