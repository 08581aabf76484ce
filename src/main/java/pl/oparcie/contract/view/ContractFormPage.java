package pl.oparcie.contract.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<Link> parts,
        Set<String> opened,
        Fields fields) {

    /** An action in one line: whose, who, how often, until when. */
    public String line(String act) {
        var side = sides.stream()
                .filter(it -> it.value().equals(fields.value(act + "side")))
                .map(Option::label);
        return Stream.concat(side, Stream.of("who", "often", "dueOn").map(it -> fields.value(act + it)))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** A link. */
    public record Link(String url, String label, boolean shown) {}
}
