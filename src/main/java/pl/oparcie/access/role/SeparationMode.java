package pl.oparcie.access.role;

/** Whether the centre separates social work from proceedings on benefits: the law allows both (art. 110a); the centre's settings say. */
public interface SeparationMode {

    /** The mode of today. */
    Separation today();
}
