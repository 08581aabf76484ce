package pl.oparcie.code;

/** How sure we are that a thing is as the law has it. */
public enum Certainty {
    /** Read in a source. */
    VERIFIED,
    /** As practitioners do it. */
    PRACTICE,
    /** From memory. */
    UNVERIFIED,
    /** Our own proposal where the official text could not be read; prints say so. */
    RECONSTRUCTED;

    /** Whether a print must say that this is not the official wording. */
    public boolean working() {
        return this != VERIFIED;
    }
}
