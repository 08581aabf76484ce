package pl.oparcie.access.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.admin.Accounts;
import pl.oparcie.access.credential.PasskeyStore;
import pl.oparcie.access.credential.Passwords;
import pl.oparcie.access.credential.QrPicture;
import pl.oparcie.access.credential.SecondStep;
import pl.oparcie.access.credential.Sessions;
import pl.oparcie.access.login.Login;
import pl.oparcie.access.login.LoginStore;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;

/** What a user does with the own account. */
@Service
@Transactional
class OwnAccount {

    private final LoginStore logins;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondStep secondStep;
    private final PasskeyStore passkeys;
    private final Sessions sessions;
    private final Audit audit;

    OwnAccount(
            LoginStore logins,
            Accounts accounts,
            Passwords passwords,
            SecondStep secondStep,
            PasskeyStore passkeys,
            Sessions sessions,
            Audit audit) {
        this.logins = logins;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.audit = audit;
    }

    Login me() {
        return logins.find(CurrentUser.me()).orElseThrow(() -> new NotFound("account"));
    }

    boolean codeIsOn() {
        return secondStep.isOn(CurrentUser.me());
    }

    int recoveryCodesLeft() {
        return secondStep.recoveryCodesLeft(CurrentUser.me());
    }

    List<PasskeyStore.Line> passkeys() {
        return passkeys.of(CurrentUser.me());
    }

    /** Changes the password and logs out everywhere else. */
    void changePassword(String current, String password, String session) {
        var me = me();
        proveWith(current, me);
        if (current.equals(password)) {
            throw new RuleViolation("password.same").at("password");
        }
        accounts.setPassword(me.id(), me.login(), password, false);
        note("account.password");
        sessions.endOthers(me.login(), session);
    }

    private void proveWith(String password, Login me) {
        var hash = me.hash();
        if (hash == null || !passwords.matches(password, hash)) {
            throw new RuleViolation("password.wrong").at("current");
        }
    }

    /** Begins to turn the second step on. */
    void beginCode() {
        if (!codeIsOn()) {
            secondStep.begin(CurrentUser.me());
            note("account.code-begin");
        }
    }

    /** The secret to copy into the telephone; null when there is nothing to confirm. */
    @Nullable
    String pendingSecret() {
        return secondStep.pending(CurrentUser.me());
    }

    QrPicture picture(String secret) {
        return QrPicture.of("otpauth://totp/Oparcie:" + me().login() + "?secret=" + secret + "&issuer=Oparcie");
    }

    /** Turns the second step on; the recovery codes are shown this once. */
    List<String> confirmCode(String code) {
        var codes = secondStep.confirm(CurrentUser.me(), code.replace(" ", ""));
        if (codes.isEmpty()) {
            throw new RuleViolation("login.code-refused").at("code");
        }
        note("account.code-on");
        return codes;
    }

    void codeOff(String password) {
        proveWith(password, me());
        secondStep.off(CurrentUser.me());
        note("account.code-off");
    }

    void removePasskey(String id) {
        passkeys.remove(CurrentUser.me(), id);
        note("account.passkey-remove");
    }

    void endSession(String mark) {
        sessions.end(me().login(), mark);
        note("account.log-out");
    }

    void endOtherSessions(String session) {
        sessions.endOthers(me().login(), session);
        note("account.log-out-others");
    }

    private void note(String event) {
        audit.record(event, Subject.of(CurrentUser.me().value()));
    }
}
