package pl.oparcie.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever logged in with a password that somebody else set changes it before anything else. */
class MustChangeFilter extends OncePerRequestFilter {

    private static final Pattern OPEN =
            Pattern.compile("/(account/password|logout|language|login.*|error|favicon\\.ico|assets/.*)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(SessionStart.MUST_CHANGE) != null
                && !OPEN.matcher(request.getRequestURI()).matches()) {
            response.sendRedirect("/account/password");
            return;
        }
        chain.doFilter(request, response);
    }
}
