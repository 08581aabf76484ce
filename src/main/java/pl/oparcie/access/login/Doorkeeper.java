package pl.oparcie.access.login;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.credential.Passwords;
import pl.oparcie.access.credential.SecondStep;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.UserId;

/** Looks at the password and the code. An unknown login, a locked account and a wrong password get the same answer after the same work. */
@Service
@Transactional
class Doorkeeper {

    private final LoginStore accounts;
    private final Guesses guesses;
    private final Passwords passwords;
    private final SecondStep secondStep;
    private final Audit audit;
    private final String nobody;

    Doorkeeper(LoginStore accounts, Guesses guesses, Passwords passwords, SecondStep secondStep, Audit audit) {
        this.accounts = accounts;
        this.guesses = guesses;
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.audit = audit;
        this.nobody = passwords.hash("nobody has this password");
    }

    /** What the door says. */
    sealed interface Answer {
        /** Come in, or first show a code. */
        record Known(Login login, boolean code, boolean mustChange) implements Answer {}

        record Refused() implements Answer {}

        record TooMany() implements Answer {}
    }

    Answer password(String login, String password, String address) {
        if (guesses.tooMany(address)) {
            return new Answer.TooMany();
        }
        var found = accounts.find(login);
        var hash = found.map(Login::hash).orElse(null);
        var right = passwords.matches(password, hash == null ? nobody : hash) && hash != null;
        if (found.isPresent() && right && found.get().open()) {
            var id = found.get().id();
            if (!secondStep.isOn(id)) {
                guesses.right(id);
            }
            return new Answer.Known(found.get(), secondStep.isOn(id), accounts.mustChange(id));
        }
        guesses.wrong(address);
        found.ifPresent(known -> refuse(known, !right));
        return new Answer.Refused();
    }

    /** Lets in who passed the password step and now shows a code. */
    Answer code(UserId user, String code, String address) {
        if (guesses.tooMany(address)) {
            return new Answer.TooMany();
        }
        var login = accounts.find(user).filter(Login::open);
        if (login.isPresent() && secondStep.accept(user, code)) {
            guesses.right(user);
            return new Answer.Known(login.get(), false, accounts.mustChange(user));
        }
        guesses.wrong(address);
        login.ifPresent(known -> refuse(known, true));
        return new Answer.Refused();
    }

    boolean mustChange(Login login) {
        return accounts.mustChange(login.id());
    }

    private void refuse(Login login, boolean guess) {
        var locked = guess && login.open() && guesses.wrong(login.id());
        audit.record(
                locked ? "login.locked" : "login.refused", Subject.of(login.id().value()));
    }

    /** Notes in the log that somebody came in. */
    void entered(Login login, String how, String address) throws Exception {
        var user = new CurrentUser(login.id(), login.name(), login.roles(), address);
        CurrentUser.as(user, () -> {
            audit.record("login." + how, Subject.of(login.id().value()));
            return user;
        });
    }
}
