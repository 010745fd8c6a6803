package jp.madoguchi.platform.identity.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.db.Bytes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.CredentialRecord;

@Mapper
interface PasskeyMapper {

    void ask(@Param("key") byte[] key, @Param("purpose") String purpose, @Param("challenge") byte[] challenge,
            @Param("expires") Instant expires);

    /** Once. */
    Optional<Bytes> take(@Param("key") byte[] key, @Param("purpose") String purpose, @Param("now") Instant now);

    List<Stored> of(@Param("owner") Owner owner);

    Optional<Stored> find(@Param("id") Bytes id);

    void insert(@Param("one") Stored one);

    void used(@Param("one") Stored one);

    int remove(@Param("owner") Owner owner, @Param("id") byte[] id);

    int rename(@Param("owner") Owner owner, @Param("id") byte[] id, @Param("label") String label);

    void forget(@Param("now") Instant now);

    /**
     * A row.
     *
     * @param transports separated by commas
     */
    record Stored(Bytes id, UUID ownerId, boolean staff, String label, Bytes publicKey, long count,
            String transports, boolean eligible, boolean backedUp, @Nullable Bytes attestation, @Nullable Bytes clientData,
            Instant createdAt, Instant usedAt) {

        static Stored of(CredentialRecord record) {
            var owner = Owner.of(record.getUserEntityUserId());
            var transports = record.getTransports().stream().map(AuthenticatorTransport::getValue)
                    .sorted().collect(Collectors.joining(","));
            return new Stored(new Bytes(record.getCredentialId().getBytes()), owner.id(), owner.staff(), record.getLabel(),
                    new Bytes(record.getPublicKey().getBytes()), record.getSignatureCount(), transports, record.isBackupEligible(),
                    record.isBackupState(), bytes(record.getAttestationObject()), bytes(record.getAttestationClientDataJSON()),
                    record.getCreated(), record.getLastUsed());
        }

        private static @Nullable Bytes bytes(org.springframework.security.web.webauthn.api.@Nullable Bytes part) {
            return part == null ? null : new Bytes(part.getBytes());
        }

        Owner owner() {
            return new Owner(ownerId, staff);
        }
    }
}
