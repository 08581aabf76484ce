package pl.oparcie;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;

/** A page as somebody opened it, with the number of its queries, and of the lines it shows. */
record Opened(String role, Cookie session, String path, int count, int status, int lines) {

    /** How many queries an answer took; the program says so while it is measured. */
    static int queries(MockHttpServletResponse answer, String path) {
        var timing = Objects.requireNonNull(answer.getHeader("Server-Timing"), path);
        return Integer.parseInt(timing.replaceFirst(".*desc=\"(\\d+)\".*", "$1"));
    }
}
