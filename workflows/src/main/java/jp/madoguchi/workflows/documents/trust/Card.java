package jp.madoguchi.workflows.documents.trust;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/**
 * 試験用カード: a certificate made after the profile of the one that residents sign with (公的個人認証 署名用電子証明書).
 *
 * @param substituted whether a character of the name had to be replaced by a common one
 */
public record Card(String name, String address, LocalDate born, String sex, boolean substituted) implements Certificates.Extensions {

    static final String ARC = "1.2.392.200149.8.5.5.";
    private static final String POLICY = "1.2.392.200149.8.5.1.1.10";

    public Card(String name, String address, LocalDate born, String sex) {
        this(name, address, born, sex, false);
    }

    @Override
    public void addTo(X509v3CertificateBuilder builder) throws CertIOException {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(Extension.certificatePolicies, true,
                new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(POLICY))));
        var facts = new GeneralName[] {fact(1, name), fact(2, substituted ? "1" : "0"), fact(3, sex),
                fact(4, era(born)), fact(5, address), fact(6, "0")};
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(facts));
    }

    private static GeneralName fact(int arc, String text) {
        return new GeneralName(GeneralName.otherName,
                new DERSequence(new ASN1Encodable[] {new ASN1ObjectIdentifier(ARC + arc),
                new DERTaggedObject(true, 0, new DERUTF8String(text))}));
    }

    /** The digit of the era, then year, month and day of the western calendar. */
    private static String era(LocalDate day) {
        var era = JapaneseDate.from(day).getEra();
        var digit = era.equals(JapaneseEra.MEIJI) ? 1 : era.equals(JapaneseEra.TAISHO) ? 2
                : era.equals(JapaneseEra.SHOWA) ? 3 : era.equals(JapaneseEra.HEISEI) ? 4 : 5;
        return digit + "%04d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
