package jp.madoguchi.workflows.documents.seal;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A seal for every authority, or for none; it says what was sealed and why, or that there is no timestamp now. */
public final class SealFakes extends Seals {

    public boolean demo;
    public boolean broken;
    private final @Nullable X509Certificate certificate;

    public SealFakes(@Nullable X509Certificate certificate) {
        super(null, null, null, null, new DefaultListableBeanFactory().getBeanProvider(
                jp.madoguchi.workflows.documents.trust.DemoTrust.class), null);
        this.certificate = certificate;
    }

    @Override
    public boolean has(AuthorityId authority) {
        return certificate != null;
    }

    @Override
    public Optional<X509Certificate> certificate(AuthorityId authority) {
        return Optional.ofNullable(certificate);
    }

    @Override
    public boolean isDemo() {
        return demo;
    }

    @Override
    public SignatureLevel level() {
        return SignatureLevel.PAdES_BASELINE_T;
    }

    @Override
    public byte[] seal(AuthorityId authority, byte[] pdf, String reason) {
        if (broken) throw new Timestamps.NoTime("silent");
        return (new String(pdf, StandardCharsets.UTF_8) + " 公印 " + reason).getBytes(StandardCharsets.UTF_8);
    }
}
