package pl.oparcie.interview.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * One step in the course of an interview.
 *
 * @param step which one: its part of the template
 * @param ready whether it can be taken
 * @param form what is added to messages that read otherwise for a form with a signature page of its own
 */
public record StepPage(
        String step,
        String action,
        String back,
        String title,
        String sub,
        List<InterviewPage.Note> notes,
        Fields fields,
        List<Option> first,
        List<Option> second,
        List<Missing> missing,
        boolean ready,
        String form) {

    /** The message as it reads for the form of this interview. */
    public String own(String key) {
        return key + form;
    }

    /** What is missing before the step, with the place where it is given; without one it is written by hand, or done elsewhere. */
    public record Missing(String words, @Nullable String url) {}
}
