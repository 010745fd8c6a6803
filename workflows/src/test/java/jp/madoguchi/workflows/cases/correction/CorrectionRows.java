package jp.madoguchi.workflows.cases.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.CorrectionId;
import jp.madoguchi.db.id.PersonId;

/** 補正 kept in memory. */
final class CorrectionRows implements CorrectionMapper {

    final List<Correction> all = new ArrayList<>();
    final List<String> items = new ArrayList<>();
    final List<String> closed = new ArrayList<>();

    @Override
    public void insert(Correction correction, PersonId by) {
        all.add(correction);
    }

    @Override
    public void insertItem(CorrectionId id, int position, CorrectionItem item) {
        items.add(position + " " + item.field() + " " + item.reason());
    }

    @Override
    public Optional<Correction> open(ApplicationId application) {
        return all.stream().filter(one -> one.application().equals(application) && one.answeredAt() == null)
                .findFirst();
    }

    @Override
    public List<Correction> answered(ApplicationId application) {
        return all.reversed().stream().filter(one -> one.answeredAt() != null).toList();
    }

    @Override
    public List<CorrectionItem> items(CorrectionId id) {
        return List.of();
    }

    @Override
    public boolean close(CorrectionId id, Instant at, String reply) {
        closed.add(at + " " + reply);
        return all.removeIf(one -> one.id().equals(id) && one.answeredAt() == null);
    }
}
