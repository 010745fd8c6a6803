package jp.madoguchi.platform.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import jp.madoguchi.platform.acting.Applying;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that are not what they say, too large or oddly called: each is refused by its name, beside its field. */
class BadFileTest extends AtInput {

    @Test
    void aFileOfNoBytesIsRefusedByName() {
        assertThat(upload("空.jpg", "image/jpeg", new byte[0])).contains("「空.jpg」は中身がありません");
    }

    @Test
    void aWrongKindWithARightNameIsRefused() {
        assertThat(upload("写真.jpg", "image/jpeg", "MZ\u0090\u0000 a program".getBytes(StandardCharsets.ISO_8859_1))).contains("受け付けられない種類");
        assertThat(upload("手帳.pdf", "application/pdf",
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))).contains("受け付けられない種類");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBesideTheField() {
        var large = Arrays.copyOf(Applying.JPEG, 21_000_000);

        assertThat(upload("大きい.jpg", "image/jpeg", large)).contains("「大きい.jpg」は大きすぎます").contains("20MBまで");
    }

    /** The same, of a film: seconds. */
    @Test
    @Tag("story")
    void twoHundredMegabytesAreRefusedBesideTheField() {
        var huge = Arrays.copyOf(Applying.JPEG, 200_000_000);

        assertThat(upload("動画.jpg", "image/jpeg", huge)).contains("「動画.jpg」は大きすぎます");
    }

    /** Black alone, 30,000 by 30,000: a hundred kilobytes that want gigabytes to be drawn. */
    @Test
    void aPictureOfTooManyPixelsIsRefusedAndNeverDrawn() {
        assertThat(upload("黒.png", "image/png", onlyTheHead(30_000, 30_000))).contains("「黒.png」は、画素数が多すぎます");
        assertThat(upload("普通.png", "image/png", onlyTheHead(4_000, 3_000))).doesNotContain("多すぎます", "受け付けられない");
    }

    private static byte[] onlyTheHead(int width, int height) {
        var head = ByteBuffer.allocate(33).putLong(0x89504E470D0A1A0AL).putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width).putInt(height).put(new byte[] {1, 0, 0, 0, 0});
        var check = new CRC32();
        check.update(head.array(), 12, 17);
        return head.putInt((int) check.getValue()).array();
    }

    @Test
    void equalNamesAndPathsInNamesAreMadeHarmless() {
        upload("a.jpg", "image/jpeg", Applying.JPEG);
        var applying = new Applying(site).untilProof();
        for (var name : List.of("同じ.jpg", "同じ.jpg", "../../etc/passwd.jpg", "C:\\temp\\x.jpg"))
            applying.client().get(applying.draft() + "/pages/proof-injury")
                    .upload(applying.draft() + "/pages/proof-injury", "injuryProof", name, "image/jpeg", Applying.JPEG, "_then", "stay");

        var page = applying.client().get(applying.draft() + "/pages/proof-injury").text();
        var stay = applying.client().upload(applying.draft() + "/pages/proof-injury", "injuryProof", "",
                "application/octet-stream", new byte[0], "_then", "stay").text();

        assertThat(stay).contains("同じ.jpg").contains("同じ (2).jpg").contains("passwd.jpg").contains("x.jpg")
                .doesNotContain("../").doesNotContain("C:\\");
        assertThat(page).doesNotContain("../");
    }

    private String upload(String name, String type, byte[] bytes) {
        var applying = new Applying(site).untilProof();
        var path = applying.draft() + "/pages/proof-injury";
        return applying.client().get(path).upload(path, "injuryProof", name, type, bytes).text();
    }
}
