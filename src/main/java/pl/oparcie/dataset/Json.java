package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of JSON, written key by key in the order given; what is not known is left out. */
final class Json {

    private static final int GROSZE = 100;

    private final StringBuilder out = new StringBuilder("{");

    Json text(String key, @Nullable String value) {
        return value == null || value.isEmpty() ? this : raw(key, quoted(value));
    }

    Json date(String key, @Nullable LocalDate value) {
        return value == null ? this : text(key, value.toString());
    }

    Json number(String key, long value) {
        return raw(key, Long.toString(value));
    }

    /** An amount in grosze. */
    Json money(String key, long grosze) {
        return raw(key, amount(grosze));
    }

    Json texts(String key, List<String> values) {
        return raw(key, "[" + String.join(",", values.stream().map(Json::quoted).toList()) + "]");
    }

    Json rows(String key, List<Json> rows) {
        return rows.isEmpty()
                ? this
                : raw(
                        key,
                        "[" + String.join(",", rows.stream().map(Json::toString).toList()) + "]");
    }

    Json raw(String key, String json) {
        if (out.length() > 1) {
            out.append(',');
        }
        out.append('"').append(key).append("\":").append(json);
        return this;
    }

    static String amount(long grosze) {
        return grosze / GROSZE + (grosze % GROSZE < 10 ? ".0" : ".") + grosze % GROSZE;
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Override
    public String toString() {
        return out + "}";
    }
}
