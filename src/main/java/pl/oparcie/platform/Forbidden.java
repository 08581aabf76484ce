package pl.oparcie.platform;

import java.io.Serial;

/** The user knows of the record but may not do this: status 403. */
public class Forbidden extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param what the kind of record or action, for the log; never personal data
     */
    public Forbidden(String what) {
        super(what);
    }
}
