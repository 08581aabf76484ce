package pl.oparcie.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import pl.oparcie.platform.text.Texts;

/**
 * What is too large to be read at all is answered with a page, not with a broken connection. A file that is only too large for its form
 * does arrive, and the form comes back with its words; so much is read from those who are logged in, and little from strangers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadLimit extends OncePerRequestFilter {

    private static final long STRANGERS = 4L * 1024 * 1024;

    private final long most;
    private final LocaleResolver locales;

    UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize most, LocaleResolver locales) {
        this.most = most.toBytes();
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var size = request.getContentLengthLong();
        var files = HttpMethod.POST.matches(request.getMethod()) && type != null && type.startsWith("multipart/");
        if (files && size > limit(request)) {
            refuse(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private long limit(HttpServletRequest request) {
        return request.getRequestedSessionId() == null && request.getCookies() == null ? STRANGERS : most;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = locales.resolveLocale(request).getLanguage();
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var title = Texts.in(language, "error.413.title");
        response.getOutputStream()
                .write(
                        "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p>%s</p></html>"
                                .formatted(language, title, title, Texts.in(language, "error.413.body"))
                                .getBytes(StandardCharsets.UTF_8));
    }
}
