package pl.oparcie.code;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import pl.oparcie.platform.text.Law;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.text.Words;

/** Keeping the dictionaries: everybody of the administration reads them, local ones are changed by the administrator, the law's by nobody. */
@Service
@Transactional
class Dictionaries {

    private static final Role[] READERS = {Role.ADMINISTRATOR, Role.DIRECTOR};

    private final CodeStore store;
    private final Access access;
    private final Audit audit;
    private final List<AmountUse> uses;

    Dictionaries(CodeStore store, Access access, Audit audit, List<AmountUse> uses) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.uses = uses;
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

    /** The values of every amount, the earliest first. */
    @Transactional(readOnly = true)
    Map<String, List<CodeStore.AmountValue>> amountValues() {
        return store.amountRows().stream().collect(Collectors.groupingBy(CodeStore.AmountValue::amount));
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

    /** A value that was set here, for whoever may mend it. */
    CodeStore.AmountValue amountValue(String code, UUID id) {
        localAmount(code);
        return amountValues().getOrDefault(code, List.of()).stream()
                .filter(row -> row.id().equals(id) && row.setHere())
                .findFirst()
                .orElseThrow(() -> new NotFound("amount"));
    }

    /** Whether something was reckoned with the value already: its day stays then, and only the number is put right. */
    boolean used(CodeStore.AmountValue row) {
        var from = row.dated().valid().from();
        return from == null
                || uses.stream()
                        .anyMatch(use -> use.used(from, row.dated().valid().to()));
    }

    /**
     * A local amount from a day on; the one before ends the day before, and a value of the same day is replaced.
     *
     * @throws RuleViolation when it lies below what the law allows
     */
    void setAmount(String code, BigDecimal value, LocalDate from, String basis) {
        put(localAmount(code), value, from, basis);
        noted("code.amount", code);
    }

    private void put(CodeStore.AmountRow amount, BigDecimal value, LocalDate from, String basis) {
        var least = amount.least();
        if (least != null && value.compareTo(least.value()) < 0) {
            throw new RuleViolation(
                            "code.least",
                            least.value().stripTrailingZeros().toPlainString().replace('.', ',')
                                    + Texts.text("code.unit." + amount.unit()),
                            Law.now(least.basis()))
                    .at("value");
        }
        LocalDate last = null;
        for (var row : amountValues().getOrDefault(amount.code(), List.of())) {
            var valid = row.dated().valid();
            if (from.equals(valid.from())) {
                store.withdraw(row.id());
                last = valid.to();
            } else if (valid.on(from)) {
                store.end(row.id(), from.minusDays(1));
                last = valid.to();
            } else if (valid.from() != null && valid.from().isAfter(from) && last == null) {
                last = valid.from().minusDays(1); // before all that is known
            }
        }
        store.insert(amount.code(), value, new Validity(from, last), basis, Certainty.VERIFIED);
    }

    /** Puts a value right; one that something was reckoned with keeps its first day. */
    void mendAmount(String code, UUID id, BigDecimal value, LocalDate from, String basis) {
        var row = amountValue(code, id);
        if (!from.equals(row.dated().valid().from())) {
            remove(row, "from");
        }
        put(localAmount(code), value, from, basis);
        noted("code.amount-mend", code);
    }

    /** Takes back a value that nothing uses yet: the one before goes on. */
    void removeAmount(String code, UUID id) {
        remove(amountValue(code, id), "value");
        noted("code.amount-remove", code);
    }

    private void remove(CodeStore.AmountValue row, String field) {
        if (used(row)) {
            throw new RuleViolation("code.used").at(field);
        }
        var valid = row.dated().valid();
        store.withdraw(row.id());
        amountValues().getOrDefault(row.amount(), List.of()).stream()
                .filter(before -> valid.from() != null
                        && valid.from()
                                .minusDays(1)
                                .equals(before.dated().valid().to()))
                .forEach(before -> store.end(before.id(), valid.to()));
    }
}
