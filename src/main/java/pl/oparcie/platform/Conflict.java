package pl.oparcie.platform;

import java.io.Serial;

/** Someone saved the same record in the meantime, or it is no longer in the state the page showed: status 409. */
public class Conflict extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param what the kind of record or action, for the log; never personal data
     */
    public Conflict(String what) {
        super(what);
    }
}
