package jp.madoguchi.workflows.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** A key that was made beforehand is as good as any other. */
class MadeKeysTest {

    @Test
    void eachIsAnotherAndSignsWhatItsOtherHalfProves() throws Exception {
        MadeKeys.use();
        var moduli = new HashSet<>();
        for (var i = 0; i < 3; i++) {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            var keys = generator.generateKeyPair();
            var open = (RSAPublicKey) keys.getPublic();
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(new byte[] {1, 2});
            var signed = signature.sign();
            signature.initVerify(open);
            signature.update(new byte[] {1, 2});

            assertThat(signature.verify(signed)).isTrue();
            assertThat(open.getModulus().bitLength()).isEqualTo(2_048);
            moduli.add(open.getModulus());
        }
        assertThat(moduli).hasSize(3);
    }

    @Test
    void anotherLengthIsLookedFor() throws Exception {
        MadeKeys.use();
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1_024);
        assertThat(((RSAPublicKey) generator.generateKeyPair().getPublic()).getModulus().bitLength()).isEqualTo(1_024);
    }
}
