package pl.oparcie.access.admin.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * One account, or a new one.
 *
 * @param id null for a new one
 * @param password a temporary password to hand over, shown this once
 */
public record UserPage(
        @Nullable String id,
        String name,
        Fields fields,
        List<Option> roles,
        List<Option> teams,
        @Nullable State state,
        @Nullable String password) {

    /** What stands beside the form of a saved account. */
    public record State(
            boolean active,
            @Nullable String lockedUntil,
            boolean hasPassword,
            boolean mustChange,
            boolean secondStep,
            List<String> warnings) {}
}
