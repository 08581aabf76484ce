package pl.oparcie.access.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The doors: what needs no log-in, how one logs in, and what each answer forbids the browser to do. */
@Configuration
class SecurityConfig {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    /** What anybody may open. */
    static final String[] PUBLIC = {
        "/login",
        "/login/**",
        "/webauthn/authenticate/options",
        "/first-administrator/*",
        "/language",
        "/assets/**",
        "/favicon.ico",
        "/error",
        "/actuator/health/**"
    };

    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    static CsrfTokenRepository csrfTokenRepository() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** The cookie of the session: for this site only, out of reach of scripts. */
    @Bean
    static CookieSerializer cookieSerializer() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("oparcie");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    @SuppressWarnings("NullAway") // null means: no extra parameter in the address
    static HttpSessionRequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("X-CSRF-TOKEN") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            CsrfTokenRepository csrf,
            HttpSessionRequestCache requests,
            LostForms lost,
            WhoCookie who,
            Passkeys passkeys) {
        passkeys.others().forEach(filter -> http.addFilterAfter(filter, AuthorizationFilter.class));
        return http.authorizeHttpRequests(paths ->
                        paths.requestMatchers(PUBLIC).permitAll().anyRequest().authenticated())
                // the session is gone when a page logs in again; its own header keeps other sites out
                .csrf(token -> token.csrfTokenRepository(csrf).ignoringRequestMatchers("/login/again"))
                .requestCache(cache -> cache.requestCache(requests))
                .exceptionHandling(
                        failure -> failure.authenticationEntryPoint(lost).accessDeniedHandler(lost))
                .logout(out -> out.addLogoutHandler((request, response, user) -> who.clear(request, response))
                        .logoutSuccessUrl("/login"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(passkeys.loginFilter(), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new CurrentUserFilter(), AuthorizationFilter.class)
                .addFilterAfter(new MustChangeFilter(), AuthorizationFilter.class)
                .build();
    }
}
