package jp.madoguchi.workflows.cases.application;

import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;

/** An application with the task of it that somebody of the staff has in hand. */
public record InHand(Application application, Tasks.InHand hand) {

    public Task task() {
        return hand.task();
    }
}
