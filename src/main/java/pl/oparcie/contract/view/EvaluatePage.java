package pl.oparcie.contract.view;

import java.util.List;
import pl.oparcie.plan.view.TrendView;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The evaluation on one screen. */
public record EvaluatePage(
        String title,
        String sub,
        String action,
        String back,
        boolean second,
        List<Mark> marks,
        List<Option> lights,
        List<Option> kinds,
        List<Option> causes,
        List<Option> conclusions,
        List<Option> labours,
        List<Option> signed,
        List<TrendView> trends,
        Fields fields) {

    /** One goal or action; {@code level} 1 main goal, 2 specific goal, 3 action. */
    public record Mark(String key, int level, String title, String line) {}
}
