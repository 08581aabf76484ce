package pl.oparcie.access.admin;

import static pl.oparcie.access.role.RoleConflict.Severity.REFUSED;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.credential.SecondStep;
import pl.oparcie.access.credential.Sessions;
import pl.oparcie.access.credential.Tokens;
import pl.oparcie.access.role.Role;
import pl.oparcie.access.role.RoleConflict;
import pl.oparcie.access.role.RoleConflicts;
import pl.oparcie.access.role.SeparationMode;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;

/** What the administrator does with accounts. */
@Service
@Transactional
class UserService {

    private final Accounts accounts;
    private final SeparationMode separation;
    private final Access access;
    private final Audit audit;
    private final Sessions sessions;
    private final SecondStep secondStep;
    private final Today today;

    UserService(
            Accounts accounts,
            SeparationMode separation,
            Access access,
            Audit audit,
            Sessions sessions,
            SecondStep secondStep,
            Today today) {
        this.accounts = accounts;
        this.separation = separation;
        this.access = access;
        this.audit = audit;
        this.sessions = sessions;
        this.secondStep = secondStep;
        this.today = today;
    }

    List<Accounts.Line> list(@Nullable UUID after, boolean former) {
        access.requireRole(Role.ADMINISTRATOR);
        audit.record("account.list", Subject.NONE);
        return accounts.page(after, former);
    }

    Accounts.Saved get(UserId id) {
        access.requireRole(Role.ADMINISTRATOR);
        audit.record("account.read", Subject.of(id.value()));
        return accounts.get(id);
    }

    /** Conflicts of roles that the centre may live with, in words. */
    List<String> warnings(Set<Role> roles) {
        return RoleConflicts.among(roles, separation.today()).stream()
                .map(UserService::words)
                .toList();
    }

    void requireAdministrator() {
        access.requireRole(Role.ADMINISTRATOR);
    }

    UserId create(NewAccount account) {
        access.requireRole(Role.ADMINISTRATOR);
        check(account);
        var id = accounts.insert(account);
        audit.record("account.create", Subject.of(id.value()), roles(account));
        return id;
    }

    void update(UserId id, int version, NewAccount account) {
        access.requireRole(Role.ADMINISTRATOR);
        check(account);
        var before = accounts.get(id);
        if (before.account().roles().contains(Role.ADMINISTRATOR)
                && !staysAdministrator(account)
                && !accounts.anotherAdministrator(id)) {
            throw new RuleViolation("users.last-administrator").at("roles");
        }
        accounts.update(id, version, account);
        audit.record("account.update", Subject.of(id.value()), roles(account));
        if (!before.account().roles().equals(account.roles())
                || !before.account().login().equals(account.login())
                || !isActive(account)) {
            sessions.endAll(before.account().login());
        }
    }

    private boolean staysAdministrator(NewAccount account) {
        return account.roles().contains(Role.ADMINISTRATOR) && isActive(account);
    }

    /** Art. 100 ust. 6: both documents, and employment that has not ended. */
    boolean isActive(NewAccount account) {
        var day = today.date();
        return account.authorisedOn().filter(on -> !on.isAfter(day)).isPresent()
                && account.secrecyOn().filter(on -> !on.isAfter(day)).isPresent()
                && account.activeUntil().filter(until -> until.isBefore(day)).isEmpty();
    }

    private void check(NewAccount account) {
        RoleConflicts.among(account.roles(), separation.today()).stream()
                .filter(conflict -> conflict.severity() == REFUSED)
                .findFirst()
                .ifPresent(conflict -> {
                    throw new RuleViolation(conflict.messageKey(), conflict.article()).at("roles");
                });
        if (account.activeUntil().isPresent()
                && account.authorisedOn()
                        .filter(on -> on.isAfter(account.activeUntil().get()))
                        .isPresent()) {
            throw new RuleViolation("users.ends-before-start").at("activeUntil");
        }
    }

    private static String words(RoleConflict conflict) {
        return Texts.text(conflict.messageKey(), conflict.article());
    }

    private static String roles(NewAccount account) {
        return "roles " + account.roles().stream().map(Role::name).sorted().toList();
    }

    /** A temporary password, shown once; whoever logs in with it must change it. */
    String resetPassword(UserId id) {
        access.requireRole(Role.ADMINISTRATOR);
        var login = accounts.get(id).account().login();
        var password = Tokens.readable(4);
        accounts.setPassword(id, login, password, true);
        audit.record("account.reset-password", Subject.of(id.value()));
        sessions.endAll(login);
        return password;
    }

    void unlock(UserId id) {
        access.requireRole(Role.ADMINISTRATOR);
        accounts.get(id);
        accounts.unlock(id);
        audit.record("account.unlock", Subject.of(id.value()));
    }

    /** Turns the second step off for somebody who lost the telephone and the recovery codes. */
    void secondStepOff(UserId id) {
        access.requireRole(Role.ADMINISTRATOR);
        accounts.get(id);
        secondStep.off(id);
        audit.record("account.code-off", Subject.of(id.value()));
    }

    void logOut(UserId id) {
        access.requireRole(Role.ADMINISTRATOR);
        var login = accounts.get(id).account().login();
        audit.record("account.log-out", Subject.of(id.value()));
        sessions.endAll(login);
    }
}
