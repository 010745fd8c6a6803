package jp.madoguchi.workflows.desk.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.screen.ShownPage;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.correction.CorrectionItem;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** 補正 with several files, and that answers which are no field's stay. */
class CorrectionFilesScreenTest {

    private final DeskWorld world = new DeskWorld(ApplicationSample.of(521, State.CORRECTION).make(), WorkflowSamples.permit(),
            DeskWorld.answers().with("declared", "代理人"));

    private ShownPage send(int files) {
        world.with(TaskRows.open(world.application, For.CORRECTION, "reviewCorrection", "補正", Role.CLERK));
        world.correctionRows.asked(world.application.id(), new CorrectionItem("photo", "文字が読めません。"));
        return new StatusDesk(world, new IssuedFakes.IssuedRegister()).slice().upload(world.status() + "/correction",
                IntStream.range(0, files).mapToObj(i -> new MockMultipartFile("photo", i + ".jpg", "image/jpeg", new byte[] {1})).toList());
    }

    @Test
    void asManyAsMayBeAreSentAndNoOtherAnswerIsLost() {
        assertThat(send(10).status()).isEqualTo(302);

        var sent = world.submissions.added.getLast().answers();
        assertThat(sent.files()).hasSize(10);
        assertThat(sent.text("declared")).isEqualTo("代理人");
        assertThat(sent.text("car")).isEqualTo("三重 300 あ 12-34");
    }

    @Test
    void oneMoreIsSaidBesideTheField() {
        var shown = send(12);

        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.text("#photo-error")).isEqualTo("10つまでです。いらないファイルを消してから送ってください。");
        assertThat(world.submissions.added).isEmpty();
    }
}
