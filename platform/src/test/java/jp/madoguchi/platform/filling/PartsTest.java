package jp.madoguchi.platform.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.work.Works;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 分割送信: a file that broke off goes on where it stopped. */
class PartsTest extends AtInput {

    private static final int PART = 256 * 1024;
    /** A picture with noise behind its end: larger than two parts. */
    private static final byte[] LARGE = large();
    private static final String PRINT = HexFormat.of().formatHex(Sha256.of(LARGE));

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Works works;

    private static byte[] large() {
        var bytes = new byte[2 * PART + 1000];
        new Random(5).nextBytes(bytes);
        System.arraycopy(Applying.JPEG, 0, bytes, 0, Applying.JPEG.length);
        return bytes;
    }

    private static byte[] from(int start) {
        return Arrays.copyOfRange(LARGE, start, Math.min(start + PART, LARGE.length));
    }

    private String parts(Applying applying) {
        return applying.draft() + "/parts/" + PRINT;
    }

    private static Applying atProof(Applying applying) {
        applying.untilProof().client().get(applying.draft() + "/pages/proof-injury");
        return applying;
    }

    @Test
    void whatBrokeOffGoesOnWhereItStoppedAndIsOneFileAtLast() {
        var applying = atProof(new Applying(site));
        var client = applying.client();
        assertThat(client.part(parts(applying) + "?at=0", from(0)).text()).isEqualTo("" + PART);

        // The answer to the second part was lost: the browser asks, and is told.
        client.part(parts(applying) + "?at=" + PART, from(PART));
        assertThat(client.get(parts(applying)).text()).isEqualTo("" + 2 * PART);
        assertThat(client.part(parts(applying) + "?at=" + PART, from(PART)).status()).as("the same again").isEqualTo(409);
        assertThat(client.text()).isEqualTo("" + 2 * PART);
        assertThat(client.part(parts(applying) + "?at=" + 2 * PART, from(2 * PART)).text()).isEqualTo("" + LARGE.length);

        var page = applying.draft() + "/pages/proof-injury";
        client.get(page).post(page, "_part", "injuryProof:" + PRINT + ":診断: 書.jpg", "_then", "stay");
        assertThat(client.status()).isEqualTo(200);
        assertThat(client.text()).contains("診断_ 書.jpg").contains("届いています");
        assertThat(sql.queryForObject("select encode(coalesce(sent_sha256, sha256), 'hex') from attachment where draft_id = ?::uuid", String.class,
                applying.draft().split("/")[2])).isEqualTo(PRINT);
        assertThat(client.get(parts(applying)).text()).as("what was taken is needed no more").isEqualTo("0");
    }

    @Test
    void aFileThatIsNotThereInWholeIsRefusedBesideItsFieldAndCanBeSentAnew() {
        var applying = atProof(new Applying(site));
        var page = applying.draft() + "/pages/proof-injury";
        applying.client().part(parts(applying) + "?at=0", from(PART));

        applying.client().get(page).post(page, "_part", "injuryProof:" + PRINT + ":診断書.jpg", "_then", "stay");

        assertThat(applying.client().status()).isEqualTo(422);
        assertThat(applying.client().text()).contains("「診断書.jpg」を保存できませんでした");
        assertThat(applying.client().get(parts(applying)).text()).isEqualTo("0");
    }

    @Test
    void nobodyElseBringsOrSeesAnything() {
        var applying = atProof(new Applying(site));
        var stranger = new Client(site).get("/");

        assertThat(stranger.part(parts(applying) + "?at=0", from(0)).status()).isEqualTo(403);
        assertThat(stranger.get(parts(applying)).status()).isEqualTo(404);
        assertThat(applying.client().part(parts(applying) + "?at=0", new byte[PART + 1]).status()).isEqualTo(413);
        assertThat(applying.client().part(applying.draft() + "/parts/00?at=0", from(0)).status()).isEqualTo(404);
    }

    @Test
    void whatNobodyComesBackForIsGoneAfterADay() {
        var applying = atProof(new Applying(site));
        applying.client().part(parts(applying) + "?at=0", from(0));
        sql.update("update file_part set created_at = created_at - interval '25 hours' where owner_id = ?::uuid", applying.draft().split("/")[2]);

        works.begin("files.parts");

        Awaitility.await().until(() -> applying.client().get(parts(applying)).text().equals("0"));
    }

    @Test
    void whoBringsMoreThanOneSenderMayIsToldWhenToComeBackBesideTheField() {
        var applying = atProof(new Applying(new Client(site, "127.0.9.9")));
        var page = applying.draft() + "/pages/proof-injury";
        applying.client().part(parts(applying) + "?at=0", from(0));
        sql.update("update attempt set tries = 10000000 where what = 'budget.FILES.sender'");
        try {
            assertThat(applying.client().get(page).part(parts(applying) + "?at=" + PART, from(PART)).status()).isEqualTo(429);
            applying.client().get(page).upload(page, "injuryProof", "診断書.jpg", "image/jpeg", Applying.JPEG, "_then", "stay");
            assertThat(applying.client().text()).contains("たくさんのファイルが届いています");
        } finally {
            sql.update("delete from attempt where what like 'budget.FILES.%'");
        }
    }

    @Test
    void aFileOfACorrectionComesInPartsToo() {
        var applying = new Applying(site);
        var number = applying.send();
        var client = applying.client();
        var parts = "/applications/" + number + "/parts/" + PRINT;
        assertThat(client.get("/status").part(parts + "?at=0", from(0)).status()).as("nothing is to be corrected").isEqualTo(404);
        AtDesk.asksToCorrect(site, number, "injuryProof");

        client.get("/applications/" + number);
        for (var at = 0; at < LARGE.length; at += PART) client.part(parts + "?at=" + at, from(at));
        client.get("/applications/" + number).post("/applications/" + number + "/correction", "_part", "injuryProof:" + PRINT + ":新しい.jpg");

        assertThat(client.text()).contains("直した内容を受け取りました");
        assertThat(sql.queryForObject("select count(*) from submission_file f join attachment a on a.id = f.attachment_id where a.name = '新しい.jpg'",
                Integer.class)).isEqualTo(1);
    }
}
