package pl.oparcie.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.PersonId;

/**
 * What is needed to open a case. Nothing about income (art. 45 ust. 4).
 *
 * @param person the person the case is kept for
 * @param consentOn when the person consented; required when another person asked (art. 102)
 * @param acceptedOn when the director accepted the indication; null without one
 * @param url the indication or the first contact the case comes from; null without one
 */
public record NewCase(
        HouseholdId household,
        PersonId person,
        UserId lead,
        @Nullable UUID team,
        CaseSource source,
        @Nullable LocalDate consentOn,
        List<Reason> reasons,
        List<TargetGroup> targetGroups,
        @Nullable LocalDate acceptedOn,
        LocalDate openedOn,
        @Nullable String url) {}
