package bench;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.ByteArrayBodyPart;
import static io.gatling.javaapi.http.HttpDsl.currentLocationRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A complete parking permit application, from the procedure's page to the receipt, by a fixed number of people at once. */
public class ResidentJourney extends Simulation {

    private static final int PEOPLE = Integer.parseInt(System.getenv().getOrDefault("BENCH_PEOPLE", "16"));
    private static final int SECONDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_SECONDS", "60"));
    private static final String SITE = System.getenv().getOrDefault("BENCH_SITE", "http://127.0.0.1:8080");
    private static final byte[] PHOTO = photo();
    /** The site counts what strangers do by sender; people do not live in one house. */
    private static final List<String> HOUSES = IntStream.range(0, 200).mapToObj(house -> "127.0." + (1 + house / 100) + "." + (1 + house % 100)).toList();

    private static byte[] photo() {
        // As large as phones' photos are after their app made them smaller.
        var image = new java.awt.image.BufferedImage(1600, 1200, java.awt.image.BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 1600; x++) for (var y = 0; y < 1200; y++) image.setRGB(x, y, (x * 7 ^ y * 13) & 0x3f3f3f);
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(image, "jpeg", out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var bytes = out.toByteArray();
        return bytes;
    }

    /** Reads a page and sends it filled in, with its own hidden fields; the redirect leads to the next page. */
    private static ChainBuilder page(String name, String... fields) {
        var post = http(name + " 次へ").post("#{draft}/pages/" + name).formParam("_csrf", "#{csrf}").formParam("_seen", "#{seen}")
                .multivaluedFormParam("_asked", "#{asked}");
        for (var i = 0; i < fields.length; i += 2) post = post.formParam(fields[i], fields[i + 1]);
        return exec(read(post)).exitHereIfFailed();
    }

    private static HttpRequestActionBuilder read(HttpRequestActionBuilder request) {
        return request.check(status().is(200)).check(css("input[name=_csrf]", "value").optional().saveAs("csrf"))
                .check(css("input[name=_seen]", "value").optional().saveAs("seen"))
                .check(css("input[name=_asked]", "value").findAll().optional().saveAs("asked"));
    }

    private static ChainBuilder journey() {
        var until = LocalDate.now().plusDays(90);
        return exec(read(http("手続").get("/procedures/parking-permit")))
                .exec(read(http("申請を始める").post("/procedures/parking-permit/drafts").formParam("_csrf", "#{csrf}")
                        .check(currentLocationRegex("(/drafts/[0-9a-f-]+)").saveAs("draft"))))
                .exitHereIfFailed()
                .exec(page("kind", "kind", "new"))
                .exec(page("category", "category", "injury"))
                .exec(page("injury", "aid", "cane", "neededUntil.era", "西暦", "neededUntil.year", "" + until.getYear(),
                        "neededUntil.month", "" + until.getMonthValue(), "neededUntil.day", "" + until.getDayOfMonth()))
                .exec(page("who", "who", "self"))
                .exec(page("applicant", "applicant.family", "髙橋", "applicant.given", "美咲", "applicant.familyKana",
                        "たかはし", "applicant.givenKana", "みさき",
                        "birthDate.era", "昭和", "birthDate.year", "58", "birthDate.month", "4", "birthDate.day", "12"))
                .exec(page("address", "address.postalCode", "514-0009", "address.town", "三重県津市羽所町", "address.block",
                        "1234番地5", "address.building", ""))
                .exec(page("contact", "phone", "090-1234-5678", "mail", ""))
                .exec(read(http("写真を送る").post("#{draft}/pages/proof-injury").formParam("_csrf", "#{csrf}")
                        .formParam("_seen", "#{seen}").formParam("_asked", "injuryProof")
                        .bodyPart(ByteArrayBodyPart("injuryProof", session -> PHOTO).fileName("shindansho.jpg").contentType("image/jpeg"))))
                .exec(page("receive", "receive", "pdf"))
                .exec(page("survey", "ease", "4", "opinion", ""))
                .exec(http("申請する").post("#{draft}/send").formParam("_csrf", "#{csrf}").formParam("truth", "yes").formParam("privacy", "yes")
                        .check(status().is(200)).check(regex("K2-R\\d+-\\d{6}-\\d")));
    }

    {
        setUp(scenario("申請").exec(journey()).injectClosed(constantConcurrentUsers(PEOPLE).during(Duration.ofSeconds(SECONDS))))
                .protocols(http.baseUrl(SITE).acceptHeader("text/html").acceptEncodingHeader("gzip").localAddresses(HOUSES))
                .assertions(global().failedRequests().count().is(0L));
    }
}
