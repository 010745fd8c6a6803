package jp.madoguchi.workflows.documents.signature.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import jp.madoguchi.workflows.documents.trust.Card;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.SignedSamples;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Test;

/** 基本4情報: what a resident's certificate says of its person, however much of it is there. */
class CardFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Certificates.Entity ROOT = Certificates.root("CN=認証局,C=JP", NOW, NOW.plus(Duration.ofDays(1)));
    private static final String ARC = "1.2.392.200149.8.5.5.";

    private static X509Certificate certificate(Certificates.Extensions facts) {
        return Certificates.signer("CN=card,C=JP", ROOT, NOW, NOW.plus(Duration.ofDays(1)), facts).certificate();
    }

    private static X509Certificate with(GeneralName... names) {
        return certificate(builder -> builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names)));
    }

    private static GeneralName other(String kind, ASN1Encodable value) {
        return new GeneralName(GeneralName.otherName, new DERSequence(new ASN1Encodable[] {new ASN1ObjectIdentifier(kind),
                new DERTaggedObject(true, 0, value)}));
    }

    private static GeneralName fact(int number, String text) {
        return other(ARC + number, new DERUTF8String(text));
    }

    private static CardFacts read(GeneralName... names) {
        return CardFacts.of(with(names)).orElseThrow();
    }

    @Test
    void readsWhatACardSays() {
        assertThat(CardFacts.of(certificate(new Card("山田花子", "津市一丁目1番1号", LocalDate.of(1985, 4, 2), "2"))))
                .contains(new CardFacts("山田花子", "津市一丁目1番1号", LocalDate.of(1985, 4, 2), "2", false));
        assertThat(CardFacts.of(certificate(new Card("髙橋", "津市", LocalDate.of(2019, 5, 1), "1", true))))
                .contains(new CardFacts("髙橋", "津市", LocalDate.of(2019, 5, 1), "1", true));
    }

    @Test
    void aDayOfBirthThatIsPartlyUnknownIsNone() {
        assertThat(read(fact(1, "山田"), fact(4, "319850000")).born()).isNull();
        assertThat(read(fact(1, "山田"), fact(4, "319851332")).born()).isNull();
        assertThat(read(fact(1, "山田"), fact(4, "3198504")).born()).isNull();
        assertThat(read(fact(1, "山田"), fact(4, "昭和60年4月2日")).born()).isNull();
        assertThat(read(fact(1, "山田")).born()).isNull();
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(read(fact(1, "山田"))).isEqualTo(new CardFacts("山田", "", null, "", false));
    }

    @Test
    void aMarkOfTheNameOrOfTheAddressSaysThatACharacterWasReplaced() {
        assertThat(read(fact(1, "山田"), fact(2, "0"), fact(6, "0")).substituted()).isFalse();
        assertThat(read(fact(1, "山田"), fact(2, "01"), fact(6, "00")).substituted()).isTrue();
        assertThat(read(fact(1, "山田"), fact(2, "0"), fact(6, "010")).substituted()).isTrue();
    }

    @Test
    void aCertificateWithoutANameHasNoFacts() {
        assertThat(CardFacts.of(certificate(SignedSamples.FOR_SIGNING))).isEmpty();
        assertThat(CardFacts.of(with(new GeneralName(GeneralName.rfc822Name, "a@example.jp")))).isEmpty();
        assertThat(CardFacts.of(with(fact(5, "津市")))).isEmpty();
    }

    @Test
    void whatElseStandsThereIsNotTakenForAFact() {
        var all = new GeneralName[] {new GeneralName(GeneralName.dNSName, "example.jp"), fact(1, "山田"),
                other("1.2.392.200149.9.5.5.5", new DERUTF8String("別の住所")), other(ARC + "3", new ASN1Integer(1))};

        assertThat(read(all)).isEqualTo(new CardFacts("山田", "", null, "", false));
        assertThat(read(Arrays.copyOfRange(all, 1, 4)).address()).isEmpty();
    }

    @Test
    void anExtensionThatIsNoneGivesNoFacts() {
        var broken = certificate(builder -> builder.addExtension(Extension.subjectAlternativeName, false,
                new DEROctetString(new byte[] {1, 2, 3})));

        assertThat(CardFacts.of(broken)).isEmpty();
    }
}
