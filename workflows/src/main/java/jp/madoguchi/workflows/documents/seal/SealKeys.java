package jp.madoguchi.workflows.documents.seal;

import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyStore.PasswordProtection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.base.authority.Authorities;
import jp.madoguchi.workflows.base.authority.Authority;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The key of each authority's seal (公印の鍵): from its file or device, or the demo run's. */
@Component
@EnableConfigurationProperties(SealSettings.class)
class SealKeys {

    /**
     * A key in the hands of its token.
     *
     * @param of when its file was written; a newer one is read anew
     */
    record SealKey(AbstractKeyStoreTokenConnection token, DSSPrivateKeyEntry key, long of) {
    }

    private final SealSettings settings;
    private final Authorities authorities;
    private final ObjectProvider<DemoTrust> demo;
    private final Map<AuthorityId, SealKey> open = new ConcurrentHashMap<>();

    SealKeys(SealSettings settings, Authorities authorities, ObjectProvider<DemoTrust> demo) {
        this.settings = settings;
        this.authorities = authorities;
        this.demo = demo;
    }

    /** Whether one is set; whether it can be opened shows when it is used. */
    boolean isSet(AuthorityId authority) {
        return demo.getIfAvailable() != null || settings.authorities()
                .containsKey(authorities.get(authority).code());
    }

    /** Empty where an authority has no seal yet; then it issues without one. A new key takes over as soon as its file is there. */
    Optional<SealKey> of(AuthorityId id) {
        var authority = authorities.get(id);
        return Optional.ofNullable(open.compute(id, (key, known) -> known != null && known.of == written(authority)
                ? known : read(authority)));
    }

    private long written(Authority authority) {
        var set = settings.authorities().get(authority.code());
        if (set != null) return set.pkcs12() == null ? 0 : Objects.requireNonNull(set.pkcs12()).toFile().lastModified();
        var trust = demo.getIfAvailable();
        return trust == null ? 0 : trust.sealFile(authority.name()).toFile().lastModified();
    }

    private @Nullable SealKey read(Authority authority) {
        var at = written(authority);
        var set = settings.authorities().get(authority.code());
        if (set != null) return key(set.pkcs12() != null ? file(set)
                : new Pkcs11SignatureToken(set.library(), new PasswordProtection(set.password().toCharArray()),
                set.slot()), at);
        var trust = demo.getIfAvailable();
        return trust == null ? null : key(demo(trust, authority.name()), at);
    }

    private static Pkcs12SignatureToken file(SealSettings.Key set) {
        try {
            return new Pkcs12SignatureToken(Objects.requireNonNull(set.pkcs12()).toFile(),
                    new PasswordProtection(set.password().toCharArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pkcs12SignatureToken demo(DemoTrust trust, String authority) {
        try {
            return new Pkcs12SignatureToken(trust.sealFile(authority).toFile(), new PasswordProtection(DemoTrust.PASSWORD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SealKey key(AbstractKeyStoreTokenConnection token, long at) {
        return new SealKey(token, token.getKeys().getFirst(), at);
    }
}
