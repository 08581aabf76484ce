package pl.oparcie.casework.activity;

/** Who was told of a crisis. */
public enum Notified {
    POLICE,
    AMBULANCE,
    COURT,
    PROSECUTOR,
    FIRE_BRIGADE,
    LEADER,
    OTHER,
    NONE
}
