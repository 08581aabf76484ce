package pl.oparcie.tool;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While a device is in a client's hands, every address of this session leads to the one tool, whatever the tab. */
@Component
class HandedFilter extends OncePerRequestFilter {

    private static final Pattern OPEN = Pattern.compile("/(handed(/.*)?|error|favicon\\.ico|assets/.*)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(Handed.SESSION) != null
                && !OPEN.matcher(request.getRequestURI()).matches()
                && !draft(request, session)) {
            response.sendRedirect("/handed");
            return;
        }
        chain.doFilter(request, response);
    }

    /** The words of the form on the device, while they are written. */
    private static boolean draft(HttpServletRequest request, HttpSession session) {
        var form = session.getAttribute(Handed.FORM);
        var path = "/drafts/" + form;
        return form != null
                && request.getMethod().equals("POST")
                && (request.getRequestURI().equals(path)
                        || request.getRequestURI().equals(path + "/discard"));
    }
}
