package pl.oparcie.code;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pl.oparcie.platform.text.Words;

/** All dictionaries and amounts as they are at one moment. */
public final class CodeBook {

    private static final Set<String> TRUE = Set.of("YES", "true");

    private final Map<String, List<CodeValue>> lists;
    private final Map<String, List<CodeFile.Dated>> amounts;

    CodeBook(Map<String, List<CodeValue>> lists, Map<String, List<CodeFile.Dated>> amounts) {
        this.lists = lists;
        this.amounts = amounts;
    }

    /** The book as the files of the program have it. */
    public static CodeBook of(CodeFiles files) {
        return new CodeBook(
                files.lists().values().stream()
                        .collect(Collectors.toMap(CodeFile::name, list -> values(list.values()))),
                files.amounts().values().stream()
                        .collect(Collectors.toMap(CodeFile.Amount::code, CodeFile.Amount::values)));
    }

    /** The same with further dictionaries, such as those of one form. */
    public CodeBook with(Map<String, List<CodeFile.Value>> further) {
        if (further.isEmpty()) {
            return this;
        }
        var all = new java.util.HashMap<>(lists);
        further.forEach((name, values) -> all.put(name, values(values)));
        return new CodeBook(all, amounts);
    }

    private static List<CodeValue> values(List<CodeFile.Value> values) {
        var position = new int[1];
        return values.stream()
                .map(value -> new CodeValue(value.code(), value.label(), value.valid(), position[0]++, value.flags()))
                .toList();
    }

    /** What may be chosen on the day, in order. */
    public List<CodeValue> list(String name, LocalDate on) {
        return all(name).stream().filter(value -> value.valid().on(on)).toList();
    }

    /** Every value there ever was. */
    public List<CodeValue> all(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** The words for a code on the day, or at any time, or the code itself. */
    public String label(String name, String code, LocalDate on) {
        return value(name, code, on).map(value -> value.label().now()).orElse(code);
    }

    /** Whether the value carries the flag on the day. */
    public boolean flag(String name, String code, String flag, LocalDate on) {
        return value(name, code, on)
                .map(value -> TRUE.contains(value.flags().getOrDefault(flag, "")))
                .orElse(false);
    }

    /** The words of a code in both languages; none for an unknown one. */
    public Optional<Words> words(String name, String code, LocalDate on) {
        return value(name, code, on).map(CodeValue::label);
    }

    private Optional<CodeValue> value(String name, String code, LocalDate on) {
        var same = all(name).stream().filter(value -> value.code().equals(code)).toList();
        return same.stream().filter(value -> value.valid().on(on)).findFirst().or(() -> same.stream()
                .findFirst());
    }

    /** The amount in force on the day, where one is known. */
    public Optional<BigDecimal> amount(String code, LocalDate on) {
        return amounts.getOrDefault(code, List.of()).stream()
                .filter(value -> value.valid().on(on))
                .findFirst()
                .map(CodeFile.Dated::value);
    }

    /** Whether there is such an amount at any time. */
    public boolean hasAmount(String code) {
        return amounts.containsKey(code);
    }

    /** The history of an amount. */
    public List<CodeFile.Dated> amounts(String code) {
        return amounts.getOrDefault(code, List.of());
    }
}
