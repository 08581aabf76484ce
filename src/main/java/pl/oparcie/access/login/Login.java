package pl.oparcie.access.login;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import pl.oparcie.platform.UserId;

/**
 * A user as the session keeps him: id, name, roles at log-in.
 *
 * @param hash the Argon2id hash, only while the password is checked
 * @param open whether the account may be used now: authorised, not locked, not ended
 */
public record Login(
        UserId id,
        String login,
        String name,
        Set<String> roles,
        @Nullable String hash,
        boolean open) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable String getPassword() {
        return hash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return open;
    }

    /** The same user without the hash, for the session. */
    public Login withoutHash() {
        return new Login(id, login, name, roles, null, open);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
