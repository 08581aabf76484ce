package pl.oparcie.desk.log.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.view.CaseHeader;

/** Who opened a case. */
public record ReadersPage(
        CaseHeader header, List<Row> rows, @Nullable String next) {

    /** One person on one day. */
    public record Row(String day, String who, String times, String changes, String last) {}
}
