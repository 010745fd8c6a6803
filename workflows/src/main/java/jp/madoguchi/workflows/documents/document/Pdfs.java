package jp.madoguchi.workflows.documents.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.transform.TransformerFactory;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.share.Share;
import jp.madoguchi.workflows.documents.font.Fonts;
import org.apache.pdfbox.Loader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Draws documents from templates in {@code templates/document/}; nothing outside the template is ever loaded. */
@Component
public class Pdfs {

    /** A drawn document, and what the font could not draw. */
    public record Drawn(Bytes file, String warning) {

        public byte[] pdf() {
            return file.bytes();
        }
    }

    private static final Pattern TITLE = Pattern.compile("(?s)<title>.*?</title>");
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // Where the second is not said, every jar is searched for one, for every document.
        XRLog.setLoggerImpl(new Slf4jLogger());
        System.setProperty("javax.xml.transform.TransformerFactory", TransformerFactory.newDefaultInstance().getClass().getName());
    }

    private final ITemplateEngine templates;
    private final Fonts fonts;
    private final Share share;
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    @Autowired
    Pdfs(ITemplateEngine templates, Fonts fonts) {
        this(templates, fonts, new Share("pdf", Runtime.getRuntime().availableProcessors(), 32, Duration.ofSeconds(15)));
    }

    Pdfs(ITemplateEngine templates, Fonts fonts, Share share) {
        this.templates = templates;
        this.fonts = fonts;
        this.share = share;
    }

    public Drawn draw(String template, Map<String, Object> model) {
        return of(written(template, model).xhtml());
    }

    /** One of the built-in templates, filled. */
    Manuscript written(String template, Map<String, Object> model) {
        return Manuscript.of(templates.process("document/" + template, new Context(Locale.JAPAN, model)),
                Boolean.TRUE.equals(model.get("specimen")));
    }

    /** @param xhtml well-formed, with everything that people typed escaped */
    Drawn of(String xhtml) {
        // Somebody in front of a page may come back; what was issued waits however long it takes.
        var isLookedAt = RequestContextHolder.getRequestAttributes() != null;
        return isLookedAt ? share.run(() -> drawn(xhtml)) : share.await(() -> drawn(xhtml));
    }

    private Drawn drawn(String xhtml) {
        var html = fonts.drawable(xhtml);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        var hasCharts = html.text().contains("<svg");
        var charts = new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE);
        if (hasCharts) builder.useSVGDrawer(charts);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        fonts.addTo(builder, html, hasCharts);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.withHtmlContent(titled(html), null);
        builder.toStream(out);
        try (charts) {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Drawn(new Bytes(html.variants().isEmpty() ? out.toByteArray() : html.variants().resolved(out.toByteArray())),
                String.join("、", html.missing()));
    }

    private static String titled(Fonts.Drawable html) {
        return html.variants().isEmpty() ? html.text() : TITLE.matcher(html.text())
                .replaceFirst(title -> Matcher.quoteReplacement(html.variants().plain(title.group())));
    }

    public static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A QR code as a data: URL. */
    public static String qr(String text) {
        try {
            var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
            var scale = 8;
            var image = new BufferedImage(bits.getWidth() * scale, bits.getHeight() * scale, BufferedImage.TYPE_BYTE_BINARY);
            for (var y = 0; y < image.getHeight(); y++)
                for (var x = 0; x < image.getWidth(); x++) image.setRGB(x, y, bits.get(x / scale, y / scale) ? 0x000000 : 0xFFFFFF);
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
