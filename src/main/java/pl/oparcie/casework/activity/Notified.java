package pl.oparcie.casework.activity;

/** Who was told of a crisis. */
enum Notified {
    POLICE,
    AMBULANCE,
    COURT,
    PROSECUTOR,
    FIRE_BRIGADE,
    LEADER,
    OTHER,
    NONE
}
