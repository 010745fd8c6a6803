package jp.madoguchi.platform.acting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.imageio.ImageIO;

/** A resident who fills in a parking permit application quickly, so that a test can begin where it matters. */
public final class Applying {

    /** A photo of a few dots. */
    public static final byte[] JPEG = picture("jpeg");

    private final Client client;
    private String draft = "";

    public Applying(String site) {
        this(new Client(site));
    }

    public Applying(Client client) {
        this.client = client;
    }

    public Client client() {
        return client;
    }

    /** The path of the draft. */
    public String draft() {
        return draft;
    }

    public Applying start() {
        client.get("/procedures/parking-permit").post("/procedures/parking-permit/drafts");
        draft = client.path().replaceFirst("/pages/.*", "");
        return this;
    }

    public Applying page(String slug, String... fields) {
        client.get(draft + "/pages/" + slug).post(draft + "/pages/" + slug, fields);
        return this;
    }

    /** Up to the page with the attachments, as a person with an injury. */
    public Applying untilProof() {
        var until = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(90);
        start().page("kind", "kind", "new").page("category", "category", "injury")
                .page("injury", "aid", "wheelchair", "neededUntil.era", "西暦", "neededUntil.year", "" + until.getYear(),
                        "neededUntil.month", "" + until.getMonthValue(), "neededUntil.day", "" + until.getDayOfMonth())
                .page("who", "who", "self")
                .page("applicant", "applicant.family", "吉田", "applicant.given", "翔太", "applicant.familyKana", "ヨシダ",
                        "applicant.givenKana", "ショウタ",
                        "birthDate.era", "昭和", "birthDate.year", "63", "birthDate.month", "7", "birthDate.day", "2")
                .page("address", "address.postalCode", "5130801", "address.town", "三重県鈴鹿市神戸", "address.block",
                        "1-18-2", "address.building", "");
        return page("contact", "phone", "08011112222", "mail", "");
    }

    public Applying untilCheck() {
        return untilCheck("診断書.jpg", "image/jpeg", JPEG);
    }

    /** With that file as the proof. */
    public Applying untilCheck(String file, String type, byte[] bytes) {
        untilProof();
        client.get(draft + "/pages/proof-injury").upload(draft + "/pages/proof-injury", "injuryProof", file, type, bytes);
        return page("receive", "receive", "pdf").page("survey", "ease", "", "opinion", "");
    }

    /** Sends and gives the receipt number. */
    public String send() {
        untilCheck().press();
        return number();
    }

    public Applying press() {
        client.get(draft + "/check").post(draft + "/send", "truth", "yes", "privacy", "yes");
        return this;
    }

    public String number() {
        return client.path().split("/")[2];
    }

    /** A real one, since it is looked at. */
    public static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
