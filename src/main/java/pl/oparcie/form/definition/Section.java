package pl.oparcie.form.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.Certainty;
import pl.oparcie.platform.text.Words;

/**
 * A part of a form.
 *
 * @param id letter or number that is printed
 * @param need whether it must be completed; otherwise the filler says "completed" or "not needed"
 * @param internal whether all of it stands outside the official form
 */
public record Section(
        String id,
        String key,
        Words title,
        Question.Need need,
        Question.@Nullable Condition when,
        Words help,
        String basis,
        Certainty certainty,
        boolean internal,
        List<Question> questions) {}
