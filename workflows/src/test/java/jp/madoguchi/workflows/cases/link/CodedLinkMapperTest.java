package jp.madoguchi.workflows.cases.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 本人確認つきのリンク as rows: which browser each lets in, and that none outlives what it leads to. */
@MapperTest
class CodedLinkMapperTest {

    private static final byte[] ONE = {1};
    private static final byte[] ANOTHER = {2};

    @Autowired
    CodedLinkMapper links;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private String task;

    @BeforeEach
    void somethingIsAsked() {
        authority = rows.authority("links");
        var application = rows.application(rows.procedure(authority, rows.department(authority, "welfare"), "L1"), "L1-1", "CONSULTING",
                "OPINION", "CONSULTED");
        task = rows.sql().queryForObject("select id from task where application_id = ?", String.class, application.value());
    }

    @Test
    void eachLetsTheBrowserInThatTypedItsCodeLastAndNoOther() {
        var link = link("body@example.jp");
        var reminder = link("body@example.jp");
        assertThat(isOpen(link, ONE)).isFalse();

        links.letIn(link, ONE);
        assertThat(isOpen(link, ONE)).isTrue();
        assertThat(isOpen(link, ANOTHER)).isFalse();
        assertThat(isOpen(reminder, ONE)).as("by another link").isFalse();

        links.letIn(link, ANOTHER);
        assertThat(isOpen(link, ONE)).isFalse();
        assertThat(isOpen(link, ANOTHER)).isTrue();
    }

    @Test
    void whereItWentAndWhereItLeadsAreKept() {
        assertThat(links.find(link("body@example.jp"), ONE)).contains(new CodedLinkMapper.Kept(task, "body@example.jp", false));
        assertThat(links.find(link(""), ONE)).as("one that was handed over").contains(new CodedLinkMapper.Kept(task, "", false));
    }

    @Test
    void thoseHandedOverAndNotOpenedEndTogether() {
        var mailed = link("body@example.jp");
        var opened = link("");
        links.letIn(opened, ONE);
        var unopened = link("");
        links.endUnopened(task);

        assertThat(links.find(mailed, ONE)).isPresent();
        assertThat(links.find(opened, ONE)).isPresent();
        assertThat(links.find(unopened, ONE)).isEmpty();
    }

    @Test
    void aLinkGoesWithWhatItLeadsTo() {
        var link = link("body@example.jp");
        rows.sql().update("delete from task where id = ?", task);

        assertThat(links.find(link, ONE)).isEmpty();
    }

    private UUID link(String mail) {
        var id = UUID.randomUUID();
        links.insert(id, authority, task, mail, Instant.parse("2026-12-02T00:00:00Z"));
        return id;
    }

    private boolean isOpen(UUID link, byte[] browser) {
        return links.find(link, browser).orElseThrow().open();
    }
}
