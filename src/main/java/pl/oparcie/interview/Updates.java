package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.TermRules;

/** When an interview is to be updated next (R03): by each ground, and the earliest day wins. */
@Component
class Updates {

    private static final int REMAINING = 3;

    private final TermRules rules;

    Updates(TermRules rules) {
        this.rules = rules;
    }

    record Next(TermKind kind, LocalDate on) {}

    /** The next update after an interview held on a day; nothing without a ground. Where a ground had no rule yet, six months. */
    Optional<Next> next(LocalDate heldOn, Collection<Answered.UpdateGround> grounds) {
        return next(heldOn, grounds, null);
    }

    /**
     * The same, where the special care allowance is granted until a day: it is updated only while more than three months of its period remain
     * then.
     */
    Optional<Next> next(LocalDate heldOn, Collection<Answered.UpdateGround> grounds, @Nullable LocalDate careUntil) {
        return grounds.stream()
                .map(ground -> {
                    var kind = kind(ground);
                    var rule = rules.ruleOn(kind.name(), heldOn).orElse(null);
                    return rule == null
                            ? new Next(
                                    TermKind.INTERVIEW_UPDATE,
                                    rules.due(rules.ruleOn(TermKind.INTERVIEW_UPDATE, heldOn), heldOn))
                            : new Next(kind, rules.due(rule, heldOn));
                })
                .filter(next -> next.kind() != TermKind.INTERVIEW_CARE_ALLOWANCE
                        || (careUntil != null && careUntil.isAfter(next.on().plusMonths(REMAINING))))
                .min(Comparator.comparing(Next::on));
    }

    /** Whether an interview of that day serves a decision on an application (R06, R07): it must not be older. */
    static boolean enough(LocalDate heldOn, LocalDate applicationOn) {
        return !heldOn.isBefore(applicationOn);
    }

    private static TermKind kind(Answered.UpdateGround ground) {
        return switch (ground) {
            case PERMANENT -> TermKind.INTERVIEW_UPDATE;
            case DPS -> TermKind.INTERVIEW_UPDATE_CARE;
            case SUPPORT_CENTRE -> TermKind.INTERVIEW_UPDATE_SUPPORT;
            case CARE_ALLOWANCE -> TermKind.INTERVIEW_CARE_ALLOWANCE;
        };
    }
}
