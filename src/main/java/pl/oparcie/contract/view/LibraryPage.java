package pl.oparcie.contract.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The library of goals and actions. */
public record LibraryPage(List<Row> rows, boolean mayEdit) {

    /** A set. */
    public record Row(
            String url,
            String area,
            String goal,
            List<String> aims,
            List<String> person,
            List<String> worker,
            String evidence,
            boolean retired) {}

    /** A set to be written. */
    public record Form(String title, String action, List<Option> reasons, Fields fields) {}
}
