package pl.oparcie.casework.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Target groups, a row each. */
public record GroupsPage(CaseHeader header, Fields fields, List<Option> codes, List<Option> people) {}
