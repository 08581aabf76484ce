package pl.oparcie.centre;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.term.FreeDays;

/** Settings of the centre, changed by its head or the administrator. */
@Service
@Transactional
class CentreService {

    private final CentreStore store;
    private final FreeDays freeDays;
    private final CentreWords words;
    private final Access access;
    private final Audit audit;
    private final Today today;

    CentreService(CentreStore store, FreeDays freeDays, CentreWords words, Access access, Audit audit, Today today) {
        this.store = store;
        this.freeDays = freeDays;
        this.words = words;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    void requireRole() {
        access.requireRole(Role.DIRECTOR, Role.ADMINISTRATOR);
    }

    @Transactional(readOnly = true)
    List<CentreStore.Value> values() {
        return store.values();
    }

    @Transactional(readOnly = true)
    List<FreeDays.Day> freeDays() {
        return freeDays.since(today.date().minusMonths(1));
    }

    void save(Centre.Identity centre) {
        requireRole();
        store.save(centre);
        words.forget();
        audit.record("centre.save", Subject.NONE);
    }

    /** From a day on, another value. What held before stays known, so that old numbers can be explained. */
    void set(Parameter parameter, String value, String basis, LocalDate from) {
        requireRole();
        if (!parameter.accepts(value)) {
            throw new RuleViolation("centre.parameter.value." + parameter.type()).at("value");
        }
        var last = store.lastChange(parameter);
        if (last.isPresent() && !from.isAfter(last.get())) {
            throw new RuleViolation("centre.parameter.before-last", Texts.date(last.get())).at("from");
        }
        store.add(parameter, value, basis, from);
        audit.record("centre.parameter", Subject.NONE);
    }

    void addFreeDay(LocalDate day, String reason) {
        requireRole();
        freeDays.add(day, reason);
        audit.record("centre.free-day", Subject.NONE);
    }

    void removeFreeDay(LocalDate day) {
        requireRole();
        freeDays.remove(day);
        audit.record("centre.free-day", Subject.NONE);
    }
}
