package pl.oparcie.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.text.Words;
import pl.oparcie.platform.yaml.Mistakes;
import pl.oparcie.platform.yaml.YamlMap;

/** The dictionaries ({@code forms/lists/NAME.yaml}) and amounts ({@code forms/lists/amounts.yaml}) that come with the program. */
@Component
public final class CodeFiles {

    private final Map<String, CodeFile> lists;
    private final Map<String, CodeFile.Amount> amounts;

    CodeFiles() {
        this(resources("forms/lists/*.yaml"));
    }

    private CodeFiles(Map<String, String> files) {
        var mistakes = new Mistakes();
        var lists = new TreeMap<>(files);
        var amounts = new TreeMap<>(files);
        lists.keySet().removeIf(CodeFiles::ofAmounts);
        amounts.keySet().removeIf(file -> !ofAmounts(file));
        this.lists = lists(lists, mistakes);
        this.amounts = amounts(amounts, mistakes);
        mistakes.refuse();
    }

    /** Dictionaries and amounts out of given texts: name of the file to its text. */
    public static CodeFiles of(Map<String, String> files) {
        return new CodeFiles(files);
    }

    private static boolean ofAmounts(String file) {
        return file.endsWith("/amounts.yaml");
    }

    /** The files of the program that fit the pattern: path to text. */
    public static Map<String, String> resources(String pattern) {
        var found = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                var url = file.getURL().toString();
                var path = url.substring(url.lastIndexOf("/forms/") + 1);
                found.put(path, file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    public Map<String, CodeFile> lists() {
        return lists;
    }

    public Map<String, CodeFile.Amount> amounts() {
        return amounts;
    }

    private static Map<String, CodeFile> lists(Map<String, String> files, Mistakes mistakes) {
        var found = new LinkedHashMap<String, CodeFile>();
        files.forEach((file, text) -> YamlMap.read(file, text, mistakes).ifPresent(map -> {
            var list = list(file, map);
            if (!file.endsWith("/" + list.name() + ".yaml")) {
                map.mistake("list", "list \"" + list.name() + "\" must stand in a file of its name");
            }
            found.put(list.name(), list);
        }));
        return found;
    }

    private static CodeFile list(String file, YamlMap map) {
        var list = new CodeFile(
                map.requiredText("list", "[a-z][a-z0-9-]{0,39}", "a name of small letters"),
                map.text("no").orElse(""),
                map.constant("kind", CodeFile.Kind.class, false).orElse(CodeFile.Kind.LAW),
                map.requiredWords("title"),
                map.text("basis").orElse(""),
                map.constant("certainty", Certainty.class, false).orElse(Certainty.RECONSTRUCTED),
                values(map, "values"),
                file);
        map.end();
        return list;
    }

    /** The values of a dictionary, there or inside a form. */
    public static List<CodeFile.Value> values(YamlMap map, String key) {
        var values = new ArrayList<CodeFile.Value>();
        var periods = new HashMap<String, List<CodeFile.Value>>();
        var given = map.maps(key);
        if (given.isEmpty()) {
            map.mistake(key, "\"" + key + "\" has no value");
        }
        for (var item : given) {
            var value = new CodeFile.Value(
                    item.requiredText("code", "[A-Z0-9_]{1,40}", "a code of capital letters, digits and _"),
                    new Words(item.requiredText("pl"), item.requiredText("en")),
                    valid(item),
                    flags(item),
                    item.text("basis").orElse(""),
                    item.constant("certainty", Certainty.class, false).orElse(null));
            item.end();
            var same = periods.computeIfAbsent(value.code(), unused -> new ArrayList<>());
            if (same.stream().anyMatch(other -> other.valid().overlaps(value.valid()))) {
                item.mistake("code", "code \"" + value.code() + "\" is there twice at the same time");
            }
            same.add(value);
            values.add(value);
        }
        return values;
    }

    /** What further is known of a value, its printed number included. */
    private static Map<String, String> flags(YamlMap item) {
        var flags = new LinkedHashMap<String, String>();
        item.text("no").ifPresent(number -> flags.put("no", number));
        item.map("flags").ifPresent(map -> map.keys().forEach(name -> flags.put(name, map.requiredText(name))));
        return flags;
    }

    /** The days of validity: {@code valid: {from: ..., to: ...}}, both included, both optional. */
    public static Validity valid(YamlMap map) {
        return map.map("valid")
                .map(days -> {
                    var valid = new Validity(
                            days.date("from").orElse(null), days.date("to").orElse(null));
                    days.end();
                    if (valid.from() != null && valid.to() != null && valid.to().isBefore(valid.from())) {
                        days.mistake("to", "\"to\" is before \"from\"");
                    }
                    return valid;
                })
                .orElse(Validity.ALWAYS);
    }

    private static CodeFile.@Nullable Least least(YamlMap item) {
        var given = item.map("least").orElse(null);
        if (given == null) {
            return null;
        }
        var least = new CodeFile.Least(given.number("value").orElse(BigDecimal.ZERO), given.requiredText("basis"));
        given.end();
        return least;
    }

    private static Map<String, CodeFile.Amount> amounts(Map<String, String> files, Mistakes mistakes) {
        var found = new LinkedHashMap<String, CodeFile.Amount>();
        files.forEach((file, text) -> YamlMap.read(file, text, mistakes).ifPresent(map -> {
            for (var item : map.maps("amounts")) {
                var amount = new CodeFile.Amount(
                        item.requiredText("code", "[A-Z0-9_]{1,40}", "a code of capital letters, digits and _"),
                        item.requiredWords("title"),
                        item.requiredText("unit"),
                        item.text("kind").orElse("LAW").equals("LOCAL"),
                        least(item),
                        dated(item));
                item.end();
                if (found.put(amount.code(), amount) != null) {
                    item.mistake("code", "amount \"" + amount.code() + "\" is there twice");
                }
            }
            map.end();
        }));
        return found;
    }

    private static List<CodeFile.Dated> dated(YamlMap map) {
        var values = new ArrayList<CodeFile.Dated>();
        for (var item : map.maps("values")) {
            var valid = valid(item);
            var value = item.number("value");
            if (value.isEmpty() || valid.from() == null) {
                item.mistake("value", "an amount needs \"value\" and \"valid: {from: ...}\"");
                continue;
            }
            if (values.stream().anyMatch(other -> other.valid().overlaps(valid))) {
                item.mistake("valid", "two amounts of \"" + map.text("code").orElse("") + "\" on the same day");
            }
            values.add(new CodeFile.Dated(
                    valid,
                    value.get(),
                    item.requiredText("basis"),
                    item.constant("certainty", Certainty.class, false).orElse(Certainty.UNVERIFIED)));
            item.end();
        }
        return List.copyOf(values);
    }
}
