package jp.madoguchi.workflows.documents.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.workflows.documents.signature.assessment.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class HandoverMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant END = NOW.plus(Handovers.GOOD);
    private static final byte[] TOKEN = {1};
    private static final byte[] BROWSER = {2};

    @Autowired
    HandoverMapper handovers;

    @Autowired
    RequestMapper requests;

    @Autowired
    TestRows rows;

    @BeforeEach
    void somethingToSign() {
        var authority = rows.authority("handovers");
        var application = rows.application(rows.procedure(authority, rows.department(authority, "welfare"), "H1"), "H1-1", "SIGNING", "", "");
        requests.insert("task", application, "sign", "s1", "申請者", NOW);
        handovers.insert(TOKEN, "task", BROWSER, END);
    }

    @Test
    void theAppLooksAsOftenAsItLikesAndAnswersOnce() {
        assertThat(handovers.take(TOKEN, NOW)).contains("task");
        assertThat(handovers.take(TOKEN, NOW)).contains("task");

        assertThat(handovers.answer(TOKEN, NOW)).isPresent();
        assertThat(handovers.answer(TOKEN, NOW)).isEmpty();
        assertThat(handovers.take(TOKEN, NOW)).as("it is answered").isEmpty();
    }

    @Test
    void itIsOverWithItsTime() {
        assertThat(handovers.answer(TOKEN, END)).isEmpty();
        assertThat(handovers.of("task", BROWSER, END).orElseThrow().over()).isTrue();
    }

    @Test
    void onlyTheBrowserThatBeganItSeesWhatBecameOfIt() {
        handovers.answer(TOKEN, NOW);
        handovers.problem(TOKEN, "revoked");

        assertThat(handovers.of("task", BROWSER, NOW).orElseThrow().problem()).isEqualTo("revoked");
        assertThat(handovers.of("task", new byte[] {3}, NOW)).isEmpty();
    }

    @Test
    void whatIsSignedIsFrozenWithTheSubmissionItStandsFor() {
        assertThat(requests.lock("task")).isNull();
        assertThat(requests.submission("task")).isEmpty();

        requests.freeze("task", new Statement("{}", new Bytes(new byte[] {4})), 2, NOW);

        assertThat(requests.lock("task")).isEqualTo("{}");
        assertThat(requests.submission("task")).contains(2);
    }
}
