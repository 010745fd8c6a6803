package jp.madoguchi.platform.identity.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.text.Words;
import jp.madoguchi.platform.identity.saml.ServiceProvider;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Purpose;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** This site as a service provider, with its keys from their file, or the demo run's. */
@Component
@EnableConfigurationProperties(SignOnSettings.class)
class OurKeys {

    private static final Duration DEMO = Duration.ofDays(3_650);

    private final SignOnSettings settings;
    private final ObjectProvider<DemoTrust> demo;
    private final Clock clock;
    private final String site;

    OurKeys(SignOnSettings settings, ObjectProvider<DemoTrust> demo, Clock clock, @Value("${madoguchi.site}") String site) {
        this.settings = settings;
        this.demo = demo;
        this.clock = clock;
        this.site = site;
    }

    /** Empty where no key is set: then there is no single sign-on. Read each time, so a new file holds without a restart. */
    Optional<ServiceProvider> us() {
        if (settings.pkcs12() != null) return Optional.of(new ServiceProvider(site, fromFile()));
        return Optional.ofNullable(demo.getIfAvailable()).map(trust -> new ServiceProvider(site, List.of(fromDemo(trust))));
    }

    private PrivateKeyEntry fromDemo(DemoTrust trust) {
        var made = trust.kept("saml", () -> Certificates.signer(Words.of("demo.signOn"),
                trust.root(Purpose.STAFF), clock.instant().minusSeconds(3_600), clock.instant().plus(DEMO),
                builder -> builder.addExtension(Extension.keyUsage, true,
                        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))));
        return new PrivateKeyEntry(made.key(), new Certificate[] {made.certificate()});
    }

    private List<PrivateKeyEntry> fromFile() {
        try (var in = Files.newInputStream(settings.pkcs12())) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, settings.password().toCharArray());
            var keys = new ArrayList<PrivateKeyEntry>();
            for (var alias : Collections.list(store.aliases()))
                if (store.getEntry(alias, new PasswordProtection(settings.password()
                        .toCharArray())) instanceof PrivateKeyEntry key) keys.add(key);
            if (keys.isEmpty()) throw new IllegalStateException("No key in the file of madoguchi.saml.pkcs12");
            // The old one signs while it is good: identity providers get to know the new one first.
            var now = clock.instant();
            keys.sort(Comparator.comparing((PrivateKeyEntry key) -> ((X509Certificate) key.getCertificate())
                    .getNotAfter().toInstant().isBefore(now)).thenComparing(key -> ((X509Certificate) key.getCertificate())
                    .getNotAfter()));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
