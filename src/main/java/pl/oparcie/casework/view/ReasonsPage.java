package pl.oparcie.casework.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Reasons of art. 7, a row each. */
public record ReasonsPage(
        CaseHeader header, Fields fields, List<Option> codes, List<Option> flags, List<Option> rows) {}
