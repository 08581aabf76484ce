package pl.oparcie.contract;

/** The two kinds of the official form. */
public enum ContractKind {
    /** With a person or a family, to solve a difficult situation. */
    A("contract-a"),
    /** With one person, for activity and independence. */
    B("contract-b");

    private final String form;

    ContractKind(String form) {
        this.form = form;
    }

    /** The code of its official form. */
    String form() {
        return form;
    }
}
