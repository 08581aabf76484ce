package pl.oparcie.access.login;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.UserId;

/** Passkeys belong to accounts: the handle of a passkey's owner is the id of the account. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final LoginStore accounts;

    PasskeyOwners(LoginStore accounts) {
        this.accounts = accounts;
    }

    static UserId id(Bytes handle) {
        var buffer = ByteBuffer.wrap(handle.getBytes());
        return new UserId(buffer.remaining() == 16 ? new UUID(buffer.getLong(), buffer.getLong()) : new UUID(0, 0));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return accounts.find(id(handle)).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
        return accounts.find(login).map(PasskeyOwners::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Login login) {
        var id = login.id().value();
        var handle = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .name(login.login())
                .id(new Bytes(handle))
                .displayName(login.name())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        // accounts are made by the administrator, never by a passkey
    }

    @Override
    public void delete(Bytes handle) {
        // accounts are closed by the administrator
    }
}
