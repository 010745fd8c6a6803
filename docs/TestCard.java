import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * 試験用カード on the command line: plays the part of a signing app with a card (docs/signing-handover.md). Needs nothing but a JDK.
 *
 * <p>{@code java docs/TestCard.java <address of the hand-over> <card.p12> [password]}
 */
final class TestCard {

    private TestCard() {
    }

    public static void main(String[] args) throws Exception {
        System.exit(run(System.out, args));
    }

    /** @return 0 where the answer was taken */
    static int run(PrintStream out, String... args) throws Exception {
        if (args.length < 2) {
            System.err.println("java docs/TestCard.java <address> <card.p12> [password]");
            return 2;
        }
        var address = URI.create(args[0].replaceFirst("^madoguchi-sign:", ""));
        var client = HttpClient.newHttpClient();
        var asked = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        out.println(asked.statusCode() + " " + asked.body());
        if (asked.statusCode() != 200) return 1;
        var digest = Base64.getDecoder().decode(value(asked.body(), "digest"));
        var cms = sign(digest, args[1], (args.length > 2 ? args[2] : "mihon123").toCharArray());
        var answer = client.send(HttpRequest.newBuilder(address).header("Content-Type", "application/cms").POST(HttpRequest.BodyPublishers.ofByteArray(cms)).build(), HttpResponse.BodyHandlers.ofString());
        out.println(answer.statusCode() + " " + answer.body());
        return answer.statusCode() == 200 ? 0 : 1;
    }

    private static String value(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) throw new IllegalStateException("no " + name);
        return found.group(1);
    }

    /** CMS SignedData over a digest, detached, with the certificate (RFC 5652; signing-certificate-v2 of RFC 5035). */
    static byte[] sign(byte[] digest, String file, char[] password) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = new FileInputStream(file)) {
            store.load(in, password);
        }
        var alias = store.aliases().nextElement();
        var certificate = (X509Certificate) store.getCertificate(alias);
        var sha256 = sequence(oid("2.16.840.1.101.3.4.2.1"));
        var attributes = sorted(
                sequence(oid("1.2.840.113549.1.9.3"), set(oid("1.2.840.113549.1.7.1"))),
                sequence(oid("1.2.840.113549.1.9.4"), set(der(0x04, digest))),
                sequence(oid("1.2.840.113549.1.9.5"), set(der(0x17, DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC).format(Instant.now()).getBytes(StandardCharsets.US_ASCII)))),
                sequence(oid("1.2.840.113549.1.9.16.2.47"), set(sequence(sequence(sequence(der(0x04, MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()))))))));
        var signing = Signature.getInstance("SHA256withRSA");
        signing.initSign((PrivateKey) store.getKey(alias, password));
        signing.update(der(0x31, attributes));
        var issuer = sequence(certificate.getIssuerX500Principal().getEncoded(), der(0x02, certificate.getSerialNumber().toByteArray()));
        var signer = sequence(integer(1), issuer, sha256, der(0xA0, attributes), sequence(oid("1.2.840.113549.1.1.1"), der(0x05)), der(0x04, signing.sign()));
        var signed = sequence(integer(1), set(sha256), sequence(oid("1.2.840.113549.1.7.1")), der(0xA0, certificate.getEncoded()), set(signer));
        return sequence(oid("1.2.840.113549.1.7.2"), der(0xA0, signed));
    }

    private static byte[] sequence(byte[]... of) {
        return der(0x30, of);
    }

    private static byte[] set(byte[]... of) {
        return der(0x31, of);
    }

    /** A SET OF is in the order of its encodings. */
    private static byte[] sorted(byte[]... of) {
        Arrays.sort(of, Arrays::compareUnsigned);
        return joined(of);
    }

    private static byte[] integer(int value) {
        return der(0x02, new byte[] {(byte) value});
    }

    private static byte[] oid(String dotted) {
        var parts = Arrays.stream(dotted.split("\\.")).mapToLong(Long::parseLong).toArray();
        var out = new ByteArrayOutputStream();
        out.write((int) (parts[0] * 40 + parts[1]));
        for (var i = 2; i < parts.length; i++) {
            for (var shift = 28; shift > 0; shift -= 7) if (parts[i] >> shift != 0) out.write((int) (parts[i] >> shift & 0x7F | 0x80));
            out.write((int) (parts[i] & 0x7F));
        }
        return der(0x06, out.toByteArray());
    }

    private static byte[] der(int tag, byte[]... of) {
        var content = joined(of);
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 128) out.write(content.length);
        else {
            var bytes = (32 - Integer.numberOfLeadingZeros(content.length) + 7) / 8;
            out.write(0x80 | bytes);
            for (var i = bytes - 1; i >= 0; i--) out.write(content.length >> 8 * i);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... of) {
        var out = new ByteArrayOutputStream();
        for (var one : of) out.writeBytes(one);
        return out.toByteArray();
    }
}
