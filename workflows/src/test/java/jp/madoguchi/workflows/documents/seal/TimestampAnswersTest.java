package jp.madoguchi.workflows.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Purpose;
import jp.madoguchi.workflows.documents.trust.TrustFakes;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Timestamp authorities that do answer (RFC 3161): what is taken of them, and what is not. */
class TimestampAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final byte[] DIGEST = Sha256.of(new byte[] {1});

    @FunctionalInterface
    private interface Answer {
        byte[] to(TimeStampRequest request) throws Exception;
    }

    @TempDir
    Path data;

    private DemoTrust demo;

    @BeforeEach
    void authorities() {
        demo = TrustFakes.demo(data, CLOCK);
    }

    private static byte[] answer(Certificates.Entity by, TimeStampRequest request) throws Exception {
        var tokens = new TimeStampTokenGenerator(new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", by.key(),
                by.certificate()),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier("1.2.392.999.1"));
        tokens.addCertificates(new JcaCertStore(List.of(by.certificate())));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED).generate(request, BigInteger.TEN, Date.from(NOW)).getEncoded();
    }

    private byte[] ask(Answer answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes;
            try {
                assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/timestamp-query");
                bytes = answer.to(new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
            } catch (Exception e) {
                throw new IOException(e);
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            return timestamps("http://127.0.0.1:" + server.getAddress().getPort(), null)
                    .getTimeStampResponse(DigestAlgorithm.SHA256, DIGEST).getBytes();
        } finally {
            server.stop(0);
        }
    }

    private Timestamps timestamps(@Nullable String address, @Nullable DemoTrust run) {
        var beans = new DefaultListableBeanFactory();
        if (run != null) beans.registerSingleton("demo", run);
        return new Timestamps(new SealSettings(Map.of(), address, false, 12_000), beans.getBeanProvider(DemoTrust.class),
                TrustFakes.time(demo), CLOCK);
    }

    private static void isOf(byte[] token, Instant at) throws Exception {
        var info = new TimeStampToken(new CMSSignedData(token)).getTimeStampInfo();
        assertThat(info.getMessageImprintDigest()).isEqualTo(DIGEST);
        assertThat(info.getGenTime().toInstant()).isEqualTo(at);
    }

    @Test
    void theTokenOfATrustedOneIsTaken() throws Exception {
        isOf(ask(request -> answer(demo.timestamps(), request)), NOW);
    }

    @Test
    void theTokenOfOneThatIsTrustedForOtherThingsIsNot() {
        var other = Certificates.signer("CN=時刻認証局,C=JP", demo.root(Purpose.SEAL), NOW.minusSeconds(60), NOW.plusSeconds(60), builder ->
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));

        assertThatThrownBy(() -> ask(request -> answer(other, request))).isInstanceOf(Timestamps.NoTime.class);
    }

    @Test
    void aTokenForSomethingElseOrThatWasAskedForBeforeIsNot() {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        assertThatThrownBy(() -> ask(request -> answer(demo.timestamps(), generator.generate(TSPAlgorithms.SHA256, new byte[32],
                request.getNonce())))).isInstanceOf(Timestamps.NoTime.class);
        assertThatThrownBy(() -> ask(request -> answer(demo.timestamps(), generator.generate(TSPAlgorithms.SHA256, DIGEST,
                BigInteger.ONE)))).isInstanceOf(Timestamps.NoTime.class);
    }

    @Test
    void whereNoneIsSetTheDemoGivesThemAndOtherwiseNobodyDoes() throws Exception {
        assertThat(timestamps(null, null).isThere()).isFalse();
        assertThat(timestamps("http://127.0.0.1:9", null).isThere()).isTrue();
        assertThat(timestamps(null, demo).isThere()).isTrue();

        isOf(timestamps(null, demo).getTimeStampResponse(DigestAlgorithm.SHA256, DIGEST).getBytes(), NOW);
    }
}
