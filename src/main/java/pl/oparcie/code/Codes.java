package pl.oparcie.code;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Asked;

/** Dictionaries and amounts for other modules. */
@Service
@Transactional(readOnly = true)
public class Codes {

    private final CodeStore store;
    private final Today today;
    private volatile @Nullable Read last;

    Codes(CodeStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    private record Read(long revision, CodeBook book) {}

    /** All of it as it is now: one small query as long as nothing has changed. */
    public CodeBook book() {
        var revision = Asked.once("code revision", store::revision);
        var known = last;
        if (known == null || known.revision() != revision) {
            known = new Read(revision, store.book());
            last = known;
        }
        return known.book();
    }

    /** What may be chosen on the day, in order. */
    public List<CodeValue> list(String name, LocalDate on) {
        return book().list(name, on);
    }

    /** The words for a code today, in the language of the request. */
    public String label(String list, String code) {
        return book().label(list, code, today.date());
    }

    /** The amount in force on the day. */
    public Optional<BigDecimal> amount(String code, LocalDate on) {
        return book().amount(code, on);
    }
}
