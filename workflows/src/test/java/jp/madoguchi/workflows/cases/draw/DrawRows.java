package jp.madoguchi.workflows.cases.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DrawId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Staff;

/** Draws kept in memory. */
final class DrawRows implements DrawMapper {

    final Map<DrawId, Draw> draws = new LinkedHashMap<>();
    final Map<DrawId, String> seeds = new LinkedHashMap<>();
    final List<Draws.Entry> entries = new ArrayList<>();
    final List<Draws.Waiting> waiting = new ArrayList<>();
    Instant since = Instant.MIN;

    @Override
    public List<Draws.Waiting> waiting(Staff staff) {
        return waiting;
    }

    @Override
    public List<Draw> all(Staff staff) {
        return List.copyOf(draws.values());
    }

    @Override
    public Optional<Draw> find(DrawId id, AuthorityId authority) {
        return Optional.ofNullable(draws.get(id));
    }

    @Override
    public List<Draw> since(AuthorityId authority, Instant at) {
        since = at;
        return List.of();
    }

    @Override
    public List<Draws.Entry> entries(DrawId draw, String number, int from, int most) {
        return entries.stream().filter(one -> number.isEmpty() || one.number().equals(number)).skip(from).limit(most).toList();
    }

    @Override
    public boolean isAnnounced(UUID procedure, String step) {
        return draws.values().stream().anyMatch(draw -> draw.step().equals(step) && !draw.isDrawn());
    }

    @Override
    public void insert(Draw draw, String seed, Staff staff) {
        draws.put(draw.id(), draw);
        seeds.put(draw.id(), seed);
    }

    @Override
    public Optional<Draw> lock(DrawId id, Staff staff) {
        return Optional.ofNullable(draws.get(id));
    }

    @Override
    public String seed(DrawId id) {
        return seeds.getOrDefault(id, "");
    }

    @Override
    public void drawn(DrawId id, Instant at, PersonId by) {
        draws.computeIfPresent(id, (key, draw) -> new Draw(id, draw.procedure(), draw.step(), draw.title(),
                draw.places(), draw.reserves(),
                seed(id), draw.commitment(), draw.announcedAt(), draw.drawAt(), at));
    }

    @Override
    public void insertEntry(DrawId draw, Draws.Entry entry) {
        entries.add(entry);
    }
}
