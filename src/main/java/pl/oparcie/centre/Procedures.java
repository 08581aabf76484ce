package pl.oparcie.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Uploads;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.TermRules;
import pl.oparcie.term.calendar.Span.Unit;

/** Versions of the centre's own procedure. A new version sets the length of terms from its day on; nothing before it changes. */
@Service
@Transactional
class Procedures {

    private final CentreStore store;
    private final TermRules rules;
    private final Access access;
    private final Audit audit;

    Procedures(CentreStore store, TermRules rules, Access access, Audit audit) {
        this.store = store;
        this.rules = rules;
        this.access = access;
        this.audit = audit;
    }

    /** The terms that a procedure sets, and what each is counted in. */
    enum Setting {
        FIRST_CONTACT(TermKind.FIRST_CONTACT, Unit.WORKING_DAYS, 60),
        DIAGNOSIS(TermKind.DIAGNOSIS, Unit.DAYS, 365),
        PLAN(TermKind.PLAN, Unit.DAYS, 365),
        REVIEW(TermKind.REVIEW, Unit.MONTHS, 24),
        SAFETY_REVIEW(TermKind.SAFETY_REVIEW, Unit.MONTHS, 24),
        FOLLOW_UP(TermKind.FOLLOW_UP, Unit.MONTHS, 24),
        CONTRACT_END(TermKind.CONTRACT_END, Unit.MONTHS, 24),
        CONTRACT_EVALUATION(TermKind.CONTRACT_EVALUATION, Unit.MONTHS, 12);

        private final TermKind kind;
        private final Unit unit;
        private final int most;

        Setting(TermKind kind, Unit unit, int most) {
            this.kind = kind;
            this.unit = unit;
            this.most = most;
        }

        Unit unit() {
            return unit;
        }

        int most() {
            return most;
        }
    }

    /** A version to be adopted; {@code amounts} has one number for each setting. */
    record NewVersion(
            String orderNumber,
            LocalDate orderDate,
            LocalDate from,
            java.util.Map<Setting, Integer> amounts,
            Uploads.@Nullable Upload file) {}

    @Transactional(readOnly = true)
    List<ProcedureVersion> all() {
        return store.procedures();
    }

    /** How long a term is on a day, for the page. */
    @Transactional(readOnly = true)
    int amountOn(Setting setting, LocalDate day) {
        return rules.ruleOn(setting.kind, day).amount();
    }

    /** The rules behind all terms on a day. */
    @Transactional(readOnly = true)
    List<TermRules.Rule> rulesOn(LocalDate day) {
        return rules.allOn(day);
    }

    UUID adopt(NewVersion version) {
        access.requireRole(Role.DIRECTOR, Role.ADMINISTRATOR);
        if (version.from().isBefore(version.orderDate())) {
            throw new RuleViolation("centre.procedure.before-order").at("from");
        }
        var last = store.procedures().stream().findFirst();
        if (last.isPresent() && !version.from().isAfter(last.get().from())) {
            throw new RuleViolation(
                            "centre.procedure.before-last",
                            pl.oparcie.platform.text.Texts.date(last.get().from()))
                    .at("from");
        }
        var id = store.add(version.orderNumber(), version.orderDate(), version.from(), version.file());
        var basis = store.procedure(id).orElseThrow().basis();
        for (var setting : Setting.values()) {
            var amount = version.amounts().get(setting);
            if (amount != null) {
                rules.publish(setting.kind, amount, setting.unit, basis, version.from());
            }
        }
        audit.record("centre.procedure", Subject.of(id));
        return id;
    }

    CentreStore.Paper paper(UUID id) {
        var paper = store.paper(id).orElseThrow(() -> new NotFound("procedure"));
        audit.record("centre.procedure.file", Subject.of(id));
        return paper;
    }
}
