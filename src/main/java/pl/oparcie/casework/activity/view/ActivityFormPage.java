package pl.oparcie.casework.activity.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * The form of an activity.
 *
 * @param crisis the quick form of a crisis intervention
 * @param correcting an entry is mended: a reason is asked
 * @param asksFirstContact the case has no first contact yet
 */
public record ActivityFormPage(
        String caseUrl,
        String caseName,
        String mark,
        String action,
        Fields fields,
        Choices choices,
        boolean crisis,
        boolean correcting,
        boolean asksFirstContact,
        boolean moreOpen,
        boolean nextOpen) {

    /** What may be chosen. */
    public record Choices(
            List<Option> kinds,
            List<Option> tasks,
            List<Option> media,
            List<Option> places,
            List<Option> outcomes,
            List<Option> police,
            List<Option> notified,
            List<Option> firstContact,
            List<Option> informed,
            List<Option> people,
            List<Option> colleagues,
            List<Option> steps) {}
}
