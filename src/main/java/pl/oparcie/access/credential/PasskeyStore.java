package pl.oparcie.access.credential;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.UserId;

/** Passkeys of the accounts. */
@Repository
@Transactional
public class PasskeyStore implements UserCredentialRepository {

    private static final String COLUMNS = """
            select credential_id, account_id, label, public_key, signature_count, uv_initialized, backup_eligible, backup_state,
                   transports, attestation, client_data, created_at, last_used_at from access.passkey
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A passkey as its owner sees it. */
    public record Line(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    public List<Line> of(UserId user) {
        return rows(user.value()).stream()
                .map(row -> new Line(row.credentialId(), row.label(), row.createdAt(), row.lastUsedAt()))
                .toList();
    }

    /** Removes one of the user's own. */
    public void remove(UserId user, String id) {
        var removed = jdbc.sql("delete from access.passkey where credential_id = :id and account_id = :user")
                .param("id", id)
                .param("user", user.value())
                .update();
        if (removed == 0) {
            throw new NotFound("passkey");
        }
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from access.passkey where credential_id = :id")
                .param("id", credentialId.toBase64UrlString())
                .update();
    }

    @Override
    public void save(CredentialRecord key) {
        jdbc.sql("""
                        insert into access.passkey (credential_id, account_id, label, public_key, signature_count, uv_initialized,
                                                    backup_eligible, backup_state, transports, attestation, client_data, created_at, last_used_at)
                        values (:id, :account, :label, :key, :count, :uv, :eligible, :state, :transports, :attestation, :client, :created, :used)
                        on conflict (credential_id) do update
                           set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                               backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
                         where access.passkey.account_id = excluded.account_id
                        """)
                .param("id", key.getCredentialId().toBase64UrlString())
                .param("account", uuid(key.getUserEntityUserId()))
                .param("label", label(key.getLabel()))
                .param("key", key.getPublicKey().getBytes())
                .param("count", key.getSignatureCount())
                .param("uv", key.isUvInitialized())
                .param("eligible", key.isBackupEligible())
                .param("state", key.isBackupState())
                .param(
                        "transports",
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("attestation", bytes(key.getAttestationObject()))
                .param("client", bytes(key.getAttestationClientDataJSON()))
                .param("created", key.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", key.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String label(@Nullable String label) {
        var text = label == null ? "" : label.strip();
        return text.isEmpty() ? "klucz" : text.substring(0, Math.min(text.length(), 60));
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql(COLUMNS + "where credential_id = :id")
                .param("id", credentialId.toBase64UrlString())
                .query(Row.class)
                .optional()
                .map(Row::toRecord)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return rows(uuid(userId)).stream().map(Row::toRecord).toList();
    }

    private List<Row> rows(UUID account) {
        return jdbc.sql(COLUMNS + "where account_id = :account order by created_at")
                .param("account", account)
                .query(Row.class)
                .list();
    }

    static UUID uuid(Bytes bytes) {
        var buffer = ByteBuffer.wrap(bytes.getBytes());
        return buffer.remaining() == 16 ? new UUID(buffer.getLong(), buffer.getLong()) : new UUID(0, 0);
    }

    static Bytes bytes(UUID id) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    @SuppressWarnings("ArrayRecordComponent") // read once from a result set, never compared
    private record Row(
            String credentialId,
            UUID accountId,
            String label,
            byte[] publicKey,
            long signatureCount,
            boolean uvInitialized,
            boolean backupEligible,
            boolean backupState,
            String transports,
            byte @Nullable [] attestation,
            byte @Nullable [] clientData,
            Instant createdAt,
            Instant lastUsedAt) {

        CredentialRecord toRecord() {
            return ImmutableCredentialRecord.builder()
                    .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                    .credentialId(Bytes.fromBase64(credentialId))
                    .userEntityUserId(bytes(accountId))
                    .publicKey(new ImmutablePublicKeyCose(publicKey))
                    .signatureCount(signatureCount)
                    .uvInitialized(uvInitialized)
                    .backupEligible(backupEligible)
                    .backupState(backupState)
                    .transports(transportSet())
                    .attestationObject(attestation == null ? new Bytes(new byte[0]) : new Bytes(attestation))
                    .attestationClientDataJSON(clientData == null ? new Bytes(new byte[0]) : new Bytes(clientData))
                    .created(createdAt)
                    .lastUsed(lastUsedAt)
                    .label(label)
                    .build();
        }

        private Set<AuthenticatorTransport> transportSet() {
            return Arrays.stream(transports.split(","))
                    .filter(name -> !name.isEmpty())
                    .map(AuthenticatorTransport::valueOf)
                    .collect(Collectors.toSet());
        }
    }
}
