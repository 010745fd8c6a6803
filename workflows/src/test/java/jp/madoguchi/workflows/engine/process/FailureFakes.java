package jp.madoguchi.workflows.engine.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the engine could not do, in memory; a failure whose place begins with timer holds up nothing. */
public final class FailureFakes extends Failures {

    public final List<String> done = new ArrayList<>();
    private final List<Failure> all;

    public FailureFakes(List<Failure> all) {
        super(null, null);
        this.all = all;
    }

    @Override
    public List<Failure> all() {
        return all;
    }

    @Override
    public Optional<Failure> find(String id) {
        return all.stream().filter(one -> one.job().equals(id)).findFirst();
    }

    @Override
    public void retry(Failure failure) {
        done.add("retry " + failure.job());
    }

    @Override
    public boolean holdsUp(Failure failure) {
        return !failure.place().startsWith("timer");
    }

    @Override
    public void skip(Failure failure) {
        done.add("skip " + failure.job());
    }
}
