package pl.oparcie.access.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import pl.oparcie.access.credential.Sealing;
import pl.oparcie.platform.UserId;

/**
 * Remembers, signed, who was last logged in in this browser, so that words sent after the session ended become a draft of the one who
 * typed them. It opens nothing: it only says into whose drafts the words go.
 */
@Component
class WhoCookie {

    private static final String NAME = "oparcie-who";
    private final Sealing sealing;

    WhoCookie(Sealing sealing) {
        this.sealing = sealing;
    }

    void write(HttpServletRequest request, HttpServletResponse response, UserId user) {
        add(request, response, user + "." + sealing.sign("who " + user));
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "");
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String value) {
        var cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(value.isEmpty() ? 0 : -1)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    Optional<UserId> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(Cookie::getValue)
                .flatMap(value -> user(value).stream())
                .findFirst();
    }

    private Optional<UserId> user(String value) {
        var dot = value.indexOf('.');
        if (dot < 0 || !sealing.signed("who " + value.substring(0, dot), value.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.of(UserId.of(value.substring(0, dot)));
    }
}
