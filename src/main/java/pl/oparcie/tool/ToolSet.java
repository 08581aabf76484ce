package pl.oparcie.tool;

import static pl.oparcie.tool.Tool.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pl.oparcie.casework.TargetCode;

/** Which tools serve which group (social-work-tools 7). */
enum ToolSet {
    CORE(Set.of(), CONTACT_CARD, DIAGNOSIS, ACTION_PLAN, VISIT_NOTE, REVIEW, FINAL_REVIEW),
    FAMILY(
            EnumSet.of(TargetCode.FAMILY_WITH_CHILDREN, TargetCode.SINGLE_PARENT, TargetCode.UPBRINGING_HELPLESS),
            GENOGRAM,
            ECOMAP,
            PARENTING,
            BUDGET),
    UNEMPLOYED(EnumSet.of(TargetCode.UNEMPLOYED), WORK_READINESS, JOB_DIARY, SCHEDULE, GOAL_SCALE),
    ELDERLY(
            EnumSet.of(TargetCode.ELDERLY, TargetCode.DISABLED, TargetCode.LONG_TERM_ILL, TargetCode.MENTAL_DISORDER),
            SELF_RELIANCE,
            NETWORK,
            SERVICES),
    HOMELESS(EnumSet.of(TargetCode.HOMELESS), RESOURCES, NETWORK, HOMELESS_PROGRAMME, DEBTS),
    VIOLENCE(EnumSet.of(TargetCode.VIOLENCE), RISK, ECOMAP, MEETING),
    ADDICTED(EnumSet.of(TargetCode.ADDICTED), AGREEMENT, DIARY, FORCE_FIELD),
    LEAVING_PRISON(EnumSet.of(TargetCode.LEAVING_PRISON), LETTER, WORK_READINESS, DEBTS);

    @SuppressWarnings("ImmutableEnumChecker") // a copy nobody can change
    private final Set<TargetCode> groups;

    @SuppressWarnings("ImmutableEnumChecker") // made of List.of
    private final List<Tool> tools;

    ToolSet(Set<TargetCode> groups, Tool... tools) {
        this.groups = Set.copyOf(groups);
        this.tools = List.of(tools);
    }

    List<Tool> tools() {
        return tools;
    }

    /** Whether it is for any of these groups. */
    boolean serves(Set<TargetCode> any) {
        return groups.stream().anyMatch(any::contains);
    }
}
