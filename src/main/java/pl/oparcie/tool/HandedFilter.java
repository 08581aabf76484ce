package pl.oparcie.tool;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import pl.oparcie.platform.web.Layout;

/**
 * While a device is in a client's hands, every address of this session leads to the one tool, whatever the tab. Stands before the filters of
 * logging in: a client must not give the worker's account a key of its own either.
 */
@Component
@Order(HandedFilter.BEFORE_LOGIN)
class HandedFilter extends OncePerRequestFilter {

    /** Right before Spring Security (-100), after the session is there. */
    static final int BEFORE_LOGIN = -101;

    private static final Pattern ASSETS = Pattern.compile("/(favicon\\.ico|assets/\\w[\\w.-]*(/\\w[\\w.-]*)*)");
    private static final Pattern HANDED = Pattern.compile("/handed(/stop|/back)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var handed = session == null ? null : session.getAttribute(Handed.SESSION);
        if (session != null && handed != null && !open(request, session, handed)) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect("/handed");
            return;
        }
        if (handed != null) {
            request.setAttribute(Layout.ALONE, true);
        }
        chain.doFilter(request, response);
    }

    private static boolean open(HttpServletRequest request, HttpSession session, Object handed) {
        var path = request.getRequestURI();
        return ASSETS.matcher(path).matches()
                || HANDED.matcher(path).matches()
                || Handed.read(handed)
                        .filter(it -> path.equals(it.path()) || draft(request, session, it))
                        .isPresent();
    }

    /** The words of the form on the device, while they are written; kept under the address of this handing and no other. */
    private static boolean draft(HttpServletRequest request, HttpSession session, Handed handed) {
        var form = session.getAttribute(Handed.FORM);
        var path = "/drafts/" + form;
        return form != null
                && !handed.done() // what is flushed when the page is left comes too late
                && request.getMethod().equals("POST")
                && (request.getRequestURI().equals(path)
                        || request.getRequestURI().equals(path + "/discard"))
                && handed.path().equals(request.getParameter("_path"));
    }
}
