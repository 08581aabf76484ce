package pl.oparcie.code;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Words;

/** Keeping the dictionaries: everybody of the administration reads them, local ones are changed by the administrator, the law's by nobody. */
@Service
@Transactional
class Dictionaries {

    private static final Role[] READERS = {Role.ADMINISTRATOR, Role.DIRECTOR};

    private final CodeStore store;
    private final Access access;
    private final Audit audit;

    Dictionaries(CodeStore store, Access access, Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    /** What the administrator writes of a value. */
    record Written(
            String code,
            Words label,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int position) {}

    boolean mayKeep() {
        return access.hasRole(Role.ADMINISTRATOR);
    }

    @Transactional(readOnly = true)
    List<CodeStore.ListRow> lists() {
        access.requireRole(READERS);
        return store.lists();
    }

    @Transactional(readOnly = true)
    CodeStore.ListRow list(String name) {
        access.requireRole(READERS);
        return store.list(name).orElseThrow(() -> new NotFound("list"));
    }

    @Transactional(readOnly = true)
    List<CodeStore.ValueRow> values(String list) {
        access.requireRole(READERS);
        return store.values(list);
    }

    @Transactional(readOnly = true)
    List<CodeStore.AmountRow> amounts() {
        access.requireRole(READERS);
        return store.amounts();
    }

    @Transactional(readOnly = true)
    Map<String, List<CodeFile.Dated>> amountValues() {
        return store.amountValues();
    }

    /** The local dictionary, for whoever may change it. */
    CodeStore.ListRow requireLocal(String name) {
        access.requireRole(Role.ADMINISTRATOR);
        var list = store.list(name).orElseThrow(() -> new NotFound("list"));
        if (list.kind() == CodeFile.Kind.LAW) {
            throw new RuleViolation("code.law");
        }
        return list;
    }

    CodeStore.ValueRow value(String list, UUID id) {
        return store.values(list).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("code"));
    }

    void add(String list, Written written) {
        requireLocal(list);
        save(() -> store.insert(
                list,
                new CodeValue(
                        written.code(),
                        written.label(),
                        new Validity(written.from(), written.to()),
                        written.position(),
                        Map.of())));
        noted("code.add", list);
    }

    /** Rewords, ends or moves a value; its code never changes. */
    void change(String list, UUID id, Written written, int version) {
        requireLocal(list);
        var before = value(list, id).value();
        save(() -> store.update(
                id,
                version,
                new CodeValue(
                        before.code(),
                        written.label(),
                        new Validity(written.from(), written.to()),
                        written.position(),
                        before.flags())));
        noted("code.change", list);
    }

    private static void save(Runnable work) {
        try {
            work.run();
        } catch (DataIntegrityViolationException e) {
            throw new RuleViolation("code.overlap").at("code");
        }
    }

    private void noted(String event, String about) {
        store.changed();
        audit.record(
                event,
                Subject.of(UUID.nameUUIDFromBytes(about.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                about);
    }

    /** An amount of the centre's own, for whoever may set it. */
    CodeStore.AmountRow localAmount(String code) {
        access.requireRole(Role.ADMINISTRATOR);
        var amount = store.amounts().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("amount"));
        if (amount.kind() == CodeFile.Kind.LAW) {
            throw new RuleViolation("code.law");
        }
        return amount;
    }

    /** A local amount from a day on; the one before ends the day before. */
    void setAmount(String code, BigDecimal value, LocalDate from, String basis) {
        localAmount(code);
        store.end(code, from);
        save(() -> store.insert(code, value, new Validity(from, null), basis, Certainty.VERIFIED));
        noted("code.amount", code);
    }
}
