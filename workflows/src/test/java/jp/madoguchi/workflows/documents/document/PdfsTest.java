package jp.madoguchi.workflows.documents.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import jp.madoguchi.db.share.Busy;
import jp.madoguchi.db.share.Share;
import jp.madoguchi.workflows.documents.font.FontFakes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From a page to a PDF: its text as it was written, what could not be drawn, and nothing from elsewhere. */
class PdfsTest {

    private static final String TSUJI = "辻\uDB40\uDD00";

    @TempDir
    static Path folder;

    private static Pdfs pdfs;

    @BeforeAll
    static void fonts() throws IOException {
        pdfs = new Pdfs(null, FontFakes.withRareNames(folder));
    }

    private static String page(String body) {
        return "<html lang=\"ja\"><head><title>" + TSUJI + "の証</title><meta name=\"description\" content=\"証\"/>"
                + "<style>body { font-family: 'BIZ UDGothic', 'Names' } .next { page-break-before: always }</style></head><body>"
                + body + "</body></html>";
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aVariantAndARareCharacterAreTheirOwnTextAgain() throws IOException {
        var drawn = pdfs.of(page("<p>" + TSUJI + "本 𠮷田</p>"));

        assertThat(text(drawn.pdf())).contains(TSUJI + "本").contains("𠮷田");
        assertThat(drawn.warning()).isEmpty();
        try (var document = Loader.loadPDF(drawn.pdf())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("辻の証");
        }
    }

    @Test
    void whoeverLooksIsToldToComeBackAndWhatWasIssuedWaits() throws IOException {
        var share = new Share("pdf", 1, 0, Duration.ZERO);
        var busy = new Pdfs(null, FontFakes.withRareNames(folder), share);
        var taken = share.enter();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            assertThatExceptionOfType(Busy.class).isThrownBy(() -> busy.of(page("<p>試し</p>")));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        var issued = CompletableFuture.supplyAsync(() -> busy.of(page("<p>交付</p>")));
        taken.close();

        assertThat(text(issued.join().pdf())).contains("交付");
    }

    @Test
    void whatCouldNotBeDrawnIsSaid() throws IOException {
        var drawn = pdfs.of(page("<p>𪚥と山\uDB40\uDDEF</p>"));

        assertThat(drawn.warning().split("、")).containsExactlyInAnyOrder("𪚥 U+2A6A5", "山 U+5C71 U+E01EF");
        assertThat(text(drawn.pdf())).contains("〓と山");
    }

    @Test
    void aSampleIsMarkedOnEveryPageWhateverItsTemplateSays() throws IOException {
        var two = page("<style>div { display: none }</style><p>一</p><p class=\"next\">二</p>");

        assertThat(text(pdfs.of(SampleMark.mark(two)).pdf()).split("見本", -1)).hasSize(3);
        assertThat(text(pdfs.of(two).pdf())).doesNotContain("見本");
        assertThat(SampleMark.mark("<body class=\"a\"><p>一</p></body>")).startsWith("<body class=\"a\"><div style=")
                .endsWith("</div><p>一</p></body>");
        assertThat(Pdfs.pages(pdfs.of(SampleMark.mark(two)).pdf())).isEqualTo(2);
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var from = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.png";
            pdfs.of(page("<p>一</p><img alt=\"絵\" src=\"" + from + "\"/><div style=\"background: url(" + from + ")\">二</div>"));
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aQrCodeSaysWhatWasPutIntoIt() throws Exception {
        var url = Pdfs.qr("https://madoguchi.example.jp/verify/abc");

        assertThat(url).startsWith("data:image/png;base64,");
        var image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1))));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));
        assertThat(read.getText()).isEqualTo("https://madoguchi.example.jp/verify/abc");
    }
}
