package jp.madoguchi.forms.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in everywhere, and against a real clamd where there is one. */
class VirusScanTest {

    private static final byte[] EICAR = ScanStandIn.EICAR.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GOOD = new byte[200_000];

    @Test
    void aVirusIsFoundAndAGoodFileIsNot() throws IOException {
        try (var scanner = new ScanStandIn(1_000_000)) {
            assertThat(isClean(scanner.address(), GOOD)).isTrue();
            assertThat(isClean(scanner.address(), EICAR)).isFalse();
        }
    }

    @Test
    void whoSaysNeitherIsNotBelieved() throws IOException {
        try (var scanner = new ScanStandIn(1000)) {
            assertThatThrownBy(() -> isClean(scanner.address(), GOOD)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> isClean("127.0.0.1:9", GOOD)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> isClean("unix:/nowhere/clamd", GOOD)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsSetIsAnAddressOrNone() {
        assertThat(new VirusScan(" ").isUnsaid()).isTrue();
        assertThat(new VirusScan("none").isOff()).isTrue();
        assertThatThrownBy(() -> new VirusScan("clamd")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("madoguchi.scan");
    }

    /** With a signature file of our own, which names the one test file. */
    @Test
    void aRealClamdFindsItPlainAndZipped(@TempDir Path folder) throws Exception {
        var program = Path.of("/usr/sbin/clamd");
        Assumptions.assumeTrue(Files.isExecutable(program), "clamd is not installed: the stand-in alone was asked");
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(signatures.resolve("own.ndb"), "Own.Eicar:0:0:" + HexFormat.of().formatHex(EICAR) + "\n");
        var socket = folder.resolve("clamd.ctl");
        Files.writeString(folder.resolve("clamd.conf"), "LocalSocket " + socket + "\nDatabaseDirectory " + signatures + "\nForeground yes\n"
                + "TemporaryDirectory " + folder + "\n");
        var clamd = new ProcessBuilder(program.toString(), "--config-file=" + folder.resolve("clamd.conf")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            while (clamd.isAlive() && !answers("unix:" + socket)) Thread.onSpinWait();
            assertThat(isClean("unix:" + socket, GOOD)).isTrue();
            assertThat(isClean("unix:" + socket, EICAR)).isFalse();
            assertThat(isClean("unix:" + socket, zipped(EICAR))).isFalse();
        } finally {
            clamd.destroy();
            clamd.waitFor();
        }
    }

    private static boolean answers(String address) {
        try {
            return isClean(address, GOOD);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isClean(String address, byte[] file) throws IOException {
        return new VirusScan(address).isClean(new ByteArrayInputStream(file));
    }

    private static byte[] zipped(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("eicar.com"));
            zip.write(file);
        }
        return out.toByteArray();
    }
}
