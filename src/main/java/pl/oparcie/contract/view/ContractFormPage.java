package pl.oparcie.contract.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Offer;
import pl.oparcie.platform.web.Option;

/**
 * Writing a contract or an annex.
 *
 * @param sets links that begin anew from the library
 * @param hidden sets, and actions of the chosen set, that do not fit
 * @param whole begins anew with all of the chosen set; null where all of it is here
 * @param library sets that may be added
 * @param others sets that do not fit; the source of each says why
 * @param tried what the diagnosis says was tried before
 * @param usual what workers usually promise was put in
 */
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
        List<Hidden> hidden,
        @Nullable String whole,
        List<Offer> library,
        List<Offer> others,
        List<Offer> tried,
        boolean usual,
        List<Option> members,
        List<Option> unsuited,
        List<Option> proposers,
        List<Option> sides,
        List<Link> parts,
        Set<String> opened,
        Fields fields) {

    /** Something is promised, and nothing by the worker. */
    public boolean oneSided() {
        return IntStream.range(0, fields.rowCount("goals"))
                .mapToObj(i -> fields.row("goals", i))
                .flatMap(goal -> goal.rows("aims").stream())
                .flatMap(aim -> aim.rows("acts").stream())
                .map(act -> act.value("side"))
                .collect(Collectors.toSet())
                .equals(Set.of("PERSON"));
    }

    /** An action in one line: whose, who, how often, until when. */
    public String line(String act) {
        var side = sides.stream()
                .filter(it -> it.value().equals(fields.value(act + "side")))
                .map(Option::label);
        return Stream.concat(side, Stream.of("who", "often", "dueOn").map(it -> fields.value(act + it)))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** What of the library is not shown at once, and why; an action has no address. */
    public record Hidden(String url, String label, String why) {}

    /** A link. */
    public record Link(String url, String label, boolean shown) {}
}
