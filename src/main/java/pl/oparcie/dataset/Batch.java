package pl.oparcie.dataset;

import java.util.EnumMap;
import java.util.Map;

/** A stretch of rows for several tables, made by one thread and then written in the order of stretches. */
final class Batch {

    private final Map<Table, Rows> rows = new EnumMap<>(Table.class);

    /** Begins a row of a table. */
    Rows row(Table table) {
        return rows.computeIfAbsent(table, it -> new Rows(it.width())).row();
    }

    Map<Table, Rows> rows() {
        return rows;
    }
}
