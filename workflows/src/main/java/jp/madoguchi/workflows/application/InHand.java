package jp.madoguchi.workflows.application;

import jp.madoguchi.workflows.task.Task;
import jp.madoguchi.workflows.task.Tasks;

/** An application with the task of it that somebody of the staff has in hand. */
public record InHand(Application application, Tasks.InHand hand) {

    public Task task() {
        return hand.task();
    }
}
