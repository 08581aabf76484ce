package pl.oparcie.interview;

/** Small lists of the interview, each with its words in the message files. */
final class Answered {

    private Answered() {}

    enum Source {
        APPLICATION,
        REPORT,
        EX_OFFICIO,
        OTHER_BODY
    }

    enum Mode {
        NORMAL,
        URGENT
    }

    enum Purpose {
        CASH,
        KIND,
        SERVICES_51B,
        SOCIAL_WORK
    }

    enum UpdateReason {
        APPLICATION,
        CHANGE,
        SIX_MONTHS,
        TWELVE_MONTHS,
        VERIFICATION,
        OTHER
    }

    enum Ground {
        FAMILY_23_4AA,
        FAMILY_23_4B,
        FAMILY_23_4E,
        FAMILY_23_4F,
        CHILD_15,
        CHILD_22,
        RELATIVES_103,
        /** The maintenance debtor. */
        MAINTENANCE_4,
        /** The housing benefit. */
        HOUSING_7,
        OTHER;

        /** Whether a body may ask for an interview of the kind on this ground. */
        boolean of(Kind kind) {
            return switch (this) {
                case FAMILY_23_4AA, FAMILY_23_4B, FAMILY_23_4E, FAMILY_23_4F, CHILD_15, CHILD_22 ->
                    kind == Kind.RWS_VIII || kind == Kind.RWS_IX;
                case RELATIVES_103 -> kind == Kind.RWS_II;
                case MAINTENANCE_4 -> kind == Kind.WAD;
                case HOUSING_7 -> kind == Kind.WDM;
                case OTHER -> true;
            };
        }
    }

    enum RelativePurpose {
        HELP,
        DPS_FEE,
        EXEMPTION,
        REFUND
    }

    enum Place {
        RESIDENCE,
        STAY,
        CARE,
        HOSPITAL,
        DPS,
        SUPPORT_CENTRE,
        OTHER
    }

    enum Way {
        VISIT,
        PHONE,
        LETTER,
        EMAIL,
        OTHER
    }

    enum Result {
        AGREED,
        NOBODY,
        NO_ANSWER,
        NOTE_LEFT,
        NO_ENTRY,
        MOVED,
        DECEASED,
        OTHER;

        /** Whether the person was not reached, or did not let the worker in. */
        boolean inVain() {
            return this == NOBODY || this == NO_ANSWER || this == NOTE_LEFT || this == NO_ENTRY;
        }
    }

    /** What may be refused; at which interview, {@link RefusalLaw} says. */
    enum Refused {
        INTERVIEW,
        STATEMENT,
        CONTRACT,
        EXPLANATIONS
    }

    /** What may follow from a refusal; after which, {@link RefusalLaw} says. */
    enum Decision {
        REFUSE,
        LIMIT,
        REPEAL,
        SUSPEND,
        /** The fee of a relative within the limit, or without it. */
        FEE_LIMITED,
        FEE_FULL,
        /** Steps against a maintenance debtor. */
        EVASION,
        /** The body that asked for the interview is answered. */
        ANSWER,
        OTHER,
        NOTHING
    }

    /** How an interview ends without being held. */
    enum End {
        NOT_CONDUCTED,
        TRANSFERRED,
        CANCELLED
    }

    /** Why an interview is updated from time to time (R03). */
    enum UpdateGround {
        PERMANENT,
        DPS,
        SUPPORT_CENTRE,
        /** The special care allowance: only while more than three months of its period remain. */
        CARE_ALLOWANCE
    }
}
