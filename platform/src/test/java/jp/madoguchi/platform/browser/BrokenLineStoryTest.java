package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import jp.madoguchi.platform.acting.Applying;
import org.junit.jupiter.api.Test;

/** A photo on its way from a train: the line breaks, the page is opened anew, and what had arrived is not sent twice. */
class BrokenLineStoryTest extends Story {

    @Test
    void aPhotoGoesOnWhereTheLineBroke() throws IOException {
        var applying = new Applying(site).untilProof();
        var asked = new ArrayList<String>();
        try (var phone = Visitor.onPhone(site, "broken-line")) {
            phone.page().context().addCookies(cookies(applying));
            phone.page().onRequest(request -> {
                if (request.url().contains("?at=")) asked.add(request.url().replaceFirst(".*at=", ""));
            });
            phone.page().route("**/parts/*?at=262144", Route::abort);
            phone.opens(applying.draft() + "/pages/proof-injury").attaches("診断書.png", "image/png", noise())
                    .sees("電波を待っています").looks("waits");
            assertThat(asked).startsWith("0", "262144");

            asked.clear();
            phone.page().unroute("**/parts/*?at=262144");
            phone.opens(applying.draft() + "/pages/proof-injury").attaches("診断書.png", "image/png", noise())
                    .sees("届いています").looks("arrived");
            assertThat(asked).as("the first part lies there").first().isEqualTo("262144");
        }
    }

    private List<Cookie> cookies(Applying applying) {
        return List.of(applying.client().cookies().substring("Cookie: ".length()).split("; ")).stream().map(pair -> pair.split("=", 2))
                .map(pair -> new Cookie(pair[0], pair[1]).setUrl(site)).toList();
    }

    /** That cannot be pressed together. */
    private static byte[] noise() throws IOException {
        var random = new Random(1);
        var image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (var at = 0; at < 160_000; at++) image.setRGB(at % 400, at / 400, random.nextInt());
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
