package pl.oparcie.template.view;

import java.util.List;

/** All templates: one for each kind that comes with the program, and the centre's own. */
public record TemplatesPage(boolean mayKeep, List<Row> supplied, List<Row> own) {

    /**
     * A template.
     *
     * @param mark look of the state's mark
     * @param planned what holds from a later day, or nothing
     */
    public record Row(String url, String title, String mark, String state, String since, String planned) {}
}
