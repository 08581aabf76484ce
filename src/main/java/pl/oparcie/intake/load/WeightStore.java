package pl.oparcie.intake.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;

/** Weights of cases among the centre's dated parameters. */
@Repository
class WeightStore {

    private final JdbcClient jdbc;
    private final Today today;

    WeightStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A weight and when it holds. */
    record Value(
            Weight weight,
            BigDecimal value,
            LocalDate since,
            @Nullable LocalDate until) {}

    Map<Weight, Value> today() {
        var found = new EnumMap<Weight, Value>(Weight.class);
        history().stream()
                .filter(value -> !value.since().isAfter(today.date())
                        && (value.until() == null || value.until().isAfter(today.date())))
                .forEach(value -> found.put(value.weight(), value));
        return found;
    }

    List<Value> history() {
        return jdbc.sql("""
                        select replace(name, 'WEIGHT_', '') as weight, value::numeric as value, lower(validity) as since, upper(validity) as until
                          from centre.parameter where name in (:names) order by name, lower(validity) desc
                        """)
                .param(
                        "names",
                        java.util.Arrays.stream(Weight.values())
                                .map(Weight::parameter)
                                .toList())
                .query(Value.class)
                .list();
    }

    Optional<LocalDate> lastChange(Weight weight) {
        return history().stream()
                .filter(value -> value.weight() == weight)
                .map(Value::since)
                .findFirst();
    }

    void settle(Weight weight, BigDecimal value, LocalDate from) {
        jdbc.sql("delete from centre.parameter where name = :name and lower(validity) = :from")
                .param("name", weight.parameter())
                .param("from", from)
                .update();
        jdbc.sql("""
                        update centre.parameter set validity = daterange(lower(validity), :from)
                         where name = :name and validity @> :from::date
                        """).param("name", weight.parameter()).param("from", from).update();
        jdbc.sql("""
                        insert into centre.parameter (id, name, value, basis, validity)
                        values (:id, :name, :value, 'ustalenie ośrodka', daterange(:from, null))
                        """)
                .param("id", Ids.next())
                .param("name", weight.parameter())
                .param("value", value.toPlainString())
                .param("from", from)
                .update();
    }
}
