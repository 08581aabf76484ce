package pl.oparcie.form.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.CodeBook;
import pl.oparcie.code.CodeValue;

/** The names an expression of a form may use. */
record Keys(Map<String, Question> questions, Set<String> sections, CodeBook codes) {

    Keys {
        questions = new LinkedHashMap<>(questions);
    }

    Optional<Question> find(String name, @Nullable Question table) {
        if (table != null && table.table() != null) {
            var column = table.table().column(name);
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.ofNullable(questions.get(name));
    }

    boolean column(String name, @Nullable Question table) {
        return table != null
                && table.table() != null
                && table.table().column(name).isPresent();
    }

    /** Codes a question of choice may have. */
    List<String> codes(Question question) {
        return switch (question.type()) {
            case YES_NO -> List.of("YES", "NO", "NOT_ASKED");
            case ONE, MANY ->
                question.list() == null
                        ? List.of()
                        : codes.all(question.list()).stream()
                                .map(CodeValue::code)
                                .toList();
            default -> List.of();
        };
    }
}
