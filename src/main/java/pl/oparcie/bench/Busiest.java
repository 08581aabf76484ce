package pl.oparcie.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pl.oparcie.platform.db.Database;

/** The busiest pages of the mix beside their bare statements. */
final class Busiest {

    private Busiest() {}

    static List<Ratio> measure(Database database, Someone who) throws SQLException, InterruptedException {
        var bare = new BareSql(database);
        var ratios = new ArrayList<Ratio>();
        ratios.add(bare.of(Action.DESK, "/", null, who.visitor()));
        ratios.add(bare.of(Action.CASES, "/cases", null, who.visitor()));
        var person = who.samples().persons().getFirst();
        ratios.add(bare.of(
                Action.SEARCH_EXACT, "/search", Map.of("q", person.last() + " " + person.first()), who.visitor()));
        var path = who.someCase();
        if (path.isPresent()) {
            ratios.add(bare.of(Action.CASE, path.get(), null, who.visitor()));
            var chronology = who.longestCase().map(Samples.LongCase::path).orElse(path.get() + "/chronology");
            ratios.add(bare.of(Action.CHRONOLOGY, chronology, null, who.visitor()));
        }
        return ratios;
    }
}
