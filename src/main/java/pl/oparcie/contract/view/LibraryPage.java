package pl.oparcie.contract.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The library of goals and actions. */
public record LibraryPage(List<Row> rows, boolean mayEdit) {

    /** A set; {@code suits} says for whom, empty for everybody. */
    public record Row(
            String url,
            String area,
            String suits,
            String goal,
            List<String> aims,
            List<Line> person,
            List<Line> worker,
            String evidence,
            boolean retired) {}

    /** An action: until when it is proposed, and for whom. */
    public record Line(String words, String why) {}

    /** A set to be written. */
    public record Form(
            String title, String action, List<Option> reasons, List<Option> suits, List<Option> sides, Fields fields) {}
}
