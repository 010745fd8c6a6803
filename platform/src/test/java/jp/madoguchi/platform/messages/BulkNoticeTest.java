package jp.madoguchi.platform.messages;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.StepsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Telling many at once: each once, all accounted for, and only by the department that they belong to. */
class BulkNoticeTest extends StepsTest {

    @Test
    void eachApplicantIsToldOnceAndAllAreAccountedFor() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        for (var i = 0; i < 4; i++) flow.apply("mail", "bulk" + i + "@example.jp");
        flow.apply("mail", "nobody-bulk@example.jp");
        Awaitility.await().until(() -> sql.queryForObject(
                "select count(*) from reach r join application a on a.id = r.application_id where a.mail = 'nobody-bulk@example.jp' and r.mail_problem = 'hard'", Integer.class) == 1);
        flow.apply();
        var okada = AtDesk.signIn(site, "okada").get("/staff/bulk-notices");
        var procedure = sql.queryForObject("select id::text from procedure where code = ?", String.class, flow.code());
        okada.post("/staff/bulk-notices", "procedure", procedure, "whose", "all", "subject", "", "body", "説明会があります");
        assertThat(okada.status()).isEqualTo(422);
        assertThat(okada.text()).contains("件名を書いてください（120字まで）").contains("説明会があります");
        okada.post("/staff/bulk-notices", "procedure", procedure, "whose", "all", "from", "2026-12-02", "until",
                "2026-12-01", "subject", "説明会", "body", "説明会があります");
        assertThat(okada.text()).contains("受付日を");
        okada.get("/staff/bulk-notices").post("/staff/bulk-notices", "procedure", procedure, "whose", "all", "subject",
                "説明会のご案内", "body", "12月10日の説明会においでください。{手続}");
        assertThat(okada.text()).contains("6件の申請に送ります").contains("説明会のご案内").contains("試しの手続");
        flow.apply("mail", "bulk9@example.jp");
        okada.post("/staff/bulk-notices/send");
        assertThat(okada.text()).contains("7件の申請に送ります").contains("件数が 6件から変わりました");
        var again = AtDesk.hidden(okada, "id");
        var csrf = AtDesk.hidden(okada, "_csrf");
        okada.post("/staff/bulk-notices/send");
        assertThat(okada.path()).matches("/staff/bulk-notices/[0-9a-f-]{36}");
        var page = okada.path();
        // Pressed twice it is one.
        assertThat(page).endsWith(again);
        okada.postExactly("/staff/bulk-notices/send",
                java.util.List.of(new String[] {"_csrf", csrf}, new String[] {"id", again},
                new String[] {"counted", "7"}, new String[] {"procedure", procedure}, new String[] {"whose", "all"},
                new String[] {"subject", "説明会のご案内"}, new String[] {"body", "二度目"}));
        assertThat(okada.path()).isEqualTo(page);
        Awaitility.await().untilAsserted(() -> assertThat(okada.get(page).text()).contains("送り終えました"));
        Awaitility.await().untilAsserted(() -> assertThat(counts(page)).isEqualTo("5 0 2 0"));
        assertThat(okada.get(page).text()).contains("届いていない申請").containsPattern("届かない</dt><dd class=\"number\">1<")
                .containsPattern("画面だけ</dt><dd class=\"number\">1<");
        assertThat(sql.queryForObject(
                "select count(*) from news w join bulk_notice_item i on i.news_id = w.id where i.bulk_id = ?::uuid",
                Integer.class, page.replaceFirst(".*/", ""))).isEqualTo(7);
        // What an applicant's answers could hold is not filled in twice.
        assertThat(sql.queryForList(
                "select body from news w join bulk_notice_item i on i.news_id = w.id where i.bulk_id = ?::uuid",
                String.class, page.replaceFirst(".*/", ""))).allSatisfy(body -> assertThat(body).contains("{手続}"));
        assertThat(AtDesk.signIn(site, "kobayashi").get(page).status()).isEqualTo(404);
        assertThat(AtDesk.signIn(site, "sato").get("/staff/bulk-notices").status()).isEqualTo(403);
    }

    /** sent, back, alone, under way */
    private String counts(String page) {
        return sql.queryForObject("""
                select concat_ws(' ', count(*) filter (where n.sent_at is not null and n.bounced_at is null), count(*) filter (where n.bounced_at is not null), count(*) filter (where n.id is null), count(*) filter (where n.id is not null and n.sent_at is null and n.failed_at is null))
                from bulk_notice_item i left join notice n on n.news_id = i.news_id where i.bulk_id = ?::uuid""", String.class, page.replaceFirst(".*/", ""));
    }
}
