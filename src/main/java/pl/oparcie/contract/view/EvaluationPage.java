package pl.oparcie.contract.view;

import java.util.List;
import pl.oparcie.plan.view.TrendView;

/** A kept evaluation. */
public record EvaluationPage(
        String title,
        String sub,
        String back,
        String print,
        List<Mark> marks,
        List<ContractPage.Fact> facts,
        List<TrendView> trends) {

    /** How a goal or an action stood. */
    public record Mark(int level, String title, String line, ContractPage.Light light) {}
}
