package pl.oparcie.register.address.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of districts, and what is wrong with it. */
public record DistrictsPage(boolean mayEdit, List<District> districts, List<String> overlaps, List<String> gaps) {

    public record District(
            String name,
            @Nullable String worker,
            List<String> lines,
            @Nullable String editUrl) {}
}
