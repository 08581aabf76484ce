package pl.oparcie.access.admin.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts by name. */
public record UsersPage(
        List<Row> rows, boolean former, @Nullable String next) {

    public record Row(
            String url,
            String name,
            String login,
            String jobTitle,
            String team,
            String roles,
            boolean active,
            boolean locked) {}
}
