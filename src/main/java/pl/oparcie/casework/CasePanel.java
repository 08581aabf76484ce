package pl.oparcie.casework;

import java.util.List;
import java.util.Optional;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.web.Question;

/** A card beside the course of a case, such as goals or a chart of a scale. The module that owns it contributes a bean. */
public interface CasePanel {

    /** Place from the top; people stand at 20. */
    int order();

    /** What it needs of the database, asked before it together with what the rest of the page needs. */
    default List<Question<?>> questions(CaseId id) {
        return List.of();
    }

    /** The card for this case, in the page's transaction and with few queries; nothing when there is nothing to show. */
    Optional<Card> card(CaseId id);

    /**
     * A template with its record, given as {@code page}; it renders a whole {@code <section class="card">}.
     *
     * @param template such as {@code plan/panel}
     */
    record Card(String template, Object page) {}
}
