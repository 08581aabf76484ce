package pl.oparcie.code;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Words;

/** A dictionary as a file of the program describes it. */
public record CodeFile(
        String name,
        String no,
        Kind kind,
        Words title,
        String basis,
        Certainty certainty,
        List<Value> values,
        String file) {

    /** Who keeps the dictionary. */
    public enum Kind {
        LAW,
        LOCAL
    }

    /**
     * One value.
     *
     * @param certainty null for that of the dictionary
     */
    public record Value(
            String code,
            Words label,
            Validity valid,
            Map<String, String> flags,
            String basis,
            @Nullable Certainty certainty) {}

    /**
     * An amount and its history; a local one is the centre's own.
     *
     * @param least null where the law leaves it open
     */
    public record Amount(
            String code,
            Words title,
            String unit,
            boolean local,
            @Nullable Least least,
            List<Dated> values) {}

    /** The least value that the law allows, and which law that is. */
    public record Least(BigDecimal value, String basis) {}

    /** What an amount was on some days. */
    public record Dated(Validity valid, BigDecimal value, String basis, Certainty certainty) {}
}
