package pl.oparcie.intake.contact;

import pl.oparcie.casework.CaseSource;

/** Who reports. */
public enum Reporter {
    PERSON,
    REPRESENTATIVE,
    FAMILY,
    NEIGHBOUR,
    INSTITUTION,
    ANONYMOUS,
    EX_OFFICIO;

    /** On whose word help would begin (art. 102): another person's with consent, else the centre's own. */
    CaseSource source(boolean consent) {
        return switch (this) {
            case PERSON -> CaseSource.OWN_REQUEST;
            case REPRESENTATIVE -> CaseSource.REPRESENTATIVE;
            case FAMILY, NEIGHBOUR, INSTITUTION -> consent ? CaseSource.OTHER_PERSON : CaseSource.EX_OFFICIO;
            case ANONYMOUS, EX_OFFICIO -> CaseSource.EX_OFFICIO;
        };
    }
}
