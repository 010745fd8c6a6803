package jp.madoguchi.workflows.desk.review;

import java.util.Map;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;

/** A queue of which only the counts are asked. */
public final class QueueFakes extends Queue {

    private final Map<QueueView, Integer> counts;

    public QueueFakes(Map<QueueView, Integer> counts) {
        super(null, null, null, null, ApplicationFakes.CLOCK);
        this.counts = counts;
    }

    @Override
    public Map<QueueView, Integer> counts(Staff staff) {
        return counts;
    }
}
