package pl.oparcie.desk.log;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.Access;
import pl.oparcie.access.Action;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.Grant;
import pl.oparcie.access.Staff;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.AuditReader;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.CaseTab;
import pl.oparcie.desk.log.view.ReadersPage;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Pages;

/** Who opened a case, by person and day, for those who may open it themselves. */
@Controller
class ReadersController {

    private final AuditReader log;
    private final Audit audit;
    private final Access access;
    private final Staff staff;
    private final CaseHeaders headers;

    ReadersController(AuditReader log, Audit audit, Access access, Staff staff, CaseHeaders headers) {
        this.log = log;
        this.audit = audit;
        this.access = access;
        this.staff = staff;
        this.headers = headers;
    }

    /** What one may ask for here. */
    enum ReadersAction implements Action {
        READERS;

        @Override
        public Set<Grant> allowedTo() {
            return EVERYBODY;
        }
    }

    @GetMapping("/cases/{id}/readers")
    @Transactional
    ModelAndView readers(@PathVariable CaseId id, Fields in) {
        access.require(ReadersAction.READERS, id);
        audit.record("case.readers", Subject.ofCase(id.value()));
        var all = log.readersOf(
                id.value(),
                in.text("before", 60).flatMap(AuditReader.ReadingPlace::of).orElse(null));
        var shown = all.subList(0, Math.min(all.size(), AuditReader.READINGS));
        var names = staff.names(shown.stream()
                .map(AuditReader.Reading::userId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var rows = shown.stream()
                .map(reading -> new ReadersPage.Row(
                        Texts.dateLong(reading.day()),
                        reading.userId() == null
                                ? Texts.text("audit.nobody")
                                : names.getOrDefault(reading.userId(), Texts.text("audit.nobody")),
                        Texts.text("audit.times", reading.times()),
                        reading.changes() == 0 ? "" : Texts.text("audit.changes", reading.changes()),
                        Texts.time(reading.last())))
                .toList();
        return Pages.page(
                "desk/readers",
                new ReadersPage(
                        headers.of(id),
                        rows,
                        all.size() > AuditReader.READINGS
                                ? "/cases/" + id + "/readers?before="
                                        + shown.getLast().place()
                                : null));
    }

    /** The room of the case. */
    @Component
    static class ReadersTab implements CaseTab {

        @Override
        public String key() {
            return "readers";
        }

        @Override
        public String label() {
            return "audit.readers.tab";
        }

        @Override
        public int order() {
            return 90;
        }

        @Override
        public Optional<String> url(CaseId id) {
            return Optional.of("/cases/" + id + "/readers");
        }
    }
}
