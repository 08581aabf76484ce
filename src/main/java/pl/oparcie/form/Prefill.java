package pl.oparcie.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.oparcie.platform.web.Option;

/** What the file knows, by the paths that definitions name. A module that fills forms supplies it. */
public interface Prefill {

    /** Knows nothing. */
    Prefill NONE = path -> Optional.empty();

    /** The value at a path such as {@code person.firstName}. */
    Optional<Known> value(String path);

    /** The rows at a path such as {@code household.members}; columns by their own relative paths. */
    default List<Map<String, Known>> rows(String path) {
        return List.of();
    }

    /** An earlier answer to the question that is shown beside it and not taken over: it has to be asked anew. */
    default Optional<Known> beside(String key) {
        return Optional.empty();
    }

    /** People of the household: id and name. */
    default List<Option> people() {
        return List.of();
    }
}
