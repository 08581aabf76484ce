package pl.oparcie.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case and the days on which something happened to it; a day is its place in the {@link Calendar}, -1 when it did not happen. */
final class CaseFile {

    static final int NEVER = -1;

    /** How far the work has come. */
    enum Stage {
        INDICATION,
        DIAGNOSIS,
        PLAN,
        REALISATION,
        REVIEW,
        CLOSING,
        CLOSED
    }

    final int number;
    final UUID id;
    final Household household;
    final Stage stage;
    final int opened;
    String mark = "";
    /** Of the indication it began with; empty when it began otherwise. */
    String indication = "";

    Staff.Account lead;
    Staff.Account firstLead;
    int handedOn = NEVER;

    Staff.@Nullable Account helper;

    int helperSince = NEVER;
    int submitted;
    int accepted;
    int contact = NEVER;
    int diagnosisBegun = NEVER;
    int diagnosisApproved = NEVER;
    int planBegun = NEVER;
    int planAgreed = NEVER;
    final List<Integer> reviews = new ArrayList<>();
    int evaluated = NEVER;
    int closingProposed = NEVER;
    int closed = NEVER;
    int suspended = NEVER;
    String closingCode = "";
    String source = "INDICATION";
    final List<String> reasons = new ArrayList<>();
    int entries;

    CaseFile(int number, UUID id, Household household, Stage stage, int opened, Staff.Account lead) {
        this.number = number;
        this.id = id;
        this.household = household;
        this.stage = stage;
        this.opened = opened;
        this.lead = lead;
        this.firstLead = lead;
    }

    /** Who led the case on a day. */
    Staff.Account leadOn(int day) {
        return handedOn != NEVER && day < handedOn ? firstLead : lead;
    }

    boolean open() {
        return closed == NEVER;
    }

    Person person() {
        return household.reference();
    }

    String url() {
        return "/cases/" + id;
    }
}
