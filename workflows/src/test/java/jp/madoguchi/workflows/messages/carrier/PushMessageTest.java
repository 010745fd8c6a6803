package jp.madoguchi.workflows.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Against the example that the standard works through (RFC 8291, section 5 and appendix A). */
class PushMessageTest {

    private static final String BROWSER = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    @Test
    void theStandardsExampleComesOutByteForByte() throws Exception {
        var own = pair("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        var sealed = PushMessage.encrypted(url(BROWSER), url(AUTH),
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8), own,
                url("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void aKeyThatIsNoPointOfTheCurveIsRefused() {
        var bad = new byte[65];
        bad[0] = 4;
        assertThatThrownBy(() -> PushMessage.encrypted(bad, new byte[16], new byte[1], P256.pair(), new byte[16]))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> P256.key(new byte[64])).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void keysAreReadAsTheyWereWritten() {
        var pair = P256.pair();
        assertThat(P256.point((ECPublicKey) P256.read(P256.written(pair)).getPublic()))
                .isEqualTo(P256.point((ECPublicKey) pair.getPublic()));
        assertThatThrownBy(() -> P256.read(java.util.List.of("x", "y"))).hasMessageContaining("madoguchi.push.key");
    }

    private static KeyPair pair(String secret, String open) throws GeneralSecurityException {
        var point = P256.key(url(open));
        return new KeyPair(point, KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, url(secret)), point.getParams())));
    }

    private static byte[] url(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
