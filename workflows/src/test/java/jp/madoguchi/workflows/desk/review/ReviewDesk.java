package jp.madoguchi.workflows.desk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.forms.attachment.FileFakes;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.desk.approval.ApprovalFakes;
import jp.madoguchi.workflows.documents.document.IssuedFakes;

/** 審査の画面 as it is, over one application. */
public final class ReviewDesk {

    public final FileFakes files = new FileFakes();
    public final List<String> memos = new ArrayList<>();
    public final ApprovalFakes approval;
    private final DeskWorld world;
    private final IssuedFakes.IssuedRegister documents;

    public ReviewDesk(DeskWorld world, IssuedFakes.IssuedRegister documents) {
        this.world = world;
        this.documents = documents;
        approval = new ApprovalFakes(world);
    }

    /** @param more panels of other features, and their controllers */
    public Slices as(Staff staff, Object... more) {
        var applications = world.applications;
        var memoBook = new Memos(new MapperFake().answering("of", given -> memos.stream()
                .map(text -> new Memos.Memo("職員1", ApplicationFakes.CLOCK.instant(), text)).toList())
                .answering("insert", given -> memos.add((String) given[3])).as(MemoMapper.class), applications, ApplicationFakes.CLOCK);
        var panels = Stream.concat(Stream.of(new TaskPanel(), new RecordPanel(memoBook), approval.panel()),
                Stream.of(more).filter(DeskPanel.class::isInstance).map(DeskPanel.class::cast)).toList();
        var judging = new Judging(world.forms, world.filled, world.corrections, documents, files.states(), Slices.words());
        var page = new ReviewPage(applications, world.submissions, judging,
                world.corrections, world.tasks, world.workflows, panels);
        var actions = new DeskActions(applications, page, new Checklist(world.tasks, world.workflows));
        var requests = world.correctionRows.requests(world.corrections, world.applicationRows, world.tasks, world.workflows);
        var review = new ReviewController(applications, actions, page, requests, approval.approvals, memoBook, files, documents);
        var answer = new AnswerController(actions, new JudgementActions(applications, world.tasks));
        return Slices.of(staff, Stream.concat(Stream.of(review, answer), Stream.of(more).filter(one -> !(one instanceof DeskPanel)))
                .toArray());
    }
}
