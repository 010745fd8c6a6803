package jp.madoguchi.platform.identity.passkey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.platform.identity.passkey.PasskeyMapper.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as Spring Security reads and writes them, on our table. */
@Component
class StoredCredentials implements UserCredentialRepository {

    private final PasskeyMapper mapper;

    StoredCredentials(PasskeyMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("only their owner removes them");
    }

    /** A new one, or one that was used. */
    @Override
    public void save(CredentialRecord record) {
        var row = Stored.of(record);
        if (mapper.find(row.id()).isPresent()) mapper.used(row);
        else mapper.insert(row);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return mapper.find(new jp.madoguchi.db.Bytes(id.getBytes())).map(StoredCredentials::record).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return mapper.of(Owner.of(user)).stream().map(StoredCredentials::record).toList();
    }

    private static CredentialRecord record(Stored row) {
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.id().bytes())).userEntityUserId(row.owner().handle())
                .publicKey(new ImmutablePublicKeyCose(row.publicKey().bytes()))
                .signatureCount(row.count()).uvInitialized(true)
                        .transports(Arrays.stream(row.transports().split(",")).filter(one -> !one.isEmpty())
                        .map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
                .backupEligible(row.eligible()).backupState(row.backedUp())
                        .attestationObject(bytes(row.attestation()))
                        .attestationClientDataJSON(bytes(row.clientData()))
                .created(row.createdAt()).lastUsed(row.usedAt()).label(row.label()).build();
    }

    private static @Nullable Bytes bytes(jp.madoguchi.db.@Nullable Bytes part) {
        return part == null ? null : new Bytes(part.bytes());
    }
}
