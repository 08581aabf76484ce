package pl.oparcie.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody changes a trial centre that is not whole yet: what is sent waits for it. Logging in and reading do not. */
@Component
@ConditionalOnProperty(name = "oparcie.demo", havingValue = "later")
class DemoFilter extends OncePerRequestFilter {

    private static final Pattern OPEN = Pattern.compile("/(login.*|logout|language)");
    private static final int SECONDS = 60;

    private final DemoStart demo;

    DemoFilter(DemoStart demo) {
        this.demo = demo;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !demo.coming()
                || "GET".equals(request.getMethod())
                || "HEAD".equals(request.getMethod())
                || OPEN.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (demo.await(SECONDS)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }
}
