package pl.oparcie.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.register.HouseholdId;

/** The head of a case's pages, for all modules. Callers check access first. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseHeaders {

    private final CaseFiles files;
    private final Stages stages;
    private final SafetyMarks safety;
    private final Access access;
    private final ObjectProvider<CaseTab> tabs;

    CaseHeaders(CaseFiles files, Stages stages, SafetyMarks safety, Access access, ObjectProvider<CaseTab> tabs) {
        this.files = files;
        this.stages = stages;
        this.safety = safety;
        this.access = access;
        this.tabs = tabs;
    }

    /** What stands about a case in its rows: the facts from which header and data page are written. */
    public record About(
            CaseId id,
            String mark,
            String name,
            HouseholdId household,
            @Nullable UserId lead,
            @Nullable String leadName,
            @Nullable LocalDate leadSince,
            @Nullable UUID team,
            @Nullable String teamName,
            String address,
            int persons,
            CaseSource source,
            @Nullable LocalDate consentOn,
            LocalDate openedOn,
            @Nullable LocalDate suspendedOn,
            @Nullable String suspendedReason,
            @Nullable LocalDate suspendedReview,
            @Nullable LocalDate closedOn,
            @Nullable String closingCode,
            @Nullable String closingNote,
            @Nullable LocalDate reopenedOn,
            @Nullable String reopenedReason,
            @Nullable Integer procedure,
            @Nullable String procedureOrder,
            int version) {}

    /** Header and course together, so that the case page asks once. */
    public record Top(About about, Stages.Course course, CaseHeader header) {}

    /** The header of a case. */
    public CaseHeader of(CaseId id) {
        return top(id).header();
    }

    /** The header with what it was made from. */
    public Top top(CaseId id) {
        var about = about(id);
        var course = stages.course(id, about.closedOn());
        var header = new CaseHeader(
                id.toString(),
                about.name(),
                sub(about),
                state(about),
                about.closedOn() == null,
                about.closedOn() == null && access.may(CaseAction.WORK, id),
                course.bar(),
                safety.words(id),
                tabs(id));
        return new Top(about, course, header);
    }

    private List<CaseHeader.Tab> tabs(CaseId id) {
        var all = new ArrayList<CaseHeader.Tab>();
        tabs.stream().sorted(Comparator.comparingInt(CaseTab::order)).forEach(tab -> tab.url(id)
                .ifPresent(url -> all.add(new CaseHeader.Tab(tab.key(), Texts.text(tab.label()), url))));
        return all;
    }

    private static String sub(About about) {
        var parts = new ArrayList<String>();
        parts.add(about.mark());
        if (about.leadName() != null) {
            parts.add(Texts.text("casework.led-since", about.leadName(), Texts.date(about.leadSince())));
        }
        var house = Texts.text("casework.persons", about.persons());
        parts.add(about.address().isBlank() ? house : house + ", " + about.address());
        return String.join(" · ", parts);
    }

    private static String state(About about) {
        if (about.closedOn() != null) {
            return Texts.text("casework.state.closed", Texts.date(about.closedOn()));
        }
        return about.suspendedOn() == null
                ? ""
                : Texts.text("casework.state.suspended", Texts.date(about.suspendedReview()));
    }

    /** What stands in the rows of a case. */
    public About about(CaseId id) {
        return files.get(id).about();
    }

    /** The tabs that belong to the case itself. */
    record OwnTab(String key, String label, int order, String suffix) implements CaseTab {
        @Override
        public Optional<String> url(CaseId id) {
            return Optional.of("/cases/" + id + suffix);
        }
    }
}
