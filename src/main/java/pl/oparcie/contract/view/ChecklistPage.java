package pl.oparcie.contract.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checklist of art. 11 to be read or printed: by whoever does not write it, or once it has its proposal.
 *
 * @param print where it is as a paper; null where nobody has begun it
 * @param outcome where what became of its proposal is noted, for whoever may
 */
public record ChecklistPage(
        String title,
        String sub,
        String back,
        @Nullable String print,
        @Nullable String outcome,
        List<ContractPage.Note> notes,
        List<ContractPage.Fact> facts) {}
