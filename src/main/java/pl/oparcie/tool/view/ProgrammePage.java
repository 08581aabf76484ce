package pl.oparcie.tool.view;

import java.util.List;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** A programme of leaving homelessness before the head. */
public record ProgrammePage(
        String action,
        String back,
        CaseHeader header,
        String title,
        String standing,
        ToolWords words,
        List<Option> answers,
        Fields fields) {}
