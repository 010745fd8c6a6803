package jp.madoguchi.workflows.cases.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class OpinionMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

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
    void whatWasAnsweredIsListedWithTheNameOfWhoWasAsked() {
        opinions.insert(application, new Opinion(task, "", "conditional", "日中だけなら", "津市", NOW));

        assertThat(opinions.of(application)).containsExactly(new Opinion(task, "作業", "conditional", "日中だけなら", "津市", NOW));
    }
}
