package pl.oparcie.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;

/**
 * A request that nobody is logged in for any more. The words of a form become a draft of the one who typed them, the log-in page is shown,
 * and after it the form again, with the words.
 */
@Component
class LostForms implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String PATH = "oparcie.lost-path";
    private static final String USER = "oparcie.lost-user";

    private final Forms forms;
    private final WhoCookie who;

    LostForms(Forms forms, WhoCookie who) {
        this.forms = forms;
        this.who = who;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        lost(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (failure instanceof CsrfException) {
            lost(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private void lost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var loggedIn = loggedIn();
        var path = formPath(request);
        var writer = loggedIn.or(() -> who.read(request));
        var kept = path != null && writer.isPresent() && keep(request, writer.get(), path);
        if (fromScript(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        if (loggedIn.isPresent()) {
            go(response, request, path == null ? "/" : path);
            return;
        }
        if (kept) {
            request.getSession(true).setAttribute(PATH, path);
            request.getSession().setAttribute(USER, writer.get().toString());
        }
        go(response, request, "GET".equals(request.getMethod()) ? "/login" : kept ? "/login?lost=kept" : "/login?lost");
    }

    private static void go(HttpServletResponse response, HttpServletRequest request, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + address);
    }

    private boolean keep(HttpServletRequest request, UserId user, String path) {
        var words = new HashMap<String, String[]>();
        request.getParameterMap().forEach((name, value) -> {
            if (!secret(name)) {
                words.put(name, value);
            }
        });
        try {
            return CurrentUser.as(
                    new CurrentUser(user, "", Set.of(), request.getRemoteAddr()),
                    () -> forms.keep(path, Fields.typed(words)));
        } catch (DataAccessException e) {
            return false;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean secret(String name) {
        var folded = name.toLowerCase(Locale.ROOT);
        return folded.contains("password") || "code".equals(folded);
    }

    /** The page whose form was sent; null when it is not a form whose words are worth keeping. */
    private static @Nullable String formPath(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || request.getParameter("_form") == null) {
            return null;
        }
        var path = request.getParameter("_path");
        if (path == null || path.isEmpty()) {
            path = refererPath(request);
        }
        return ours(path) ? path : null;
    }

    private static @Nullable String refererPath(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        try {
            return referer == null ? null : URI.create(referer).getRawPath();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean ours(@Nullable String path) {
        return path != null
                && path.length() <= 400
                && path.matches("/(?!/)[A-Za-z0-9/_.?=&%-]*")
                && !path.startsWith("/login");
    }

    private static boolean fromScript(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return (accept != null && accept.startsWith("application/json"))
                || request.getHeader("HX-Request") != null
                || request.getHeader("X-CSRF-TOKEN") != null;
    }

    private static Optional<UserId> loggedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Login login
                ? Optional.of(login.id())
                : Optional.empty();
    }

    /** The form to go back to, when the user who comes in now is the one who typed. */
    @Nullable
    String takePath(HttpServletRequest request, UserId user) {
        var session = request.getSession(false);
        if (session == null) {
            return null;
        }
        var path = session.getAttribute(PATH);
        var writer = session.getAttribute(USER);
        session.removeAttribute(PATH);
        session.removeAttribute(USER);
        return path != null && user.toString().equals(writer) ? path.toString() : null;
    }
}
