package pl.oparcie.intake.load;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import pl.oparcie.intake.view.WorkerLoad;
import pl.oparcie.platform.text.Texts;

/** A load in words of the reader's language. */
public final class LoadWords {

    private LoadWords() {}

    public static WorkerLoad view(Load load, int norm) {
        return new WorkerLoad(
                load.worker().toString(),
                load.name(),
                load.teamName(),
                text("intake.load.of", number(load.perPost()), norm),
                detail(load),
                load.perPost().setScale(0, RoundingMode.HALF_UP).intValue(),
                norm,
                load.over(norm),
                absence(load),
                load.benefits());
    }

    static String detail(Load load) {
        return text("intake.load.detail", load.active(), load.suspended(), number(load.weighted()), number(load.fte()));
    }

    static @Nullable String absence(Load load) {
        if (load.absentUntil() == null) {
            return null;
        }
        return load.substitute() == null
                ? text("intake.load.absent", date(load.absentUntil()))
                : text("intake.load.absent-substitute", date(load.absentUntil()), load.substitute());
    }

    /** 38,5 or 38. */
    public static String number(BigDecimal value) {
        var plain = value.stripTrailingZeros().toPlainString();
        return "pl".equals(Texts.language()) ? plain.replace('.', ',') : plain;
    }
}
