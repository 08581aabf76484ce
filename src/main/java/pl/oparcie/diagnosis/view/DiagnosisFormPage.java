package pl.oparcie.diagnosis.view;

import java.util.List;
import java.util.Map;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Offered;
import pl.oparcie.platform.web.Option;

/** The long form of a diagnosis with its parts beside it. */
public record DiagnosisFormPage(
        String caseUrl,
        String caseName,
        String caseMark,
        Fields fields,
        Offered offered,
        List<PartView> parts,
        Map<String, String> remarks,
        List<Option> reasons,
        List<Option> areas,
        List<Option> strengthKinds,
        List<Option> barrierKinds,
        List<Option> worked,
        List<Option> filledBy,
        List<Option> decisions) {

    /** A part in the list beside the form: {@code mark} is ok, wait, soon or empty. */
    public record PartView(String anchor, String name, String mark, String label) {}
}
