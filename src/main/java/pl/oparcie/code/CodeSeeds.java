package pl.oparcie.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.db.JobDatabase;

/**
 * Brings the files' dictionaries and amounts into the database at each start. Of the law the file has the last word; a value that is no
 * longer in its file is ended, not removed. A local dictionary gets the codes it never had and keeps the centre's words.
 */
@Component
class CodeSeeds implements SmartInitializingSingleton {

    private final CodeFiles files;
    private final CodeStore store;
    private final Today today;
    private final TransactionTemplate transaction;

    CodeSeeds(CodeFiles files, JobDatabase jobs, Today today) {
        this.files = files;
        this.store = new CodeStore(jobs.jdbc()); // a request may not write what the law says
        this.today = today;
        this.transaction = jobs.transaction();
    }

    @Override
    public void afterSingletonsInstantiated() {
        sow(files);
    }

    void sow(CodeFiles sown) {
        transaction.executeWithoutResult(status -> {
            store.lock();
            var kept = store.values(null).stream().collect(Collectors.groupingBy(CodeStore.ValueRow::list));
            var lists = store.lists().stream().collect(Collectors.toMap(CodeStore.ListRow::name, list -> list));
            var changed = false;
            for (var list : sown.lists().values()) {
                changed |= list(list, lists.get(list.name()), kept.getOrDefault(list.name(), List.of()));
            }
            changed |= amounts(sown);
            if (changed) {
                store.changed();
            }
        });
    }

    private boolean list(CodeFile file, CodeStore.@Nullable ListRow known, List<CodeStore.ValueRow> kept) {
        var changed = known == null
                || known.kind() != file.kind()
                || !known.no().equals(file.no())
                || !known.title().equals(file.title())
                || !known.basis().equals(file.basis())
                || known.certainty() != file.certainty();
        if (changed) {
            store.put(file);
        }
        return (file.kind() == CodeFile.Kind.LAW ? law(file, kept) : local(file, kept)) || changed;
    }

    private boolean law(CodeFile file, List<CodeStore.ValueRow> kept) {
        var before = new LinkedHashMap<List<Object>, CodeStore.ValueRow>();
        kept.forEach(row -> before.put(place(row.value()), row));
        var changed = false;
        var position = 0;
        var fresh = new java.util.ArrayList<CodeValue>();
        for (var value : file.values()) {
            var wanted = value(value, position++);
            var row = before.remove(place(wanted));
            if (row == null) {
                fresh.add(wanted);
            } else if (!row.value().equals(wanted)) {
                store.update(row.id(), row.version(), wanted);
                changed = true;
            }
        }
        for (var gone : before.values()) {
            changed |= end(gone);
        }
        fresh.forEach(value -> store.insert(file.name(), value));
        return changed || !fresh.isEmpty();
    }

    /** A value is told by its code and first day. */
    private static List<Object> place(CodeValue value) {
        return List.of(value.code(), String.valueOf(value.valid().from()));
    }

    private boolean end(CodeStore.ValueRow row) {
        var valid = row.value().valid();
        var last = today.date().minusDays(1);
        if (valid.to() != null && !valid.to().isAfter(last)) {
            return false;
        }
        var from = valid.from() != null && valid.from().isAfter(last) ? last : valid.from();
        var value = row.value();
        store.update(
                row.id(),
                row.version(),
                new CodeValue(value.code(), value.label(), new Validity(from, last), value.position(), value.flags()));
        return true;
    }

    private boolean local(CodeFile file, List<CodeStore.ValueRow> kept) {
        var known = kept.stream().map(row -> row.value().code()).collect(Collectors.toSet());
        var changed = false;
        var position = 0;
        for (var value : file.values()) {
            if (!known.contains(value.code())) {
                store.insert(file.name(), value(value, position));
                changed = true;
            }
            position++;
        }
        return changed;
    }

    private static CodeValue value(CodeFile.Value value, int position) {
        var flags = new LinkedHashMap<>(value.flags());
        if (!value.basis().isEmpty()) {
            flags.put("basis", value.basis());
        }
        if (value.certainty() != null) {
            flags.put("certainty", value.certainty().name());
        }
        return new CodeValue(value.code(), value.label(), value.valid(), position, Map.copyOf(flags));
    }

    private boolean amounts(CodeFiles sown) {
        var kept = store.amountValues();
        var known = store.amounts().stream().collect(Collectors.toMap(CodeStore.AmountRow::code, amount -> amount));
        var changed = false;
        var position = 0;
        for (var amount : sown.amounts().values()) {
            var before = kept.getOrDefault(amount.code(), List.of());
            var row = known.get(amount.code());
            if (row == null || !row.title().equals(amount.title()) || !same(row.least(), amount.least())) {
                store.put(amount, position);
                changed = true;
            }
            position++;
            if (amount.local() ? before.isEmpty() : !same(before, amount.values())) {
                store.removeAmounts(amount.code());
                amount.values()
                        .forEach(value -> store.insert(
                                amount.code(), value.value(), value.valid(), value.basis(), value.certainty()));
                changed = true;
            }
        }
        return changed;
    }

    private static boolean same(CodeFile.@Nullable Least before, CodeFile.@Nullable Least now) {
        if (before == null || now == null) {
            return before == null && now == null;
        }
        return before.value().compareTo(now.value()) == 0 && before.basis().equals(now.basis());
    }

    private static boolean same(List<CodeFile.Dated> before, List<CodeFile.Dated> now) {
        return before.size() == now.size()
                && before.stream().allMatch(one -> now.stream()
                        .anyMatch(other -> other.valid().equals(one.valid())
                                && other.value().compareTo(one.value()) == 0
                                && other.basis().equals(one.basis())
                                && other.certainty() == one.certainty()));
    }
}
