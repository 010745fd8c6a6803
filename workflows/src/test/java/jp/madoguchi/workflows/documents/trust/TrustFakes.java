package jp.madoguchi.workflows.documents.trust;

import java.nio.file.Path;
import java.time.Clock;

/** A demo run's authorities in a folder of the test, at a time of its own. */
public final class TrustFakes {

    private TrustFakes() {
    }

    public static DemoTrust demo(Path folder, Clock clock) {
        return new DemoTrust(folder, clock);
    }

    public static Validator validator(DemoTrust demo, Clock clock) {
        return new Validator(Bounds::refuse, demo, demo, clock);
    }

    public static TrustedTime time(DemoTrust demo) {
        return new TrustedTime(demo);
    }
}
