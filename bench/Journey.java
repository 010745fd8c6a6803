import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One applicant after the other, from the first page to the receipt, for comparisons: {@code java bench/Journey.java SITE JOURNEYS}.
 * Prints how many bytes the pages of one journey have.
 */
public class Journey {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?");
    private static final byte[] PHOTO = picture();

    private final String site;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).version(HttpClient.Version.HTTP_1_1).build();
    private String page = "";
    private String path = "";
    private long bytes;

    private Journey(String site) {
        this.site = site;
    }

    public static void main(String[] args) throws Exception {
        var all = Integer.parseInt(args[1]);
        var bytes = 0L;
        for (var i = 0; i < all; i++) bytes += new Journey(args[0]).walk();
        System.out.println(bytes / all);
    }

    private long walk() throws Exception {
        var until = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(90);
        get("/procedures/parking-permit");
        post("/procedures/parking-permit/drafts");
        var draft = path.replaceFirst("/pages/.*", "");
        page(draft, "kind", "kind", "new");
        page(draft, "category", "category", "injury");
        page(draft, "injury", "aid", "wheelchair", "neededUntil.era", "西暦", "neededUntil.year", "" + until.getYear(),
                "neededUntil.month", "" + until.getMonthValue(), "neededUntil.day", "" + until.getDayOfMonth());
        page(draft, "who", "who", "self");
        page(draft, "applicant", "applicant.family", "吉田", "applicant.given", "翔太", "applicant.familyKana", "ヨシダ",
                "applicant.givenKana", "ショウタ", "birthDate.era", "昭和", "birthDate.year", "63", "birthDate.month", "7", "birthDate.day", "2");
        page(draft, "address", "address.postalCode", "5130801", "address.town", "三重県鈴鹿市神戸", "address.block", "1-18-2",
                "address.building", "");
        page(draft, "contact", "phone", "08011112222", "mail", "");
        get(draft + "/pages/proof-injury");
        photo(draft + "/pages/proof-injury");
        page(draft, "receive", "receive", "pdf");
        page(draft, "survey", "ease", "", "opinion", "");
        get(draft + "/check");
        post(draft + "/send", "truth", "yes", "privacy", "yes");
        if (!path.endsWith("/receipt")) throw new IllegalStateException("no receipt but " + path);
        return bytes;
    }

    private void page(String draft, String slug, String... fields) throws Exception {
        get(draft + "/pages/" + slug);
        post(draft + "/pages/" + slug, fields);
    }

    private void get(String where) throws Exception {
        send(HttpRequest.newBuilder(URI.create(site + where)));
    }

    private void post(String where, String... fields) throws Exception {
        var body = all(fields).stream().map(field -> encode(field[0]) + "=" + encode(field[1])).collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(URI.create(site + where)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private void photo(String where) throws Exception {
        var body = new java.io.ByteArrayOutputStream();
        for (var field : all()) body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + field[0]
                + "\"\r\n\r\n" + field[1] + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"injuryProof\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(PHOTO);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        send(HttpRequest.newBuilder(URI.create(site + where)).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private List<String[]> all(String... fields) {
        var all = new ArrayList<String[]>();
        var match = HIDDEN.matcher(page);
        while (match.find()) all.add(new String[] {match.group(1), match.group(2) == null ? "" : match.group(2)});
        for (var i = 0; i < fields.length; i += 2) all.add(new String[] {fields[i], fields[i + 1]});
        return all;
    }

    private void send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + " " + answer.uri());
        page = answer.body();
        path = answer.uri().getPath();
        bytes += answer.body().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] picture() {
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(8, 6, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
