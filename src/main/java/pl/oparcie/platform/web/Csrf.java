package pl.oparcie.platform.web;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The token of the request being answered, so that a form component needs no parameter for it. */
public final class Csrf {

    private Csrf() {}

    public static String token() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST)
                                instanceof CsrfToken token
                ? token.getToken()
                : "";
    }
}
