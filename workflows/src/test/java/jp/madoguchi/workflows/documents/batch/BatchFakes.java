package jp.madoguchi.workflows.documents.batch;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.BatchId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;

/** One batch in memory; the statements themselves are BatchMapperTest's. */
final class BatchFakes implements BatchMapper {

    static final BatchId BATCH = new BatchId(new UUID(6, 1));
    static final PersonId CLERK = new PersonId(new UUID(7, 1));

    final List<Batch> inserted = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final List<Item> waiting = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    final Map<Integer, byte[]> sheets = new TreeMap<>();
    final List<Integer> most = new ArrayList<>();
    Batch batch = batch(false, "", Batch.State.RUNNING);
    boolean broken;
    private boolean free = true;

    static Batch batch(boolean sheet, String place, Batch.State state) {
        return new Batch(BATCH, AUTHORITY, DEPARTMENT, new ProcedureId(new UUID(4, 1)), "手続", CLERK, "鈴木", VERSION, "issue",
                sheet ? "" : "permit", "許可証", sheet, place, state, 0, CLOCK.instant(), null, 0, 0, 0);
    }

    static ApplicationId application(int number) {
        return new ApplicationId(new UUID(1, number));
    }

    void waits(int many) {
        for (var i = 1; i <= many; i++) waiting.add(new Item(BATCH, i, application(i)));
    }

    @Override
    public List<Choice> procedures(AuthorityId authority, DepartmentId department) {
        return List.of(new Choice(batch.procedure(), "手続", VERSION));
    }

    @Override
    public int count(Selection of) {
        return items.size();
    }

    @Override
    public void insert(Batch one) {
        inserted.add(one);
    }

    @Override
    public int fill(BatchId id, Selection of) {
        return items.size();
    }

    @Override
    public void total(BatchId id, int total) {
        done.add("total " + total);
    }

    @Override
    public List<Batch> list(AuthorityId authority, DepartmentId department) {
        return List.of(batch);
    }

    @Override
    public Optional<Batch> find(BatchId id) {
        return Optional.of(batch).filter(one -> one.id().equals(id));
    }

    @Override
    public Optional<Batch> about(BatchId id) {
        return find(id);
    }

    @Override
    public boolean isAnyRunning() {
        return batch.isRunning();
    }

    @Override
    public List<Item> take(int many) {
        if (broken) throw new IllegalStateException("no database");
        return batch.sheet() ? List.of() : rows(batch.id(), many);
    }

    @Override
    public Optional<BatchId> takeSheet(Instant now, Instant until) {
        return batch.sheet() && !waiting.isEmpty() && free ? Optional.of(batch.id()) : Optional.empty();
    }

    @Override
    public List<Item> rows(BatchId id, int many) {
        if (batch.sheet()) most.add(many);
        return List.copyOf(waiting.subList(0, Math.min(many, waiting.size())));
    }

    @Override
    public void leaveSheet(BatchId id, Instant until) {
        free = true;
    }

    private void over(int ordinal, String what) {
        done.add(what);
        waiting.removeIf(one -> one.ordinal() == ordinal);
    }

    @Override
    public void done(BatchId id, int ordinal) {
        over(ordinal, "done " + ordinal);
    }

    @Override
    public void failed(BatchId id, int ordinal, String problem) {
        over(ordinal, problem + " " + ordinal);
    }

    @Override
    public void finish(Instant at) {
        if (waiting.isEmpty()) done.add("finish " + at);
    }

    @Override
    public boolean cancel(BatchId id, Instant at) {
        return done.add("cancel " + at);
    }

    @Override
    public boolean resume(BatchId id) {
        return done.add("resume");
    }

    @Override
    public void retry(BatchId id) {
        done.add("retry");
    }

    @Override
    public List<Item> items(BatchId id, int after, int many) {
        return items.stream().filter(one -> one.ordinal() > after).limit(many).toList();
    }

    @Override
    public List<Item> applications(BatchId id, int after, int many) {
        return items(id, after, many);
    }

    @Override
    public List<Problem> problems(BatchId id) {
        return List.of();
    }

    @Override
    public boolean keepSheet(BatchId id, Instant until, int ordinal, byte[] pdf) {
        return sheets.putIfAbsent(ordinal, pdf) == null;
    }

    @Override
    public List<Integer> sheets(BatchId id) {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public Bytes sheet(BatchId id, int ordinal) {
        return new Bytes(sheets.get(ordinal));
    }
}
