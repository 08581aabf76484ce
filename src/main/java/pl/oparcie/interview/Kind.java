package pl.oparcie.interview;

import java.util.Locale;

/** What interviews there are; each has its own form. */
public enum Kind {
    /** A person running a household alone, or a family, that applies for help. */
    RWS_I("rws-1"),
    /** Persons obliged to maintenance (art. 103). */
    RWS_II("rws-2"),
    RWS_III("rws-3"),
    /** The update of an earlier interview. */
    RWS_IV("rws-4"),
    RWS_V("rws-5"),
    RWS_VI("rws-6"),
    /** A mass crisis, a natural disaster, a random event. */
    RWS_VII("rws-7"),
    RWS_VIII("rws-8"),
    RWS_IX("rws-9"),
    /** For the housing benefit. */
    WDM("wdm"),
    /** With the maintenance debtor. */
    WAD("wad");

    private final String form;

    Kind(String form) {
        this.form = form;
    }

    /** The code of its form. */
    public String form() {
        return form;
    }

    /** The part of the questionnaire, such as {@code IV}; nothing for the interviews with forms of their own. */
    String part() {
        return name().startsWith("RWS_") ? name().substring(4) : "";
    }

    /** Whether the regulation gives it a term; for the others the day is agreed by hand. */
    boolean hasTerm() {
        return this != WDM && this != WAD;
    }

    /** Whether its findings open help of the centre itself, so that later ones update them. */
    boolean isUpdated() {
        return this == RWS_I || this == RWS_IV;
    }

    /** Whether it takes the place of an earlier one and ends its clock: other interviews of the same person do not. */
    boolean updates() {
        return this == RWS_IV || this == RWS_VIII;
    }

    /**
     * Whether the law names a social worker for it (art. 107 ust. 3a; § 2): of those who work on benefits, only who has a social worker's
     * identity card. The others may be held by any authorised employee.
     */
    boolean needsSocialWorker() {
        return this != WDM && this != WAD;
    }

    /** Whether it is not known what the part is about: nothing can be decided on it (parts III, V and VI). */
    boolean isUnsettled() {
        return this == RWS_III || this == RWS_V || this == RWS_VI;
    }

    /** Where it is usually held; about care, where the care is given (R12). */
    Answered.Place usualPlace() {
        return this == RWS_VIII || this == RWS_IX ? Answered.Place.CARE : Answered.Place.RESIDENCE;
    }

    /** The page that the person signs once it is approved: annex 2, or the signature page of a form with a regulation of its own. */
    String signaturePage() {
        return switch (this) {
            case WDM -> "wdm-s";
            case WAD -> "wad-s";
            default -> "annex-2";
        };
    }

    boolean ownSignaturePage() {
        return this == WDM || this == WAD;
    }

    /** The message as it reads for the page that is signed: the statement of annex 2, or a signature page without § 6. */
    String signed(String key) {
        return ownSignaturePage() ? key + ".own" : key;
    }

    /** Whether it is copied into the national system: a part of the questionnaire is, a form with a regulation of its own is not. */
    boolean isCopied() {
        return !ownSignaturePage();
    }

    /** Whether it is held on an application of the person it is about. */
    boolean onApplication() {
        return this == RWS_I || this == RWS_IV || this == RWS_VII || this == WDM;
    }

    /** Whether it matters what help it is about: about care, a debt or a relative the law asks something else. */
    boolean aboutHelp() {
        return hasTerm() && this != RWS_II && this != RWS_VIII && this != RWS_IX;
    }

    /** RWS-I, as it stands in signatures. */
    String mark() {
        return name().replace('_', '-').toUpperCase(Locale.ROOT);
    }
}
