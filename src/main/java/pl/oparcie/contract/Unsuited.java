package pl.oparcie.contract;

/** What speaks against a contract with this person (C-19); a warning, the worker decides. */
public enum Unsuited {
    /** A state that excludes a free decision. */
    WILL,
    FORTUITOUS,
    ONLY_MONEY,
    NO_OWN_ACTION
}
