package pl.oparcie.centre;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.CentreName;

/** The name of the centre on every page; read again every few seconds, so that the pages before the login do not ask each time. */
@Component
class CentreWords implements CentreName {

    private static final int SECONDS = 10;

    private final CentreStore store;
    private final Today today;
    private volatile @Nullable Known known;

    CentreWords(CentreStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    private record Known(String name, Instant until) {}

    @Override
    public String get() {
        var now = today.now();
        var last = known;
        if (last == null || !now.isBefore(last.until())) {
            last = new Known(store.identity().shortName(), now.plusSeconds(SECONDS));
            known = last;
        }
        return last.name();
    }

    @Override
    public String query() {
        return "select short_name from centre.centre where id = 1";
    }

    @Override
    public String usual() {
        return Centre.Identity.USUAL.shortName();
    }

    void forget() {
        known = null;
    }
}
