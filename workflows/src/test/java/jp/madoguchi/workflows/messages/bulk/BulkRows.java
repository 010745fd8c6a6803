package jp.madoguchi.workflows.messages.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.message.BulkId;
import jp.madoguchi.db.id.message.NewsId;

/** 一斉のお知らせ kept in memory, with those who wait to be told. */
final class BulkRows implements BulkMapper {

    final Map<BulkId, Bulk> all = new LinkedHashMap<>();
    final List<Kind> kinds = new ArrayList<>();
    final List<Item> waiting = new ArrayList<>();
    final List<ApplicationId> fits = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final List<Whom> asked = new ArrayList<>();

    @Override
    public List<Kind> procedures(AuthorityId authority, DepartmentId department) {
        return kinds;
    }

    @Override
    public int count(Whom of) {
        asked.add(of);
        return fits.size();
    }

    @Override
    public Optional<ApplicationId> first(Whom of) {
        return fits.stream().findFirst();
    }

    @Override
    public boolean insert(Bulk bulk) {
        return all.putIfAbsent(bulk.id(), bulk) == null;
    }

    @Override
    public int fill(BulkId id, Whom of) {
        return fits.size();
    }

    @Override
    public void total(BulkId id, int total) {
        done.add("total " + total);
    }

    @Override
    public List<Bulk> list(AuthorityId authority, DepartmentId department) {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Bulk> find(BulkId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Item> take(int most) {
        done.add("take " + most);
        return waiting.stream().limit(most).toList();
    }

    @Override
    public void told(BulkId bulk, int ordinal, NewsId news) {
        done.add("told " + ordinal);
        waiting.removeIf(item -> item.ordinal() == ordinal);
    }

    @Override
    public void failed(BulkId bulk, int ordinal) {
        done.add("failed " + ordinal);
        waiting.removeIf(item -> item.ordinal() == ordinal);
    }

    @Override
    public void finish(Instant at) {
        done.add("finish " + at);
    }

    @Override
    public void cancel(BulkId id, Instant at) {
        done.add("cancel " + at);
    }

    @Override
    public List<String> unreached(BulkId id) {
        return List.of();
    }
}
