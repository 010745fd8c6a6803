package jp.madoguchi.forms.inspection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import jp.madoguchi.db.foreign.ForeignFiles;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files, looked at in a process of its own. */
class InspectionTest {

    private static final ForeignFiles FILES = new ForeignFiles();
    private static final Inspection INSPECTION = new Inspection(FILES, Path.of("/usr/bin/heif-convert"));

    private final AtomicReference<byte[]> anew = new AtomicReference<>();

    @AfterAll
    static void end() {
        FILES.destroy();
    }

    @Test
    void aPhotoIsMadeAnewUprightAndWithoutWhatTheCameraWroteIntoIt() throws IOException {
        var came = sample("turned.jpg");
        assertThat(new String(came, StandardCharsets.ISO_8859_1)).contains("Exif");
        var before = image(came);

        assertThat(inspect("image/jpeg", came)).isEmpty();

        var made = image(anew.get());
        assertThat(made.getWidth()).isEqualTo(before.getHeight());
        assertThat(made.getHeight()).isEqualTo(before.getWidth());
        assertThat(new String(anew.get(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        // What was at the left of its lower edge is at the left of the upper one now.
        assertThat(near(made.getRGB(3, 3), before.getRGB(3, before.getHeight() - 4))).isTrue();
    }

    @Test
    void aLargePhotoIsBoundedAndAnOriginalIsLeftAsItCame() throws IOException {
        var large = drawn("jpeg", 5000, 1000);

        assertThat(inspect("image/jpeg", large)).isEmpty();
        assertThat(image(anew.get()).getWidth()).isEqualTo(Photo.LONGEST);

        anew.set(null);
        assertThat(INSPECTION.inspect("image/jpeg", new ByteArrayInputStream(large), large.length, true, this::keep)).isEmpty();
        assertThat(anew.get()).isNull();
    }

    @Test
    void whatHangsOnAPictureIsGone() throws IOException {
        for (var kind : new String[] {"jpeg", "png"}) {
            var polyglot = joined(drawn(kind, 40, 30), "<script>new ActiveXObject('WScript.Shell')</script>");
            assertThat(inspect("image/" + kind, polyglot)).isEmpty();
            assertThat(new String(anew.get(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        }
    }

    @Test
    void picturesForPrintAndDeepOnesAreRead() throws IOException {
        assertThat(inspect("image/jpeg", sample("printed.jpg"))).isEmpty();
        assertThat(image(anew.get()).getColorModel().getNumColorComponents()).isEqualTo(3);
        assertThat(inspect("image/png", sample("deep.png"))).isEmpty();
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedUnread() throws IOException {
        var bomb = drawn("png", 40, 30);
        // IHDR: width and height of 30,000, and its checksum
        var header = Arrays.copyOfRange(bomb, 12, 29);
        for (var at : new int[] {4, 8}) {
            header[at + 2] = 0x75;
            header[at + 3] = 0x30;
        }
        var sum = new java.util.zip.CRC32();
        sum.update(header);
        System.arraycopy(header, 0, bomb, 12, header.length);
        for (var i = 0; i < 4; i++) bomb[29 + i] = (byte) (sum.getValue() >> 24 - 8 * i);

        assertThat(inspect("image/png", bomb)).isEqualTo("file.pixels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/heic", "application/pdf"})
    void whatOnlyBeginsLikeOneIsNone(String type) throws IOException {
        assertThat(inspect(type, "%PDF-1.7 \u00ff\u00d8 nonsense %%EOF".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("file.unreadable");
    }

    @Test
    void aPdfIsWholeHasPagesAndAsksForNoPassword() throws IOException {
        var good = pdf(2);

        assertThat(inspect("application/pdf", good)).isEmpty();
        assertThat(anew.get()).isNull();
        assertThat(inspect("application/pdf", Arrays.copyOf(good, good.length - 100))).isEqualTo("file.cut");
        assertThat(inspect("application/pdf", pdf(0))).isEqualTo("file.unreadable");
        assertThat(inspect("application/pdf", sample("password.pdf"))).isEqualTo("file.password");
        assertThat(inspect("application/pdf", sample("owner-password.pdf"))).isEmpty();
    }

    @Test
    void aPdfThatUnpacksToTooMuchIsRefused() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document, new ByteArrayInputStream(new byte[300_000_000]),
                    org.apache.pdfbox.cos.COSName.FLATE_DECODE);
            page.setContents(stream);
            var out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(out.size()).isLessThan(1_000_000);
            assertThat(inspect("application/pdf", out.toByteArray())).isEqualTo("file.unreadable");
        }
    }

    /** Where libheif's program is. */
    @Test
    void heicIsMadeAJpeg() throws IOException {
        Assumptions.assumeTrue(INSPECTION.readsHeic(), "heif-convert is not installed: HEIC was not tried");
        assertThat(inspect("image/heic", sample("photo.heic"))).isEmpty();
        assertThat(image(anew.get()).getWidth()).isPositive();
    }

    private String inspect(String type, byte[] file) throws IOException {
        anew.set(null);
        return INSPECTION.inspect(type, new ByteArrayInputStream(file), file.length, false, this::keep);
    }

    private void keep(String type, java.io.InputStream bytes) throws IOException {
        anew.set(bytes.readAllBytes());
    }

    private static byte[] sample(String name) throws IOException {
        try (var in = requireNonNull(InspectionTest.class.getResourceAsStream("/files/" + name))) {
            return in.readAllBytes();
        }
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static boolean near(int one, int other) {
        var a = new Color(one);
        var b = new Color(other);
        return Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen()) + Math.abs(a.getBlue() - b.getBlue()) < 60;
    }

    private static byte[] drawn(String kind, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, out);
        return out.toByteArray();
    }

    private static byte[] joined(byte[] bytes, String more) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes);
        out.writeBytes(more.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] pdf(int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var i = 0; i < pages; i++) document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
