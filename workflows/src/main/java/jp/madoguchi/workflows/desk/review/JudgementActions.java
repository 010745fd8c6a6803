package jp.madoguchi.workflows.desk.review;

import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of steps at which nothing is proposed: a department's own judgement, and an event that was waited for. */
@Service
class JudgementActions {

    private final Applications applications;
    private final Tasks tasks;

    JudgementActions(Applications applications, Tasks tasks) {
        this.applications = applications;
        this.tasks = tasks;
    }

    @Transactional
    void joint(Staff staff, String number, int revision, boolean agrees, String note) {
        var hand = applications.forAct(staff, number, revision, AuditAction.JOINT, For.JOINT);
        applications.happened(hand.application().id(), agrees ? "jointAgree" : "jointAgainst", staff.person(), hand.task().name());
        tasks.complete(hand.hand(), staff.person(), agrees ? Outcome.AGREE : Outcome.AGAINST, note);
    }

    @Transactional
    void happened(Staff staff, String number, int revision) {
        var hand = applications.forAct(staff, number, revision, AuditAction.HAPPENED, For.WAIT);
        applications.happened(hand.application().id(), "happened", staff.person(), hand.task().name());
        tasks.result(hand.application().id(), Place.of(hand.task().place()).step(), "event");
        tasks.complete(hand.hand(), staff.person(), Outcome.FORWARD, "");
    }
}
