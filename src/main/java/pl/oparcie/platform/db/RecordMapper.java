package pl.oparcie.platform.db;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows to records, column {@code case_id} to component {@code caseId}, values converted as Spring does. Spring's own mapper asks the
 * driver for {@code caseId} first, in every row, and each time the driver answers with an exception: that was the largest single cost of
 * a page outside the database.
 */
final class RecordMapper<T> implements RowMapper<T> {

    private static final Set<Class<?>> AS_THEY_ARE =
            Set.of(LocalDate.class, LocalTime.class, LocalDateTime.class, OffsetDateTime.class, java.util.UUID.class);
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Shape shape;
    /** Where each component's value stands in this result; found in the first row. */
    private int @Nullable [] columns;

    RecordMapper(Class<T> type) {
        this.shape = SHAPES.get(type);
    }

    private record Part(String name, TypeDescriptor type, Reader reader) {}

    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }

    private record Shape(Constructor<?> constructor, List<Part> parts) {

        static Shape of(Class<?> type) {
            var components = type.getRecordComponents();
            try {
                var constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                var parts = new ArrayList<Part>();
                for (int i = 0; i < components.length; i++) {
                    var descriptor =
                            new TypeDescriptor(org.springframework.core.MethodParameter.forExecutable(constructor, i));
                    parts.add(new Part(folded(components[i].getName()), descriptor, reader(descriptor)));
                }
                return new Shape(constructor, List.copyOf(parts));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** How a value of this type is read without the driver first refusing. */
    private static Reader reader(TypeDescriptor descriptor) {
        var type = descriptor.getType();
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type == Instant.class) {
            return (row, column) -> {
                var moment = row.getObject(column, OffsetDateTime.class);
                return moment == null ? null : moment.toInstant();
            };
        }
        if (AS_THEY_ARE.contains(type)) {
            return (row, column) -> row.getObject(column, type);
        }
        if (BeanUtils.isSimpleValueType(type) || type == byte[].class || type == BigDecimal.class) {
            return (row, column) -> converted(JdbcUtils.getResultSetValue(row, column, type), descriptor);
        }
        return (row, column) -> converted(JdbcUtils.getResultSetValue(row, column), descriptor);
    }

    private static @Nullable Object converted(@Nullable Object value, TypeDescriptor to) throws SQLException {
        if (value == null && to.isPrimitive()) {
            throw new SQLException("null for a " + to);
        }
        return value == null || to.getObjectType().isInstance(value)
                ? value
                : DefaultConversionService.getSharedInstance().convert(value, TypeDescriptor.forObject(value), to);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T mapRow(ResultSet row, int number) throws SQLException {
        var at = columns;
        if (at == null) {
            at = locate(row);
            columns = at;
        }
        var values = new Object[at.length];
        for (int i = 0; i < at.length; i++) {
            values[i] = shape.parts().get(i).reader().read(row, at[i]);
        }
        return (T) BeanUtils.instantiateClass(shape.constructor(), values);
    }

    private int[] locate(ResultSet row) throws SQLException {
        var meta = row.getMetaData();
        Map<String, Integer> byName = HashMap.newHashMap(meta.getColumnCount());
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            byName.putIfAbsent(folded(meta.getColumnLabel(i)), i);
        }
        var at = new int[shape.parts().size()];
        for (int i = 0; i < at.length; i++) {
            var column = byName.get(shape.parts().get(i).name());
            if (column == null) {
                throw new SQLException("no column for " + shape.parts().get(i).name() + " of "
                        + shape.constructor().getDeclaringClass().getName());
            }
            at[i] = column;
        }
        return at;
    }

    private static String folded(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
