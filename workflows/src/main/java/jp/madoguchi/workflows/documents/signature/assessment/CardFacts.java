package jp.madoguchi.workflows.documents.signature.assessment;

import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/**
 * 基本4情報 in a resident's certificate (公的個人認証 署名用電子証明書: subjectAltName, otherName).
 *
 * @param born null where part of it is unknown
 * @param sex 1 man, 2 woman, 3 unknown; the empty string where it is not in there
 * @param substituted whether a character of name or address had to be replaced, as the register knows more than certificates
 */
public record CardFacts(String name, String address, @Nullable LocalDate born, String sex, boolean substituted) {

    private static final String ARC = "1.2.392.200149.8.5.5.";

    /** Empty for a certificate without them, such as a company's. */
    public static Optional<CardFacts> of(X509Certificate certificate) {
        var facts = read(certificate);
        if (!facts.containsKey("1")) return Optional.empty();
        return Optional.of(new CardFacts(facts.get("1"), facts.getOrDefault("5", ""),
                born(facts.getOrDefault("4", "")), facts.getOrDefault("3", ""),
                isMarked(facts.get("2")) || isMarked(facts.get("6"))));
    }

    private static boolean isMarked(@Nullable String mark) {
        return mark != null && mark.contains("1");
    }

    private static Map<String, String> read(X509Certificate certificate) {
        var all = new HashMap<String, String>();
        var extension = certificate.getExtensionValue(Extension.subjectAlternativeName.getId());
        if (extension == null) return all;
        try {
            var names = GeneralNames.getInstance(ASN1OctetString.getInstance(extension).getOctets());
            for (var name : names.getNames()) {
                if (name.getTagNo() != GeneralName.otherName) continue;
                var pair = ASN1Sequence.getInstance(name.getName());
                var kind = ASN1ObjectIdentifier.getInstance(pair.getObjectAt(0)).getId();
                if (kind.startsWith(ARC) && ASN1TaggedObject.getInstance(pair.getObjectAt(1))
                        .getExplicitBaseObject() instanceof ASN1String text) all.put(kind.substring(ARC.length()),
                        text.getString());
            }
            return all;
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            // Each is how the library says that something is not built as it should be.
            return Map.of();
        }
    }

    /** Nine digits: the era, then year, month and day of the western calendar; what is not known is zeros. */
    private static @Nullable LocalDate born(String digits) {
        if (!digits.matches("\\d{9}")) return null;
        try {
            return LocalDate.of(Integer.parseInt(digits.substring(1, 5)), Integer.parseInt(digits.substring(5, 7)),
                    Integer.parseInt(digits.substring(7)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
