package pl.oparcie.institution.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The directory. */
public record InstitutionsPage(
        Fields filter,
        List<Option> kinds,
        boolean mayKeep,
        List<Row> rows,
        boolean filtered,
        @Nullable String next) {

    public record Row(String name, String url, String kind, String contact, boolean retired) {}
}
