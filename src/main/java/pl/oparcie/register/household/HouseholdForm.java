package pl.oparcie.register.household;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.register.NewAddress;

/** Name, address and district of a household as a form. */
final class HouseholdForm {

    private HouseholdForm() {}

    /**
     * What was typed.
     *
     * @param district set by hand, with a reason; null for the one by the rules
     */
    record Data(
            @Nullable String name,
            NewAddress address,
            @Nullable UUID district,
            @Nullable String reason) {}

    static Data read(Fields in, boolean nameRequired) {
        var homeless = in.flag("homeless");
        var address = new NewAddress(
                in.text("place", 120).orElse(""),
                in.text("street", 120).orElse(""),
                in.text("house", 20).orElse(""),
                in.text("flat", 20).orElse(""),
                in.text("postcode", 10).orElse(""),
                in.text("terc", 10).orElse(null),
                in.text("simc", 10).orElse(null),
                in.text("ulic", 10).orElse(null),
                homeless,
                in.text("lastRegistered", 300).orElse(null),
                in.text("stay", 300).orElse(null));
        try {
            address.check();
        } catch (RuleViolation wrong) {
            in.reject(wrong);
        }
        var district = in.uuid("district").orElse(null);
        var reason = in.text("districtReason", 500).orElse(null);
        if (district != null && reason == null) {
            in.reject("districtReason", "register.household.district-reason");
        }
        var name = nameRequired
                ? in.requiredText("name", 200)
                : in.text("name", 200).orElse(null);
        return new Data(name, address, district, district == null ? null : reason);
    }

    static Map<String, Object> values(HouseholdStore.Kept kept) {
        var address = kept.address();
        var values = new LinkedHashMap<String, Object>();
        values.put("version", kept.version());
        values.put("name", kept.name());
        values.put("homeless", address.homeless());
        values.put("place", address.place());
        values.put("street", address.street());
        values.put("house", address.house());
        values.put("flat", address.flat());
        values.put("postcode", address.postcode());
        put(values, "terc", address.terc());
        put(values, "simc", address.simc());
        put(values, "ulic", address.ulic());
        put(values, "lastRegistered", address.lastRegistered());
        put(values, "stay", address.stay());
        if (kept.districtReason() != null) {
            put(values, "district", kept.district());
            put(values, "districtReason", kept.districtReason());
        }
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
