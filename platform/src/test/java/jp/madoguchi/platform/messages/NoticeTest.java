package jp.madoguchi.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** A notice is neither lost nor sent twice when the mail server is away. */
@SiteTest
class NoticeTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    org.springframework.mail.javamail.JavaMailSenderImpl mail;

    @Autowired
    com.icegreen.greenmail.util.GreenMail mailbox;

    @Test
    void aDeadMailServerDelaysTheNoticeAndNothingElse() throws Exception {
        var port = mail.getPort();
        mail.setPort(1);
        try {
            var applying = new Applying(site).untilCheck();
            applying.press();
            assertThat(applying.client().text()).contains("申請を受け付けました");
            var paused = new Applying(site).start();
            paused.client().get(paused.draft() + "/pause").post(paused.draft() + "/pause", "mail", "later@example.jp");
            org.awaitility.Awaitility.await().until(() -> noticesTo("later@example.jp", "sent_at is null and last_error <> ''") == 1);
        } finally {
            mail.setPort(port);
        }
        sql.update("update notice set next_try_at = now() where address = 'later@example.jp'");
        org.awaitility.Awaitility.await().until(() -> noticesTo("later@example.jp", "sent_at is not null and body = ''") == 1);
        var got = 0;
        for (var message : mailbox.getReceivedMessages()) if (message.getAllRecipients()[0].toString().equals("later@example.jp")) got++;
        assertThat(got).isEqualTo(1);
    }

    @Test
    void anAddressThatIsNoneIsGivenUpAndNotWrittenToTheLog() {
        sql.update("insert into notice (id, authority_id, address, subject, body, created_at, next_try_at) select gen_random_uuid(), id, 'no address', 's', 'b', now(), now() from authority where code = 'mie'");

        org.awaitility.Awaitility.await().until(() -> noticesTo("no address", "failed_at is not null") == 1);
        assertThat(sql.queryForList("select last_error from notice where address = 'no address'", String.class))
                .allSatisfy(error -> assertThat(error).doesNotContain("no address"));
    }

    private int noticesTo(String address, String where) {
        return sql.queryForObject("select count(*) from notice where address = ? and " + where, Integer.class, address);
    }
}
