package pl.oparcie.tool.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A filled tool: by part its rows, each a value by the name of its entry; what is empty is left out. */
public record Sheet(Map<String, List<Map<String, String>>> parts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, List<Map<String, String>>>> TYPE =
            new TypeReference<>() {};

    public static final Sheet EMPTY = new Sheet(Map.of());

    public List<Map<String, String>> rows(String part) {
        return Objects.requireNonNullElse(parts.get(part), List.of());
    }

    /** A value of a part that has one row. */
    public String value(String part, String name) {
        var rows = rows(part);
        return rows.isEmpty() ? "" : rows.getFirst().getOrDefault(name, "");
    }

    public boolean empty() {
        return parts.values().stream().allMatch(List::isEmpty);
    }

    public String json() {
        return JSON.writeValueAsString(parts);
    }

    public static Sheet read(String json) {
        return new Sheet(JSON.readValue(json, TYPE));
    }
}
