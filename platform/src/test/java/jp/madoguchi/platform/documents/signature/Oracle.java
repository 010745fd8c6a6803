package jp.madoguchi.platform.documents.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Looks at signatures without the library that made them: PDFBox and BouncyCastle, and poppler's pdfsig where it is installed. */
public final class Oracle {

    private Oracle() {
    }

    /**
     * One signature of a PDF.
     *
     * @param intact what it covers was not changed; whole it covers the file to its end; timed it bears a timestamp
     */
    public record Seen(X509Certificate signer, boolean intact, boolean whole, boolean timed) {
    }

    public static List<Seen> signatures(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().stream().map(signature -> {
                try (var in = new ASN1InputStream(signature.getContents())) {
                    var cms = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(pdf)), in.readObject().getEncoded());
                    var range = signature.getByteRange();
                    return seen(cms, range[2] + range[3] == pdf.length);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (CMSException e) {
                    throw new AssertionError(e);
                }
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Seen seen(CMSSignedData cms, boolean whole) {
        try {
            var signer = cms.getSignerInfos().getSigners().iterator().next();
            @SuppressWarnings("unchecked")
            Collection<X509CertificateHolder> matches = cms.getCertificates().getMatches(signer.getSID());
            var holder = matches.iterator().next();
            var intact = false;
            try {
                intact = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
            } catch (CMSException e) {
                intact = false;
            }
            var timed = signer.getUnsignedAttributes() != null && signer.getUnsignedAttributes()
                    .get(org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.id_aa_signatureTimeStampToken) != null;
            return new Seen(new JcaX509CertificateConverter().getCertificate(holder), intact, whole, timed);
        } catch (OperatorCreationException | java.security.cert.CertificateException e) {
            throw new AssertionError(e);
        }
    }

    /** What pdfsig says; empty where it is not installed. */
    public static String pdfsig(byte[] pdf) {
        if (!Files.isExecutable(Path.of("/usr/bin/pdfsig"))) return "";
        try {
            var file = Files.createTempFile("sealed", ".pdf");
            Files.write(file, pdf);
            var run = new ProcessBuilder("/usr/bin/pdfsig", "-nocert", file.toString()).redirectErrorStream(true).start();
            var said = new String(run.getInputStream().readAllBytes());
            run.waitFor(20, TimeUnit.SECONDS);
            Files.delete(file);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
