package pl.oparcie.casework.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Option;

/** Reporting an assault on the current user, for other modules: the same use case as behind the form. */
@Service
@Transactional
public class Assaults {

    private final Incidents incidents;
    private final Access access;

    Assaults(Incidents incidents, Access access) {
        this.incidents = incidents;
        this.access = access;
    }

    /**
     * What happened.
     *
     * @param caseId named only where the user may open it
     * @param kind one of {@link #kinds}
     */
    public record Report(
            @Nullable UUID caseId,
            LocalDate on,
            @Nullable LocalTime at,
            String kind,
            String place,
            String what,
            boolean injured,
            boolean policeTold) {}

    public List<Option> kinds() {
        return Option.of(Incident.Kind.class, "incident.kind");
    }

    /** Reports it and gives the id of its record. */
    public UUID report(Report report) {
        if (kinds().stream().noneMatch(kind -> kind.value().equals(report.kind()))) {
            throw new RuleViolation("problem.choice").at("kind");
        }
        var open = report.caseId() != null && access.may(ActivityAction.READ, new CaseId(report.caseId()));
        return incidents
                .report(new Incident.Report(
                        CurrentUser.me(),
                        open ? report.caseId() : null,
                        report.on(),
                        report.at(),
                        Incident.Kind.valueOf(report.kind()),
                        report.place(),
                        report.what(),
                        report.injured(),
                        report.policeTold()))
                .value();
    }
}
