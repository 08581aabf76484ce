package pl.oparcie.register.person.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.attachment.view.AttachmentList;

/** One person's record. */
public record PersonPage(
        String id,
        int version,
        String title,
        String sub,
        @Nullable String caseUrl,
        boolean mayChange,
        List<String> warnings,
        List<Fact> facts,
        List<Fact> contacts,
        List<Living> living,
        List<Relative> relatives,
        List<SimilarPage.Row> similar,
        List<Linked> linked,
        @Nullable Linked replacedBy,
        @Nullable String linkedReason,
        AttachmentList documents) {

    public record Fact(String label, String value, @Nullable String more) {}

    public record Living(String name, String url, String since, boolean now) {}

    public record Relative(
            String role,
            String name,
            @Nullable String url,
            String since,
            boolean now,
            @Nullable String editUrl) {}

    public record Linked(String id, String name, int version) {}
}
