package pl.oparcie.intake.load;

/** What a case of a kind counts for in a worker's load; a dated number of the centre. */
enum Weight {
    ORDINARY,
    URGENT,
    INTERVENTION,
    SUSPENDED;

    /** The name of the centre's parameter. */
    String parameter() {
        return "WEIGHT_" + name();
    }
}
