package pl.oparcie.contract.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Offer;
import pl.oparcie.platform.web.Option;

/** Writing a contract or an annex; {@code sets} are links that begin anew from the library. */
public record ContractFormPage(
        String title,
        String sub,
        String action,
        String back,
        boolean second,
        boolean first,
        boolean annex,
        @Nullable String source,
        @Nullable String goalsSource,
        List<Link> sets,
        List<Offer> library,
        List<Option> members,
        List<Option> unsuited,
        List<Option> proposers,
        List<Option> sides,
        Fields fields) {

    /** A link. */
    public record Link(String url, String label, boolean shown) {}
}
