package pl.oparcie.access.admin;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.web.Fields;

/** Reads the form of an account. */
public final class AccountForm {

    private AccountForm() {}

    static NewAccount parse(Fields in) {
        var roles = in.choices("roles", Role.class);
        if (roles.isEmpty()) {
            in.reject("roles", "users.no-role");
        }
        return read(in, roles);
    }

    /** The form of the first account: no choice of roles, both dates needed so that it is active. */
    public static NewAccount administrator(Fields in) {
        in.requiredDate("authorisedOn");
        in.requiredDate("secrecyOn");
        return read(in, Set.of(Role.ADMINISTRATOR));
    }

    private static NewAccount read(Fields in, Set<Role> roles) {
        var login = in.requiredText("login", 60).toLowerCase(Locale.ROOT);
        if (!login.isEmpty() && !login.matches("[a-z0-9._-]{2,60}")) {
            in.reject("login", "users.login-letters");
        }
        var email = in.text("email", 200);
        if (email.isPresent() && !email.get().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            in.reject("email", "problem.email");
        }
        return new NewAccount(
                login,
                in.requiredText("firstName", 100),
                in.requiredText("lastName", 100),
                email,
                in.text("phone", 40),
                in.text("jobTitle", 120).orElse(""),
                in.uuid("team"),
                fte(in),
                roles,
                "en".equals(in.value("language")) ? "en" : "pl",
                in.date("authorisedOn"),
                in.date("secrecyOn"),
                in.date("activeUntil"));
    }

    private static BigDecimal fte(Fields in) {
        var typed = in.value("fte").strip().replace(',', '.');
        if (typed.isEmpty()) {
            return BigDecimal.ONE;
        }
        if (!typed.matches("[01](\\.\\d{1,2})?") || new BigDecimal(typed).compareTo(new BigDecimal("1.5")) > 0) {
            in.reject("fte", "users.fte");
            return BigDecimal.ONE;
        }
        return new BigDecimal(typed);
    }

    /** The saved account as the form shows it. */
    static Map<String, Object> values(NewAccount account, int version) {
        var values = new HashMap<String, Object>();
        values.put("login", account.login());
        values.put("firstName", account.firstName());
        values.put("lastName", account.lastName());
        put(values, "email", account.email());
        put(values, "phone", account.phone());
        values.put("jobTitle", account.jobTitle());
        put(values, "team", account.team());
        values.put("fte", account.fte().stripTrailingZeros().toPlainString().replace('.', ','));
        values.put("roles", account.roles());
        values.put("language", account.language());
        put(values, "authorisedOn", account.authorisedOn());
        put(values, "secrecyOn", account.secrecyOn());
        put(values, "activeUntil", account.activeUntil());
        values.put("version", version);
        return values;
    }

    private static void put(Map<String, Object> values, String name, Optional<?> value) {
        value.ifPresent(it -> values.put(name, it));
    }
}
