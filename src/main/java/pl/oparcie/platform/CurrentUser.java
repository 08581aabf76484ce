package pl.oparcie.platform;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Who the running request works for. Bound once per request, never changed within it; the database sees the same user through
 * {@code oparcie.user}, set at the start of every transaction.
 *
 * @param roles names of the roles held now
 * @param address network address of the client, for the audit log; null in jobs and tests
 */
public record CurrentUser(
        UserId id, String name, Set<String> roles, @Nullable String address) {

    private static final ScopedValue<CurrentUser> BOUND = ScopedValue.newInstance();

    /** The user of this request, if someone is logged in. */
    public static Optional<CurrentUser> find() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /** The user of this request. */
    public static CurrentUser get() {
        return find().orElseThrow(() -> new Forbidden("nobody is logged in"));
    }

    /** The id of the user of this request. */
    public static UserId me() {
        return get().id();
    }

    /** Runs the work as the given user. */
    public static <T> T as(CurrentUser user, Callable<T> work) throws Exception {
        return ScopedValue.where(BOUND, user).call(work::call);
    }

    /** Whether the user holds the role. */
    public boolean has(String role) {
        return roles.contains(role);
    }
}
