package jp.madoguchi.workflows.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;

/** 時刻認証局: whose word about the time is taken. */
class TrustedTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(30));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));

    private final AuthoritySamples trust = new AuthoritySamples();
    private final TrustedTime time = new TrustedTime(trust);
    private final Certificates.Entity root = AuthoritySamples.authority("CN=時刻の認証局,C=JP", null, FROM);

    private static Certificates.Entity clockwork(Certificates.Entity above) {
        return Certificates.signer("CN=時刻認証局,C=JP", above, FROM, UNTIL, builder ->
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
    }

    /** @param told the certificates that the token brings along */
    private static TimeStampToken token(Certificates.Entity by, Instant at, Certificates.Entity... told) throws Exception {
        var source = new KeyEntityTSPSource(by.key(), by.certificate(), List.of(told).stream().map(one -> one.certificate()).toList());
        source.setTsaPolicy("1.2.392.999.1");
        source.setProductionTime(Date.from(at));
        return new TimeStampToken(new CMSSignedData(source.getTimeStampResponse(DigestAlgorithm.SHA256, new byte[32]).getBytes()));
    }

    @Test
    void whoeverATrustedAuthorityCertifiedIsBelieved() throws Exception {
        trust.trust(Purpose.TIME, root);
        var tsa = clockwork(root);

        assertThat(time.isTimed(token(tsa, NOW, tsa))).isTrue();
    }

    @Test
    void aStrangerIsNot() throws Exception {
        trust.trust(Purpose.TIME, root);
        var stranger = clockwork(AuthoritySamples.authority("CN=時刻の認証局,C=JP", null, FROM));

        assertThat(time.isTimed(token(stranger, NOW, stranger))).isFalse();
    }

    @Test
    void whoIsTrustedForSomethingElseIsNotTrustedForTheTime() throws Exception {
        trust.trust(Purpose.SEAL, root);
        var tsa = clockwork(root);

        assertThat(time.isTimed(token(tsa, NOW, tsa))).isFalse();
    }

    @Test
    void itsOwnCertificateMayBeTheAnchor() throws Exception {
        var tsa = clockwork(root);
        trust.trust(Purpose.TIME, tsa);

        assertThat(time.isTimed(token(tsa, NOW, tsa))).isTrue();
    }

    @Test
    void oneMayStandBetween() throws Exception {
        trust.trust(Purpose.TIME, root);
        var middle = AuthoritySamples.authority("CN=下位の認証局,C=JP", root, FROM);
        var tsa = clockwork(middle);
        assertThat(time.isTimed(token(tsa, NOW, tsa, middle))).as("that it brings along itself").isFalse();

        trust.between.add(middle);

        assertThat(time.isTimed(token(tsa, NOW, tsa, middle))).isTrue();
    }

    @Test
    void oneBetweenThatBelongsToAnotherPurposeIsNotBelieved() throws Exception {
        trust.trust(Purpose.COMPANY, root);
        var middle = AuthoritySamples.authority("CN=会社の下位認証局,C=JP", root, FROM);
        trust.between.add(middle);
        var tsa = clockwork(middle);

        assertThat(time.isTimed(token(tsa, NOW, tsa, middle))).isFalse();
    }

    @Test
    void aTokenWithoutItsCertificateOrOutOfTheTimeOfItProvesNothing() throws Exception {
        trust.trust(Purpose.TIME, root);
        var tsa = clockwork(root);

        assertThat(time.isTimed(token(tsa, NOW, root))).isFalse();
        assertThat(time.isTimed(token(tsa, UNTIL.plusSeconds(1), tsa))).isFalse();
    }
}
