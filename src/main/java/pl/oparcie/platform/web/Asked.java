package pl.oparcie.platform.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the parts of one page ask of the same thing is asked once: a GET changes nothing, so the first answer holds to its end. */
public final class Asked {

    private Asked() {}

    /**
     * The answer given earlier for this page, or a new one; outside of a page always a new one.
     *
     * @param question names what is asked and of which record; the same name always has an answer of the same type
     */
    public static <T> T once(String question, Supplier<T> answer) {
        var page = page();
        if (page == null) {
            return answer.get();
        }
        var name = Asked.class.getName() + " " + question;
        if (page.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof Known<?>(var known)) {
            @SuppressWarnings("unchecked") // one name, one type
            var same = (T) known;
            return same;
        }
        var found = answer.get();
        page.setAttribute(name, new Known<>(found), RequestAttributes.SCOPE_REQUEST);
        return found;
    }

    /** Whether a page is being made: outside of one, nothing is kept. */
    static boolean onPage() {
        return page() != null;
    }

    private static @Nullable ServletRequestAttributes page() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                        && "GET".equals(page.getRequest().getMethod())
                ? page
                : null;
    }

    private record Known<T>(T answer) {}
}
