package jp.madoguchi.workflows.messages.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.message.NewsId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class ContactMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    ContactMapper contacts;

    @Autowired
    TestRows rows;

    private ProcedureId procedure;
    private ApplicationId application;
    private PersonId owner;

    @BeforeEach
    void anApplication() {
        var authority = rows.authority("contacts");
        var welfare = rows.department(authority, "welfare");
        procedure = rows.procedure(authority, welfare, "N1");
        owner = rows.person(authority, welfare, "contact-owner", "OWNER");
        application = rows.application(procedure, "N1-1", "REVIEW", "", "");
    }

    @Test
    void whoSaidNothingIsToldByMailInJapanese() {
        contacts.ensure(application);
        contacts.ensure(application);

        assertThat(contacts.lock(application)).isEqualTo(ContactPreference.usual(application));
    }

    @Test
    void aPreferenceIsKeptAsItWasPut() {
        var wish = new ContactPreference(application, Language.EN, false, "hard", NOW, true, "+819012345678");

        contacts.put(wish);

        assertThat(contacts.find(application)).contains(wish);
    }

    @Test
    void newsThatReachedNobodyOnAnyWayAreFound() {
        told(NOW.minusSeconds(60));
        var nowhere = told(NOW);
        sent(told(NOW.plusSeconds(1)), null);
        var back = told(NOW.plusSeconds(2));
        sent(back, NOW.plusSeconds(3));

        assertThat(contacts.unheard(application, NOW)).extracting(News::id).as("neither older nor on its way").containsExactly(nowhere, back);
    }

    @Test
    void newsAreReadOnceAndShownTheLatestFirst() {
        var first = told(NOW);
        var second = told(NOW.plusSeconds(60));

        contacts.read(application, NOW.plusSeconds(70));
        contacts.read(application, NOW.plusSeconds(80));

        assertThat(contacts.news(application, 10)).extracting(News::id).containsExactly(second, first);
        assertThat(contacts.one(first).orElseThrow().readAt()).isEqualTo(NOW.plusSeconds(70));
    }

    @Test
    void theOwnersWordsForAStepGoBeforeThoseForAll() {
        contacts.write(procedure, "GRANTED", "", "ja", new NewsText("交付", "全体"), owner, NOW);
        contacts.write(procedure, "GRANTED", "issue", "ja", new NewsText("交付", "この段だけ"), owner, NOW);

        assertThat(contacts.text(procedure, "GRANTED", "issue", "ja").orElseThrow().body()).isEqualTo("この段だけ");
        assertThat(contacts.text(procedure, "GRANTED", "other", "ja").orElseThrow().body()).isEqualTo("全体");
        assertThat(contacts.text(procedure, "GRANTED", "issue", "en")).isEmpty();
        assertThat(contacts.forget(procedure, "GRANTED", "issue", "ja")).isTrue();
        assertThat(contacts.text(procedure, "GRANTED", "issue", "ja").orElseThrow().body()).isEqualTo("全体");
    }

    private void sent(NewsId news, @Nullable Instant back) {
        rows.sql().update("insert into notice (id, authority_id, application_id, news_id, channel, address, domain, subject, body, priority,"
                + " created_at, next_try_at, bounced_at) select gen_random_uuid(), authority_id, id, ?, 'mail', 'a@example.jp', 'example.jp', '', '',"
                + " 1, now(), now(), ? from application where id = ?", news.value(), back == null ? null : Timestamp.from(back), application.value());
    }

    private NewsId told(Instant at) {
        var id = NewsId.next(at);
        contacts.tell(new News(id, application, "RECEIVED", "受け付けました", "", at, null));
        return id;
    }
}
