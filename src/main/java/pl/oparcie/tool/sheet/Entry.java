package pl.oparcie.tool.sheet;

import java.util.List;

/**
 * One value to write in a row.
 *
 * @param options message key of the choices without the code, such as {@code tool.genogram.sex}
 * @param codes what may be chosen
 */
public record Entry(String name, Type type, boolean required, int most, String options, List<String> codes) {

    public enum Type {
        /** Tells rows from one another; never seen. */
        KEY,
        TEXT,
        LONG,
        WHEN,
        WHOLE,
        MONEY,
        CHOICE,
        CHOICES,
        FLAG,
        /** Another row of the tool, by its key. */
        ROW
    }

    public static Entry key() {
        return new Entry("key", Type.KEY, false, 40, "", List.of());
    }

    public static Entry text(String name, int most) {
        return new Entry(name, Type.TEXT, false, most, "", List.of());
    }

    public static Entry longText(String name) {
        return new Entry(name, Type.LONG, false, 2000, "", List.of());
    }

    public static Entry when(String name) {
        return new Entry(name, Type.WHEN, false, 20, "", List.of());
    }

    /** A whole number from {@code least} (kept as code) to {@code most}. */
    public static Entry whole(String name, int least, int most) {
        return new Entry(name, Type.WHOLE, false, most, "", List.of(Integer.toString(least)));
    }

    public static Entry money(String name) {
        return new Entry(name, Type.MONEY, false, 12, "", List.of());
    }

    public static Entry flag(String name) {
        return new Entry(name, Type.FLAG, false, 4, "", List.of());
    }

    public static <E extends Enum<E>> Entry choice(String name, Class<E> type, String options) {
        return new Entry(name, Type.CHOICE, false, 40, options, codes(type));
    }

    public static Entry choice(String name, String options, String... codes) {
        return new Entry(name, Type.CHOICE, false, 40, options, List.of(codes));
    }

    public static <E extends Enum<E>> Entry choices(String name, Class<E> type, String options) {
        return new Entry(name, Type.CHOICES, false, 40, options, codes(type));
    }

    /** A row of another part, by its key. */
    public static Entry row(String name, String part) {
        return new Entry(name, Type.ROW, false, 40, part, List.of());
    }

    public Entry needed() {
        return new Entry(name, type, true, most, options, codes);
    }

    private static <E extends Enum<E>> List<String> codes(Class<E> type) {
        return java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
