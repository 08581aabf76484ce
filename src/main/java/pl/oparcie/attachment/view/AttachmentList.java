package pl.oparcie.attachment.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents of a record, for {@code attachment/list.jte} on any page.
 *
 * @param addUrl the form for a new one; null where the reader may not add
 */
public record AttachmentList(@Nullable String addUrl, List<Row> rows) {

    /**
     * One document.
     *
     * @param picture address of its thumbnail, or null
     * @param state words of its mark: cancelled, or null
     */
    public record Row(
            String url,
            String title,
            String line,
            @Nullable String picture,
            @Nullable String state) {}
}
