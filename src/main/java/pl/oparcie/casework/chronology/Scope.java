package pl.oparcie.casework.chronology;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;
import pl.oparcie.register.HouseholdId;

/** Whose line of time: one case's, or that of all cases of a household which the user may open. */
record Scope(@Nullable CaseId caseId, @Nullable HouseholdId household) {

    static Scope of(CaseId id) {
        return new Scope(id, null);
    }

    static Scope of(HouseholdId id) {
        return new Scope(null, id);
    }

    @Nullable
    UUID caseValue() {
        return caseId == null ? null : caseId.value();
    }

    @Nullable
    UUID householdValue() {
        return household == null ? null : household.value();
    }

    String url() {
        return (caseId == null ? "/households/" + household : "/cases/" + caseId) + "/chronology";
    }
}
