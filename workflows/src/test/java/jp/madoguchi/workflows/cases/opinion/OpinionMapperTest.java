package jp.madoguchi.workflows.cases.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class OpinionMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final byte[] ONE = {1};
    private static final byte[] ANOTHER = {2};

    @Autowired
    OpinionMapper opinions;

    @Autowired
    TestRows rows;

    private ApplicationId application;
    private String task;

    @BeforeEach
    void somethingIsAsked() {
        var authority = rows.authority("opinions");
        application = rows.application(rows.procedure(authority, rows.department(authority, "welfare"), "O1"), "O1-1", "CONSULTING", "OPINION",
                "CONSULTED");
        task = rows.sql().queryForObject("select id from task where application_id = ?", String.class, application.value());
    }

    @Test
    void eachLinkLetsTheBrowserInThatTypedItsCodeLastAndNoOther() {
        var link = link();
        var reminder = link();
        assertThat(isOpen(link, ONE)).isFalse();

        opinions.letIn(link, ONE);
        assertThat(isOpen(link, ONE)).isTrue();
        assertThat(isOpen(reminder, ONE)).as("by another link").isFalse();

        opinions.letIn(link, ANOTHER);
        assertThat(isOpen(link, ONE)).isFalse();
        assertThat(isOpen(link, ANOTHER)).isTrue();
    }

    @Test
    void whatWasAnsweredIsListedWithTheNameOfWhoWasAsked() {
        opinions.insert(application, new Opinion(task, "", "conditional", "日中だけなら", "津市", NOW));

        assertThat(opinions.of(application)).containsExactly(new Opinion(task, "作業", "conditional", "日中だけなら", "津市", NOW));
    }

    private UUID link() {
        var id = UUID.randomUUID();
        opinions.insertLink(id, task, "body@example.jp", NOW);
        return id;
    }

    private boolean isOpen(UUID link, byte[] browser) {
        return opinions.link(link, browser, false).orElseThrow().open();
    }
}
