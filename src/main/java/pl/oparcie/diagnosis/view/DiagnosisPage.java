package pl.oparcie.diagnosis.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.platform.web.Fields;

/** The diagnosis of a case: what it says now, and what the reader may do with it. */
public record DiagnosisPage(
        String caseUrl,
        CaseHeader header,
        @Nullable DiagnosisWords words,
        String state,
        String stateMark,
        boolean mayWrite,
        boolean mayDecide,
        boolean mayReopen,
        List<Remark> remarks,
        List<Version> versions,
        List<pl.oparcie.platform.web.Option> parts,
        Fields fields) {

    /** What is to be mended. */
    public record Remark(String part, String words, String url) {}

    /** A version of it. */
    public record Version(
            int number, String label, String url, @Nullable String compareUrl, boolean shown) {}
}
