package pl.oparcie.letter.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.view.CaseHeader;

/** Letters of a case. */
public record CaseLettersPage(
        CaseHeader header,
        List<LetterRow> rows,
        boolean mayWrite,
        @Nullable String next) {}
