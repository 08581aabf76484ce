package pl.oparcie.form.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.Certainty;
import pl.oparcie.platform.text.Words;

/**
 * A part of a form.
 *
 * @param id letter or number that is printed
 * @param required false where the filler says "completed" or "not needed"
 */
public record Section(
        String id,
        String key,
        Words title,
        boolean required,
        Question.@Nullable Condition when,
        Words help,
        String basis,
        Certainty certainty,
        List<Question> questions) {}
