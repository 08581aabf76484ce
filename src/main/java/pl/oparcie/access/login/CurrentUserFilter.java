package pl.oparcie.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import pl.oparcie.platform.CurrentUser;

/** Binds the logged-in user to the request, for the access rule, the database and the log. */
class CurrentUserFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Login login)) {
            chain.doFilter(request, response);
            return;
        }
        var user = new CurrentUser(login.id(), login.name(), login.roles(), request.getRemoteAddr());
        try {
            CurrentUser.as(user, () -> {
                chain.doFilter(request, response);
                return user;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
