package pl.oparcie.diagnosis;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseTab;

/** The diagnosis among the rooms of a case. */
@Component
class DiagnosisTab implements CaseTab {

    @Override
    public String key() {
        return "diagnosis";
    }

    @Override
    public String label() {
        return "diagnosis.tab";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<String> url(CaseId id) {
        return Optional.of(DiagnosisController.url(id));
    }
}
