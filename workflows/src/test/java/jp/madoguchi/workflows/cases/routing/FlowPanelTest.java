package jp.madoguchi.workflows.cases.routing;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.task.Pass;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.check.FlowWriter;
import jp.madoguchi.workflows.engine.flow.FlowPicture;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 流れの絵: where an application stands, and what it has passed. */
class FlowPanelTest {

    @Test
    void showsTheOpenPlacesAndThePassesOfTheApplicationsOwnVersion() {
        var staff = new Staff(new UUID(0, 1), AUTHORITY.value(), new UUID(0, 2), "山田", "福祉課", Set.of(), "");
        var tasks = List.of(TaskFakes.task(ID, AUTHORITY, For.REVIEW, "review", null, "FORWARD"),
                TaskFakes.task(ID, AUTHORITY, For.APPROVAL, "approval_s1", null, null));
        var passes = new TaskFakes.Kept(List.of(), List.of(new Pass(1, "review", Instant.EPOCH, Instant.EPOCH, "grant",
                null), new Pass(2, "approval", Instant.EPOCH, null, "", null)));
        var page = new DeskCase(staff, ApplicationFakes.application(ID, "approval_s1", null), WorkflowSamples.permit(),
                Optional.empty(), tasks, List.of());

        assertThat(new FlowPanel(new ProcessFakes.Kept(Map.of()), passes).on(page)).singleElement()
                .satisfies(panel -> assertThat(panel.model()).isEqualTo(new FlowPanel.Shown(
                        FlowPicture.of(FlowWriter.of(WorkflowSamples.permit(), FlowWords.NONE)), List.of("approval_s1"),
                        List.of("review", "approval"))));
    }
}
