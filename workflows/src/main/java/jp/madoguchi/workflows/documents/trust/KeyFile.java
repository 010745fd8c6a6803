package jp.madoguchi.workflows.documents.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import jp.madoguchi.workflows.documents.trust.Certificates.Entity;

/** A key with its certificate in a PKCS#12 file, written whole or not at all. */
final class KeyFile {

    private KeyFile() {
    }

    static synchronized Entity kept(Path file, char[] password, Supplier<Entity> made) {
        try {
            if (!Files.exists(file)) write(file, password, made.get());
            var store = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(file)) {
                store.load(in, password);
            }
            var alias = store.aliases().nextElement();
            return new Entity((PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, char[] password, Entity entity) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", entity.key(), password, new Certificate[] {entity.certificate()});
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newOutputStream(unfinished)) {
            store.store(out, password);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
