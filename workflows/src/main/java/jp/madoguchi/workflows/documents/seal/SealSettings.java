package jp.madoguchi.workflows.documents.seal;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation seals with.
 *
 * @param authorities the key of each authority, by its code
 * @param tsa address of the timestamp authority (RFC 3161); none: sealed without a proven time
 * @param longTerm keeps proofs of validity in the file (PAdES B-LT), else only the time (B-T)
 * @param space bytes that are kept free for a signature in each file; a timestamp authority with many certificates needs more
 */
@ConfigurationProperties("madoguchi.seal")
record SealSettings(@DefaultValue Map<String, Key> authorities, @Nullable String tsa, boolean longTerm, @DefaultValue("12000") int space) {

    /**
     * A PKCS#12 file, or a device behind PKCS#11.
     *
     * @param library of the device's maker; then {@code slot} and the password as its PIN
     */
    record Key(@Nullable Path pkcs12, @Nullable String library, int slot, String password) {
    }
}
