package pl.oparcie.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A value as PostgreSQL writes it back once it was kept as {@code jsonb}: what is hashed there has to be hashed here. */
final class Jsonb {

    /** Shorter keys first, keys of one length by their bytes. */
    private static final Comparator<byte[]> KEYS =
            Comparator.comparingInt((byte[] key) -> key.length).thenComparing(Arrays::compareUnsigned);

    private Jsonb() {}

    /** Objects are maps, lists collections; anything else is a text, and null is null. */
    static String of(@Nullable Object value) {
        var out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> object(out, map);
            case Collection<?> list -> {
                out.append('[');
                var first = true;
                for (var one : list) {
                    out.append(first ? "" : ", ");
                    first = false;
                    write(out, one);
                }
                out.append(']');
            }
            default -> out.append(Json.quoted(value.toString()));
        }
    }

    private static void object(StringBuilder out, Map<?, ?> map) {
        var ordered = new TreeMap<byte[], Object>(KEYS);
        map.forEach((key, value) -> ordered.put(key.toString().getBytes(StandardCharsets.UTF_8), key));
        out.append('{');
        var first = true;
        for (var key : ordered.values()) {
            out.append(first ? "" : ", ").append(Json.quoted(key.toString())).append(": ");
            first = false;
            write(out, map.get(key));
        }
        out.append('}');
    }
}
