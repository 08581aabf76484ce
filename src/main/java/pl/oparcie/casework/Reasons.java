package pl.oparcie.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;

/** What the reasons and target groups of one case must be together. */
public final class Reasons {

    /** Social work with a prisoner begins at most so many months before the planned release (art. 13 ust. 3). */
    private static final int MONTHS_BEFORE_RELEASE = 3;

    private Reasons() {}

    /** At least one reason lasts, one of them dominant, none twice; another reason says what it is. */
    public static void check(Collection<Reason> reasons) {
        var lasting = reasons.stream().filter(reason -> reason.until() == null).toList();
        if (lasting.isEmpty()) {
            throw new RuleViolation("casework.reason.none").at("reasons");
        }
        if (lasting.stream().filter(Reason::dominant).count() != 1) {
            throw new RuleViolation("casework.reason.one-dominant").at("reasons");
        }
        var seen = EnumSet.noneOf(ReasonCode.class);
        if (!lasting.stream().allMatch(reason -> seen.add(reason.code()))) {
            throw new RuleViolation("casework.reason.twice").at("reasons");
        }
        for (var reason : reasons) {
            if (reason.code() == ReasonCode.OTHER && blank(reason.otherText())) {
                throw new RuleViolation("casework.reason.other-text").at("reasons");
            }
            if (reason.until() != null && reason.until().isBefore(reason.since())) {
                throw new RuleViolation("casework.until-before-since").at("reasons");
            }
        }
    }

    /**
     * Who leaves prison has a planned day of release, and work begins at most three months before it.
     *
     * @param begin the day on which the work begins
     */
    public static void check(Collection<TargetGroup> groups, LocalDate begin) {
        for (var group : groups) {
            var until = group.until();
            if (until != null && until.isBefore(group.since())) {
                throw new RuleViolation("casework.until-before-since").at("groups");
            }
            if (group.code() == TargetCode.LEAVING_PRISON && until == null) {
                var release = group.releaseOn();
                if (release == null) {
                    throw new RuleViolation("casework.target.release-required").at("groups");
                }
                if (begin.isBefore(release.minusMonths(MONTHS_BEFORE_RELEASE))) {
                    throw new RuleViolation("casework.target.too-early").at("groups");
                }
            }
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
