package pl.oparcie.contract.view;

import java.util.List;

/** An annex on paper; {@code signedOn} empty: a line for a pen, {@code dropped} says that nobody signs it any more. */
public record AnnexPage(
        String of,
        String dropped,
        List<ContractPage.Fact> sides,
        List<ComparePage.Line> changes,
        String signedOn,
        List<String> signs) {}
