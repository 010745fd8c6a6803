package jp.madoguchi.workflows.application;

import jp.madoguchi.workflows.process.ProcessNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps our own table up to date with the process: queues read that, never the engine's tasks. */
@Component
class KeepState {

    private final Applications applications;

    KeepState(Applications applications) {
        this.applications = applications;
    }

    @EventListener
    void waiting(ProcessNews.Waiting news) {
        var state = switch (news.whom()) {
            case REVIEW -> State.REVIEW;
            case CORRECTION -> State.CORRECTION;
            case APPROVAL -> State.APPROVAL;
        };
        applications.entered(news.application(), state, news.step(), news.task());
    }

    @EventListener
    void overdue(ProcessNews.Overdue news) {
        if (applications.overdue(news.application())) applications.happened(news.application(), "overdue", null, "");
    }
}
