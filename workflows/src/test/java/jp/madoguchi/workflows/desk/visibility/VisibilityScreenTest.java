package jp.madoguchi.workflows.desk.visibility;

import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static jp.madoguchi.workflows.desk.DeskWorld.ELSEWHERE;
import static jp.madoguchi.workflows.desk.DeskWorld.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.BrowserFakes;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.desk.review.ReviewDesk;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** この申請を見られる人 as it is read, and that nobody reads it who may not see the application. */
class VisibilityScreenTest {

    private final DeskWorld world = new DeskWorld(ApplicationSample.of(321, State.REVIEW).make(), WorkflowSamples.permit());
    private final List<AccessMapper.Seer> seers = new ArrayList<>();

    private Slices as(Staff staff, int browsers, @Nullable Instant until, int accounts) {
        var access = new Access(new MapperFake().answering("staff", given -> given[0].equals(world.application.id()) ? seers : List.of())
                .as(AccessMapper.class), world.applications, new BrowserFakes(browsers, until), application -> accounts);
        return new ReviewDesk(world, new IssuedFakes.IssuedRegister()).as(staff, new VisibilityController(access), new AccessPanel());
    }

    @Test
    void saysOfEachWhyInWords() {
        seers.add(new AccessMapper.Seer("山田", "福祉課", "APPROVER,CLERK", "own"));
        seers.add(new AccessMapper.Seer("高橋", "消防課", "CLERK", "task"));
        seers.add(new AccessMapper.Seer("町", "町役場", "CONSULTED", "opinion"));

        var shown = as(CLERK, 0, null, 0).open(world.desk() + "/access");

        assertThat(shown.rows("tbody tr")).containsExactly("山田 福祉課 決裁者、審査担当 この手続を担当する所属の、審査担当か決裁者だから",
                "高橋 消防課 審査担当 この申請の作業が、その所属にあるから（またはあったから）", "町 町役場 照会先 意見を聞かれたから（聞かれたことだけを見られます）");
        assertThat(world.applicationRows.audit()).containsExactly("access");
        assertThat(shown.text()).contains("申請者の、いま入れるブラウザはありません。").doesNotContain("マイページ");
    }

    @Test
    void saysWithWhatTheApplicantSeesIt() {
        var shown = as(CLERK, 2, Instant.parse("2026-11-21T01:00:00Z"), 1).open(world.desk() + "/access");

        assertThat(shown.text()).contains("いま入れるブラウザ 2台（11月21日（土）10時00分まで）", "マイページ 1つ").doesNotContain("ブラウザはありません");
    }

    @Test
    void whoMayNotSeeTheApplicationDoesNotSeeWhoMay() {
        assertThat(as(OWNER, 0, null, 0).open(world.desk() + "/access").status()).isEqualTo(403);
        assertThat(as(ELSEWHERE, 0, null, 0).open(world.desk() + "/access").status()).isEqualTo(404);
        assertThat(world.applicationRows.audit()).isEmpty();
    }

    @Test
    void theClerksPageLeadsThere() {
        assertThat(as(CLERK, 0, null, 0).open(world.desk()).page().select("a[href=" + world.desk() + "/access]").eachText())
                .containsExactly("この申請を見られる人");
    }
}
