package pl.oparcie.letter.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** A step of a letter that asks something. */
public record LetterStepPage(
        String step,
        String title,
        String sub,
        String action,
        String back,
        @Nullable String note,
        @Nullable String early,
        boolean headSigns,
        List<Option> options,
        int megabytes,
        Fields fields) {}
