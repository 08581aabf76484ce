package pl.oparcie.dataset;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of one table in the binary form that COPY takes. */
final class Rows {

    private static final long DAYS_TO_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long MICROS_TO_2000 = DAYS_TO_2000 * 86_400_000_000L;
    private static final int TEXT = 25;
    private static final int INT8 = 20;

    private final int columns;
    private byte[] bytes = new byte[1 << 12];
    private int size;
    private int missing;
    private int count;

    Rows(int columns) {
        this.columns = columns;
    }

    /** Begins a row; every column is then given in its turn. */
    Rows row() {
        if (missing != 0) {
            throw new IllegalStateException(missing + " columns missing");
        }
        missing = columns;
        count++;
        room(2);
        int2(columns);
        return this;
    }

    int count() {
        return count;
    }

    int size() {
        if (missing != 0) {
            throw new IllegalStateException(missing + " columns missing");
        }
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    Rows nothing() {
        field(-1, 0);
        return this;
    }

    Rows uuid(@Nullable UUID value) {
        if (value == null) {
            return nothing();
        }
        field(16, 16);
        int8(value.getMostSignificantBits());
        int8(value.getLeastSignificantBits());
        return this;
    }

    Rows text(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        var utf = value.getBytes(StandardCharsets.UTF_8);
        field(utf.length, utf.length);
        raw(utf);
        return this;
    }

    Rows number(@Nullable Integer value) {
        if (value == null) {
            return nothing();
        }
        field(4, 4);
        int4(value);
        return this;
    }

    Rows big(@Nullable Long value) {
        if (value == null) {
            return nothing();
        }
        field(8, 8);
        int8(value);
        return this;
    }

    Rows flagOrNull(@Nullable Boolean value) {
        return value == null ? nothing() : flag(value);
    }

    Rows flag(boolean value) {
        field(1, 1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    Rows date(@Nullable LocalDate value) {
        if (value == null) {
            return nothing();
        }
        field(4, 4);
        int4((int) (value.toEpochDay() - DAYS_TO_2000));
        return this;
    }

    Rows time(@Nullable LocalTime value) {
        if (value == null) {
            return nothing();
        }
        field(8, 8);
        int8(value.toNanoOfDay() / 1000);
        return this;
    }

    /** A moment, in milliseconds. */
    Rows moment(long millis) {
        field(8, 8);
        int8(millis * 1000 - MICROS_TO_2000);
        return this;
    }

    Rows momentOrNull(long millis, boolean known) {
        return known ? moment(millis) : nothing();
    }

    Rows binary(byte[] value) {
        field(value.length, value.length);
        raw(value);
        return this;
    }

    Rows json(String value) {
        var utf = value.getBytes(StandardCharsets.UTF_8);
        field(utf.length + 1, utf.length + 1);
        bytes[size++] = 1;
        raw(utf);
        return this;
    }

    /** A number with two places after the point. */
    Rows decimal(BigDecimal value) {
        return hundredths(value.movePointRight(2).longValueExact());
    }

    /** A number with two places after the point, given as its hundredths; not below zero. */
    Rows hundredths(@Nullable Long value) {
        if (value == null) {
            return nothing();
        }
        long whole = value / 100;
        field(16, 16);
        int2(4);
        int2(2);
        int2(0);
        int2(2);
        int2((int) (whole / 100_000_000));
        int2((int) (whole / 10_000 % 10_000));
        int2((int) (whole % 10_000));
        int2((int) (value % 100 * 100));
        return this;
    }

    /** From a day (included) to a day (not included). */
    Rows period(LocalDate from, @Nullable LocalDate until) {
        int length = 1 + 8 + (until == null ? 0 : 8);
        field(length, length);
        bytes[size++] = (byte) (0x02 | (until == null ? 0x10 : 0));
        int4(4);
        int4((int) (from.toEpochDay() - DAYS_TO_2000));
        if (until != null) {
            int4(4);
            int4((int) (until.toEpochDay() - DAYS_TO_2000));
        }
        return this;
    }

    /** Without beginning or end. */
    Rows always() {
        field(1, 1);
        bytes[size++] = 0x08 | 0x10;
        return this;
    }

    Rows texts(List<String> values) {
        int start = arrayHead(TEXT, values.size());
        for (var value : values) {
            var utf = value.getBytes(StandardCharsets.UTF_8);
            room(4 + utf.length);
            int4(utf.length);
            raw(utf);
        }
        return arrayEnd(start);
    }

    Rows bigs(long[] values) {
        int start = arrayHead(INT8, values.length);
        room(12 * values.length);
        for (var value : values) {
            int4(8);
            int8(value);
        }
        return arrayEnd(start);
    }

    /** Words of a full-text index, without places; given sorted by their bytes and each once. */
    Rows words(byte[][] words, int number) {
        int length = 4;
        for (int i = 0; i < number; i++) {
            length += words[i].length + 3;
        }
        field(length, length);
        int4(number);
        for (int i = 0; i < number; i++) {
            raw(words[i]);
            bytes[size++] = 0;
            int2(0);
        }
        return this;
    }

    private int arrayHead(int type, int length) {
        field(0, 32);
        int start = size;
        int4(length == 0 ? 0 : 1);
        int4(0);
        int4(type);
        if (length > 0) {
            int4(length);
            int4(1);
        }
        return start;
    }

    private Rows arrayEnd(int start) {
        int end = size;
        size = start - 4;
        int4(end - start);
        size = end;
        return this;
    }

    private void field(int length, int needed) {
        if (missing-- <= 0) {
            throw new IllegalStateException("too many columns");
        }
        room(needed + 4);
        int4(length);
    }

    private void room(int needed) {
        if (size + needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + needed));
        }
    }

    private void raw(byte[] value) {
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void int2(int value) {
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void int4(int value) {
        int2(value >> 16);
        int2(value);
    }

    private void int8(long value) {
        int4((int) (value >> 32));
        int4((int) value);
    }
}
