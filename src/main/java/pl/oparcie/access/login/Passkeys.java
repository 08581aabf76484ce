package pl.oparcie.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import pl.oparcie.access.credential.PasskeyStore;

/** Logging in with a passkey (WebAuthn). The device itself checks finger, face or PIN, so no code is asked afterwards. */
@Component
class Passkeys {

    private final Webauthn4JRelyingPartyOperations operations;
    private final PasskeyStore keys;
    private final LoginStore accounts;
    private final SessionStart session;
    private final Doorkeeper door;

    Passkeys(
            PasskeyOwners owners,
            PasskeyStore keys,
            LoginStore accounts,
            SessionStart session,
            Doorkeeper door,
            @Value("${oparcie.passkey.rp-id:localhost}") String relyingParty,
            @Value("${oparcie.passkey.origins:http://localhost:${server.port:8080}}") Set<String> origins) {
        this.keys = keys;
        this.accounts = accounts;
        this.session = session;
        this.door = door;
        this.operations = new Webauthn4JRelyingPartyOperations(
                owners,
                keys,
                PublicKeyCredentialRpEntity.builder()
                        .id(relyingParty)
                        .name("Oparcie")
                        .build(),
                origins);
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** Answers {@code POST /login/webauthn}. */
    WebAuthnAuthenticationFilter loginFilter() {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setAuthenticationManager(manager());
        filter.setAuthenticationSuccessHandler(this::entered);
        filter.setAuthenticationFailureHandler(
                (request, response, failure) -> response.sendError(HttpStatus.UNAUTHORIZED.value()));
        return filter;
    }

    private AuthenticationManager manager() {
        return asked -> {
            var request = ((WebAuthnAuthenticationRequestToken) asked).getWebAuthnRequest();
            try {
                var owner = operations.authenticate(request);
                return accounts.find(PasskeyOwners.id(owner.getId()))
                        .filter(Login::open)
                        .map(SessionStart::authentication)
                        .orElseThrow(() -> new BadCredentialsException("account"));
            } catch (RuntimeException e) {
                throw new BadCredentialsException("passkey", e);
            }
        };
    }

    private void entered(HttpServletRequest request, HttpServletResponse response, Authentication known)
            throws IOException {
        var login = (Login) java.util.Objects.requireNonNull(known.getPrincipal());
        var next = session.enter(login, door.mustChange(login), "enter-passkey", request, response);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write("{\"redirectUrl\":\"" + next.replace("\\", "").replace("\"", "%22") + "\"}");
    }

    /** The challenge of a log-in and of a new passkey, and the registration itself. */
    List<jakarta.servlet.Filter> others() {
        return List.of(
                new PublicKeyCredentialRequestOptionsFilter(operations),
                new PublicKeyCredentialCreationOptionsFilter(operations),
                new WebAuthnRegistrationFilter(keys, operations));
    }
}
