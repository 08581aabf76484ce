package pl.oparcie.interview.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * One step in the course of an interview.
 *
 * @param step which one: its part of the template
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
        List<Option> second) {}
