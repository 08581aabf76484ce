package pl.oparcie.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Folding;
import pl.oparcie.register.address.AddressPoint;
import pl.oparcie.register.address.DistrictRule;
import pl.oparcie.register.address.HouseNumber;
import pl.oparcie.register.address.NumberRange;
import pl.oparcie.register.address.Parity;

/** Which care district (rejon opiekuńczy) an address belongs to, and whose district it is. */
@Service
@Transactional(readOnly = true)
public class Districts {

    private static final Pattern STREET_KIND =
            Pattern.compile("^(ul|ulica|al|aleja|aleje|pl|plac|os|osiedle)\\b\\.? *");

    private final JdbcClient jdbc;

    Districts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A district and the social worker of it, where one is set. */
    public record Found(
            UUID id,
            String name,
            @Nullable UserId worker,
            @Nullable String workerName) {}

    /** One line of the list of districts, as kept. */
    public record Line(
            UUID id,
            Found district,
            String simc,
            String place,
            @Nullable String ulic,
            @Nullable String street,
            Parity parity,
            @Nullable Integer first,
            @Nullable Integer last) {

        /** The rule as the pure logic reads it: places and streets by their folded names. */
        public DistrictRule<UUID> rule() {
            var numbers = first == null && last == null
                    ? Optional.<NumberRange>empty()
                    : Optional.of(new NumberRange(first == null ? 1 : first, last == null ? NumberRange.NO_END : last));
            return new DistrictRule<>(
                    district.id(),
                    placeKey(place),
                    Optional.ofNullable(street).map(Districts::streetKey),
                    parity,
                    numbers);
        }
    }

    /** All lines, by place, street and number; one query. */
    public List<Line> lines() {
        return jdbc.sql("""
                        select r.id, r.district_id, d.name, d.worker_id, a.first_name || ' ' || a.last_name as worker,
                               r.simc, r.place, r.ulic, r.street, r.parity, r.first_no, r.last_no
                          from register.district_rule r join register.district d on d.id = r.district_id
                          left join access.account a on a.id = d.worker_id
                         order by r.place, r.street nulls first, r.first_no nulls first, r.parity, r.id
                        """).query((row, n) -> line(row)).list();
    }

    /** All districts by name. */
    public List<Found> all() {
        return jdbc.sql("""
                        select d.id, d.name, d.worker_id, a.first_name || ' ' || a.last_name as worker
                          from register.district d left join access.account a on a.id = d.worker_id order by d.name
                        """)
                .query((row, n) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("worker_id") == null ? null : new UserId(row.getObject("worker_id", UUID.class)),
                        row.getString("worker")))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var worker = row.getObject("worker_id", UUID.class);
        return new Line(
                row.getObject("id", UUID.class),
                new Found(
                        row.getObject("district_id", UUID.class),
                        row.getString("name"),
                        worker == null ? null : new UserId(worker),
                        row.getString("worker")),
                row.getString("simc"),
                row.getString("place"),
                row.getString("ulic"),
                row.getString("street"),
                Parity.valueOf(row.getString("parity")),
                row.getObject("first_no", Integer.class),
                row.getObject("last_no", Integer.class));
    }

    /**
     * The district of an address: the most specific rule wins. For a homeless person that of the last registered address (B7), when it
     * reads "place, street number".
     */
    public Optional<Found> of(NewAddress address) {
        var point = address.homeless()
                ? lastRegistered(address)
                : point(address.place(), address.street(), address.house());
        if (point.isEmpty()) {
            return Optional.empty();
        }
        var lines = lines();
        return DistrictRule.mostSpecific(lines.stream().map(Line::rule).toList(), point.get())
                .flatMap(rule -> lines.stream()
                        .map(Line::district)
                        .filter(district -> district.id().equals(rule.district()))
                        .findFirst());
    }

    private static Optional<AddressPoint> point(String place, String street, String house) {
        if (place.isBlank()) {
            return Optional.empty();
        }
        var key = streetKey(street);
        return Optional.of(new AddressPoint(
                placeKey(place), key.isEmpty() ? Optional.empty() : Optional.of(key), HouseNumber.parse(house)));
    }

    /** Skawina, Polna 14 or Skawina. */
    private static Optional<AddressPoint> lastRegistered(NewAddress address) {
        var text = address.lastRegistered() == null ? "" : address.lastRegistered();
        var parts = text.split(",", 2);
        var rest = parts.length < 2 ? "" : parts[1].strip();
        var number = rest.matches(".*\\s\\d\\S*$") ? rest.lastIndexOf(' ') : rest.length();
        return point(parts[0], rest.substring(0, number), rest.substring(number));
    }

    /** What tells places apart in the rules: their folded names, since not every address carries a code. */
    public static String placeKey(String place) {
        return Folding.fold(place);
    }

    /** What tells streets apart: their folded names without "ul." and the like. */
    public static String streetKey(String street) {
        return Folding.fold(STREET_KIND
                .matcher(street.strip().toLowerCase(java.util.Locale.ROOT))
                .replaceFirst(""));
    }
}
