package jp.madoguchi.workflows.documents.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Timestamps of an authority of the test, as many as it gives; it says what they were taken of. */
public final class TimestampFakes extends Timestamps {

    public final List<byte[]> digests = new ArrayList<>();
    public boolean there = true;
    public int most = Integer.MAX_VALUE;
    private final Certificates.Entity authority;
    private final Clock clock;

    public TimestampFakes(Certificates.Entity authority, Clock clock) {
        super(new SealSettings(Map.of(), null, false, 0), new DefaultListableBeanFactory().getBeanProvider(DemoTrust.class), null, clock);
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public boolean isThere() {
        return there;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        if (digests.size() == most) throw new NoTime("silent");
        digests.add(digest);
        var source = new KeyEntityTSPSource(authority.key(), authority.certificate(), List.of(authority.certificate()));
        source.setTsaPolicy("1.2.392.999.1");
        source.setProductionTime(Date.from(clock.instant()));
        return source.getTimeStampResponse(algorithm, digest);
    }
}
