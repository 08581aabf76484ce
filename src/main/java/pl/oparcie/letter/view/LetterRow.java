package pl.oparcie.letter.view;

import org.jspecify.annotations.Nullable;

/**
 * A letter in a list.
 *
 * @param due words on the awaited answer, with {@code dueMark}; null when none is awaited
 */
public record LetterRow(
        String url,
        String title,
        String line,
        String addressee,
        String worker,
        String caseName,
        String caseUrl,
        String sent,
        String state,
        String stateMark,
        @Nullable String due,
        @Nullable String dueMark) {}
