package pl.oparcie.template;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pl.oparcie.centre.Centre;

/** What letters say of the centre: {@code osrodek.nazwa} and the rest. */
final class CentreValues {

    private static final Pattern TOWN = Pattern.compile("\\d{2}-\\d{3}\\s+([^,]+)");

    private CentreValues() {}

    static Map<String, Object> of(Centre.Identity centre) {
        var values = new HashMap<String, Object>();
        values.put("osrodek.nazwa", centre.name());
        values.put("osrodek.naglowek", furtherLines(centre));
        values.put("osrodek.adres", centre.address());
        values.put("osrodek.telefon", centre.phone());
        values.put("osrodek.email", centre.email());
        values.put("osrodek.miejscowosc", town(centre.address()));
        values.put("osrodek.kierownik_tytul", centre.directorTitle());
        return values;
    }

    /** The town stands after the postcode. */
    private static String town(String address) {
        var match = TOWN.matcher(address);
        return match.find() ? match.group(1).strip() : "";
    }

    /** Lines of the centre's heading that say more than its name and address. */
    private static String furtherLines(Centre.Identity centre) {
        var said = centre.name() + "\n" + centre.address();
        return centre.heading()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !said.contains(line) && !line.contains(centre.name()))
                .collect(Collectors.joining("\n"));
    }
}
