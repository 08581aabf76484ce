package pl.oparcie.contract.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Contracts of a case. */
public record ContractsPage(
        CaseHeader header,
        boolean mayWrite,
        boolean mayPlace,
        List<Row> rows,
        List<Row> shelters,
        List<ContractPage.Act> leaving) {

    /** One contract in a list. */
    public record Row(String url, String title, String line, String state, String mark) {}

    /** Contracts of many cases, with the figures that open their lists. */
    public record All(
            List<Figure> figures,
            List<Figure> reasons,
            List<Option> which,
            List<Option> years,
            Fields filters,
            String title,
            List<Row> rows,
            boolean mayEditLibrary,
            @Nullable String next) {}

    /** A number that opens its list; without an address only a number. */
    public record Figure(
            String label, String value, @Nullable String url) {}
}
