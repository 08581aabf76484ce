package pl.oparcie.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import pl.oparcie.access.credential.Sessions;

/** Begins a session: a new session id, a new CSRF token, the user in it. */
@Component
class SessionStart {

    /** Session attribute: whoever logged in has to change the password first. */
    static final String MUST_CHANGE = "oparcie.must-change";

    /** Session attribute: whose password was right and who still owes a code. */
    static final String OWES_CODE = "oparcie.owes-code";

    private final CsrfTokenRepository csrf;
    private final HttpSessionRequestCache requests;
    private final WhoCookie who;
    private final LostForms lost;
    private final Doorkeeper door;

    SessionStart(
            CsrfTokenRepository csrf,
            HttpSessionRequestCache requests,
            WhoCookie who,
            LostForms lost,
            Doorkeeper door) {
        this.csrf = csrf;
        this.requests = requests;
        this.who = who;
        this.lost = lost;
        this.door = door;
    }

    /** Begins the session, and returns the address to go on to. */
    String enter(
            Login login, boolean mustChange, String how, HttpServletRequest request, HttpServletResponse response) {
        var next = next(login, request, response);
        var authentication = authentication(login);
        request.getSession(true);
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(authentication, request, response);
        new CsrfAuthenticationStrategy(csrf).onAuthentication(authentication, request, response);
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        var session = request.getSession();
        session.removeAttribute(OWES_CODE);
        session.removeAttribute(MUST_CHANGE);
        if (mustChange) {
            session.setAttribute(MUST_CHANGE, true);
        }
        session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
        session.setAttribute(Sessions.BROWSER, browser(request.getHeader("User-Agent")));
        who.write(request, response, login.id());
        try {
            door.entered(login, how, request.getRemoteAddr());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return mustChange ? "/account/password" : next;
    }

    static Authentication authentication(Login login) {
        var known = login.withoutHash();
        return UsernamePasswordAuthenticationToken.authenticated(known, null, known.getAuthorities());
    }

    private String next(Login login, HttpServletRequest request, HttpServletResponse response) {
        var form = lost.takePath(request, login.id());
        var saved = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        if (form != null) {
            return form;
        }
        return saved == null ? "/" : saved.getRedirectUrl();
    }

    static String browser(@Nullable String agent) {
        if (agent == null) {
            return "";
        }
        var device = agent.contains("Mobile") ? " (telefon)" : "";
        for (var name : new String[] {"Edg", "Firefox", "Chrome", "Safari"}) {
            if (agent.contains(name)) {
                return ("Edg".equals(name) ? "Edge" : name) + device;
            }
        }
        return "";
    }
}
