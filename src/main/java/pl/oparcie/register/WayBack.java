package pl.oparcie.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.oparcie.platform.web.Fields;

/**
 * Where somebody goes on after registering a person: one of a few known places, never an address from a form. Rides along in hidden
 * fields.
 */
public record WayBack(Place place, Optional<UUID> contact) {

    /** The known places. */
    public enum Place {
        INDICATION("/indications/new"),
        CONTACT("/contacts/new");

        private final String address;

        Place(String address) {
            this.address = address;
        }
    }

    /** The way named in the fields; nothing when it is none of ours. */
    public static Optional<WayBack> of(Fields in) {
        var named = in.value("next").toUpperCase(Locale.ROOT);
        return Arrays.stream(Place.values())
                .filter(place -> place.name().equals(named))
                .findFirst()
                .map(place -> new WayBack(place, in.uuid("contact")));
    }

    /** The hidden fields. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("next", place.name().toLowerCase(Locale.ROOT));
        contact.ifPresent(id -> values.put("contact", id.toString()));
        return values;
    }

    /** The same for an address. */
    public String query() {
        return values().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    /** Where to go with the person who is now in the register. */
    public String to(PersonId person) {
        return place.address + "?person=" + person
                + contact.map(id -> "&contact=" + id).orElse("");
    }
}
