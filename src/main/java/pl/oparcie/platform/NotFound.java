package pl.oparcie.platform;

import java.io.Serial;

/** There is no such record, or the user may not know of it: status 404. */
public class NotFound extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param what the kind of record or action, for the log; never personal data
     */
    public NotFound(String what) {
        super(what);
    }
}
