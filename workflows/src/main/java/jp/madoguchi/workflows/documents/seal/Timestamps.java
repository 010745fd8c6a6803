package jp.madoguchi.workflows.documents.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.TrustedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** タイムスタンプ by RFC 3161: from the authority that is set, or the demo run's own. */
@Component
public class Timestamps implements TSPSource {

    /** No timestamp came; it is tried again later. */
    public static final class NoTime extends RuntimeException {
        NoTime(String why) {
            super(why, null, false, false);
        }
    }

    private static final int LARGEST = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final transient SealSettings settings;
    private final transient ObjectProvider<DemoTrust> demo;
    private final transient TrustedTime trusted;
    private final transient Clock clock;
    private final transient Duration patience;
    private final transient HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER).build();

    @Autowired
    Timestamps(SealSettings settings, ObjectProvider<DemoTrust> demo, TrustedTime trusted, Clock clock) {
        this(settings, demo, trusted, clock, PATIENCE);
    }

    /** @param patience with an authority that takes the call and says nothing */
    Timestamps(SealSettings settings, ObjectProvider<DemoTrust> demo, TrustedTime trusted, Clock clock, Duration patience) {
        this.settings = settings;
        this.demo = demo;
        this.trusted = trusted;
        this.clock = clock;
        this.patience = patience;
    }

    public boolean isThere() {
        return settings.tsa() != null || demo.getIfAvailable() != null;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        return settings.tsa() != null ? ask(algorithm, digest) : ofDemo().getTimeStampResponse(algorithm, digest);
    }

    private KeyEntityTSPSource ofDemo() {
        var trust = demo.getObject();
        var entity = trust.timestamps();
        var source = new KeyEntityTSPSource(entity.key(), entity.certificate(), List.of(entity.certificate()));
        source.setTsaPolicy("1.2.392.999.1");
        source.setProductionTime(Date.from(clock.instant()));
        return source;
    }

    private TimestampBinary ask(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var request = generator.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(64, new SecureRandom()));
            var answer = client.sendAsync(HttpRequest.newBuilder(URI.create(settings.tsa()))
                    .timeout(patience).header("Content-Type", "application/timestamp-query")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded())).build(),
                            HttpResponse.BodyHandlers.ofByteArray()).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200 || answer.body().length > LARGEST) throw new NoTime("status " + answer.statusCode());
            var response = new TimeStampResponse(answer.body());
            response.validate(request);
            if (response.getTimeStampToken() == null
                    || !trusted.isTimed(response.getTimeStampToken())) throw new NoTime(
                    "refused, or of an authority that is not trusted");
            return new TimestampBinary(response.getTimeStampToken().getEncoded());
        } catch (IOException | TSPException | ExecutionException | TimeoutException e) {
            throw new NoTime(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoTime("interrupted");
        }
    }
}
