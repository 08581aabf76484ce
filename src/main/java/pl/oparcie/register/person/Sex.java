package pl.oparcie.register.person;

/** Sex as the population register records it. */
public enum Sex {
    FEMALE,
    MALE
}
