package pl.oparcie.institution.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The form of an institution. */
public record InstitutionFormPage(Fields fields, String action, String title, String backUrl, List<Option> kinds) {}
