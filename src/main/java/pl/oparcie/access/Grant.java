package pl.oparcie.access;

/** Why somebody may open a case. */
public enum Grant {
    /** Leads the case. */
    LEAD,
    /** Works on the case beside the lead. */
    CO_WORKER,
    /** Stands in today for an absent lead or co-worker. */
    SUBSTITUTE,
    /** Leads the team to which the case belongs, or stands in for that leader. */
    TEAM_LEADER,
    /** Directs the centre. */
    DIRECTOR,
    /** Was let in by the lead or the leader, until a date. */
    SHARE,
    /** Let himself in with a reason, for eight hours. */
    BREAK_GLASS
}
