package jp.madoguchi.workflows.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.workflows.documents.trust.Certificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seal whose key is in a device behind PKCS#11; runs where SoftHSM and OpenSC are installed. */
class Pkcs11Test {

    private static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";

    @TempDir
    Path folder;

    @Test
    void aKeyInADeviceSealsWithoutLeavingIt() throws Exception {
        assumeTrue(Files.exists(Path.of(LIBRARY)) && Files.exists(Path.of("/usr/bin/pkcs11-tool")));
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens") + "\n");
        var now = Instant.now();
        var root = Certificates.root("CN=root,C=JP", now.minusSeconds(90), now.plusSeconds(9_000));
        Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder()
                .encodeToString(root.key().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        Files.write(folder.resolve("certificate.der"), root.certificate().getEncoded());
        var slot = run("softhsm2-util", "--init-token", "--free", "--label", "seal", "--so-pin", "1234", "--pin",
                "1234").replaceAll("(?s).*slot (\\d+).*", "$1");
        run("softhsm2-util", "--import", folder.resolve("key.pem").toString(), "--token", "seal", "--label", "seal",
                "--id", "01", "--pin", "1234");
        run("pkcs11-tool", "--module", LIBRARY, "--token-label", "seal", "--login", "--pin", "1234", "--write-object",
                folder.resolve("certificate.der").toString(), "--type", "cert", "--label", "seal", "--id", "01");
        var sealed = inAnother("SealsByDevice", slot);
        var check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(root.certificate().getPublicKey());
        check.update("text".getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Base64.getDecoder().decode(sealed))).isTrue();
    }

    /** The device's library looks for its configuration in the environment, so that this is a process of its own. */
    private String inAnother(String what, String slot) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var out = run(java, "-cp", System.getProperty("java.class.path"), getClass().getName() + "$" + what, LIBRARY, slot);
        return out.lines().reduce((first, last) -> last).orElseThrow();
    }

    static final class SealsByDevice {
        public static void main(String[] args) {
            try (var token = new Pkcs11SignatureToken(args[0], new PasswordProtection("1234".toCharArray()), Integer.parseInt(args[1]))) {
                var value = token.sign(new ToBeSigned("text".getBytes(StandardCharsets.UTF_8)), DigestAlgorithm.SHA256,
                        token.getKeys().getFirst());
                System.out.println(Base64.getEncoder().encodeToString(value.getValue()));
            }
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        var run = builder.start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
        return said;
    }
}
