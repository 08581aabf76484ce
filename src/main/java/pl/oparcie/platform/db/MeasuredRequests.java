package pl.oparcie.platform.db;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in a {@code Server-Timing} header what a request asked of the database, its session included: {@code db;dur=3.2;desc="12"} is 12
 * statements in 3.2 ms, {@code pool} the wait for a connection, {@code app} the whole. Only where {@code oparcie.measure} is set;
 * with the value {@code sql} a request with the header {@code Oparcie-Statements} gets its statements instead of its page, and with {@code
 * costliest} those that took the most time since it was asked last; only in a trial centre.
 */
@Component
@ConditionalOnProperty("oparcie.measure")
@Order(Ordered.HIGHEST_PRECEDENCE)
class MeasuredRequests extends OncePerRequestFilter {

    private static final String STATEMENTS = "Oparcie-Statements";
    private static final String COSTLIEST = "costliest";

    private final StatementTotals totals = new StatementTotals();
    private final boolean tells;
    private final JsonMapper json;

    MeasuredRequests(
            @Value("${oparcie.measure}") String measure,
            @Value("${oparcie.trial:false}") boolean trial,
            JsonMapper json) {
        this.tells = measure.equals("sql") && trial;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wish = tells ? request.getHeader(STATEMENTS) : null;
        if (COSTLIEST.equals(wish)) {
            answer(response, totals.costliest());
            totals.forget();
            return;
        }
        var asked = wish != null;
        var queries = asked ? Queries.statements() : tells ? Queries.numbers(totals) : Queries.numbers();
        var held = new ContentCachingResponseWrapper(response);
        var started = System.nanoTime();
        run(queries, () -> {
            chain.doFilter(request, held);
            return held;
        });
        response.setHeader("Server-Timing", header(queries, System.nanoTime() - started));
        if (asked) {
            answer(response, queries.ran());
        } else {
            held.copyBodyToResponse();
        }
    }

    private void answer(HttpServletResponse response, Object value) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(value));
    }

    private static void run(Queries queries, ScopedValue.CallableOp<Object, Exception> work)
            throws ServletException, IOException {
        try {
            queries.during(work);
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static String header(Queries queries, long nanos) {
        return String.format(
                Locale.ROOT,
                "db;dur=%.2f;desc=\"%d\", pool;dur=%.2f, app;dur=%.2f",
                queries.inDatabase().toNanos() / 1e6,
                queries.count(),
                queries.waiting().toNanos() / 1e6,
                nanos / 1e6);
    }
}
