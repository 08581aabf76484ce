package pl.oparcie.diagnosis;

import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.NextStep;
import pl.oparcie.casework.Stage;
import pl.oparcie.platform.text.Texts;

/** What is missing before the plan: the diagnosis itself, a part of it, its approval. */
@Component
class DiagnosisStep implements NextStep {

    private final DiagnosisStore store;

    DiagnosisStep(DiagnosisStore store) {
        this.store = store;
    }

    @Override
    public Stage stage() {
        return Stage.DIAGNOSIS;
    }

    @Override
    public List<Missing> missing(CaseId id) {
        var url = DiagnosisController.url(id);
        var newest = store.newest(id);
        if (newest.isEmpty()) {
            return List.of(say("diagnosis.empty", "diagnosis.start", url + "/edit"));
        }
        return switch (newest.get().state()) {
            case SUBMITTED -> List.of(say("diagnosis.next.waits", "diagnosis.next.see", url));
            case RETURNED -> List.of(say("diagnosis.next.returned", "diagnosis.edit", url + "/edit"));
            case APPROVED -> List.of();
            case DRAFT -> {
                var missing = pl.oparcie.diagnosis.Missing.in(newest.get().content());
                yield missing.isEmpty()
                        ? List.of(say("diagnosis.next.hand-in", "diagnosis.next.see", url + "/edit"))
                        : missing.stream()
                                .map(it -> say(it.key(), "diagnosis.edit", url + "/edit#part-" + it.part()))
                                .toList();
            }
        };
    }

    private static Missing say(String words, String action, String url) {
        return new Missing(Texts.text(words), Texts.text(action), url);
    }
}
