package jp.madoguchi.platform.documents.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import jp.madoguchi.forms.inspection.ScanStandIn;
import jp.madoguchi.forms.inspection.VirusScan;
import jp.madoguchi.workflows.documents.signature.assessment.Assessment;
import org.junit.jupiter.api.Test;

/** A signed file is scanned before anything is read of it. */
class SignedFileScanTest {

    private static final byte[] SIGNED = "signed".getBytes(StandardCharsets.UTF_8);

    private static String scanned(String scan, byte[] file) {
        return new Assessment(null, new VirusScan(scan), Clock.systemUTC()).scanned(file);
    }

    @Test
    void aVirusIsRefusedAndWhatIsCleanIsNot() throws IOException {
        try (var scanner = new ScanStandIn(1_000)) {
            assertThat(scanned(scanner.address(), ScanStandIn.EICAR.getBytes(StandardCharsets.US_ASCII))).isEqualTo("infected");
            assertThat(scanned(scanner.address(), SIGNED)).isEmpty();
        }
    }

    @Test
    void aScannerThatIsAwayAsksTheSignerToComeBack() throws IOException {
        var gone = new ScanStandIn(1);
        gone.close();

        assertThat(scanned(gone.address(), SIGNED)).isEqualTo("notScanned");
    }

    @Test
    void whereNothingIsScannedItGoesOn() {
        assertThat(scanned("none", SIGNED)).isEmpty();
        assertThat(scanned("", SIGNED)).as("nobody said anything yet").isEmpty();
    }
}
