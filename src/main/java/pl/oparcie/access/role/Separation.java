package pl.oparcie.access.role;

/** Whether the centre separates social work from proceedings on benefits; the law allows both ways. */
public enum Separation {
    ON,
    OFF
}
