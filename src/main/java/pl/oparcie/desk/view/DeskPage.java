package pl.oparcie.desk.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.desk.DeskLine;

/** The start page. */
public record DeskPage(String sub, List<Button> actions, List<Card> cards, List<Figure> figures) {

    /** A first action. */
    public record Button(String url, String label, boolean main) {}

    /**
     * A card.
     *
     * @param wide seven columns of twelve, otherwise five
     * @param note the small words beside its title
     */
    public record Card(
            String title,
            String note,
            boolean wide,
            List<DeskLine> lines,
            String emptyTitle,
            String emptyBody,
            @Nullable String moreUrl,
            String more) {}

    /** A number against its limit. */
    public record Figure(String title, String words, int value, int limit, String url) {}
}
