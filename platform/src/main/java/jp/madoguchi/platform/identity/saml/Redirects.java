package jp.madoguchi.platform.identity.saml;

import static jp.madoguchi.platform.identity.saml.Rejected.unless;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import jp.madoguchi.platform.identity.saml.Rejected.Why;
import org.opensaml.xmlsec.signature.support.SignatureConstants;

/** Messages within an address (SAML bindings §3.4): compressed, and signed as the text of the query. */
final class Redirects {

    private static final int LARGEST = 64 * 1024;
    private static final Map<String, String> JAVA = Map.of(
            SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA256, "SHA256withRSA",
                    SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA384, "SHA384withRSA",
                    SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA512, "SHA512withRSA",
            SignatureConstants.ALGO_ID_SIGNATURE_ECDSA_SHA256, "SHA256withECDSAinP1363Format",
                    SignatureConstants.ALGO_ID_SIGNATURE_ECDSA_SHA384, "SHA384withECDSAinP1363Format",
                    SignatureConstants.ALGO_ID_SIGNATURE_ECDSA_SHA512, "SHA512withECDSAinP1363Format");

    private Redirects() {
    }

    /** @param kind SAMLRequest or SAMLResponse */
    static URI to(URI address, String kind, byte[] message, Optional<String> relayState, ServiceProvider us) {
        var key = us.keys().getFirst().getPrivateKey();
        var algorithm = key instanceof ECKey ? SignatureConstants.ALGO_ID_SIGNATURE_ECDSA_SHA256
                : SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA256;
        var query = kind + "=" + encoded(Base64.getEncoder().encodeToString(deflated(message)))
                + relayState.map(state -> "&RelayState=" + encoded(state)).orElse("") + "&SigAlg=" + encoded(algorithm);
        try {
            var signature = Signature.getInstance(JAVA.get(algorithm));
            signature.initSign(key);
            signature.update(query.getBytes(StandardCharsets.US_ASCII));
            return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query + "&Signature="
                    + encoded(Base64.getEncoder().encodeToString(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The message of a query whose signature is good.
     *
     * @param query as it came, still encoded: the signature is about exactly that text
     */
    static byte[] read(String query, String kind, IdentityProvider provider) {
        var parts = parts(query);
        var algorithm = decoded(parts.getOrDefault("SigAlg", ""));
        unless(parts.containsKey("Signature"), Why.UNSIGNED, "no Signature in the address");
        unless(MessageSignature.ALGORITHMS.contains(algorithm), Why.ALGORITHM, algorithm);
        var signed = Stream.of(kind, "RelayState", "SigAlg").filter(parts::containsKey)
                .map(name -> name + "=" + parts.get(name)).collect(Collectors.joining("&"));
        var signature = Responses.decoded(decoded(Objects.requireNonNull(parts.get("Signature"))));
        unless(provider.keys().stream().anyMatch(key -> fits(algorithm, key, signed, signature)), Why.SIGNATURE,
                "none of the known certificates fits");
        return message(query, kind);
    }

    /** The message, whoever wrote it. */
    static byte[] message(String query, String kind) {
        var bytes = Responses.decoded(decoded(parts(query).getOrDefault(kind, "")));
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true))) {
            var read = in.readNBytes(LARGEST + 1);
            unless(read.length <= LARGEST, Why.TOO_LARGE, "more than " + LARGEST + " bytes");
            return read;
        } catch (IOException e) {
            throw new Rejected(Why.MALFORMED, "cannot be inflated");
        }
    }

    private static boolean fits(String algorithm, java.security.cert.X509Certificate key, String signed, byte[] signature) {
        try {
            var check = Signature.getInstance(JAVA.get(algorithm));
            check.initVerify(key.getPublicKey());
            check.update(signed.getBytes(StandardCharsets.US_ASCII));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Of names that come twice the first counts, for the signature and for the message alike. */
    private static Map<String, String> parts(String query) {
        return Arrays.stream(query.split("&")).filter(part -> part.contains("="))
                .collect(Collectors.toMap(part -> part.substring(0, part.indexOf('=')),
                part -> part.substring(part.indexOf('=') + 1), (first, second) -> first));
    }

    private static byte[] deflated(byte[] message) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            deflater.write(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Rejected(Why.MALFORMED, "an address that is not encoded");
        }
    }
}
