package jp.madoguchi.forms.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.answer.Masters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 選択肢の一覧 of each authority. A node may show a list up to a minute old. */
@Service
public class MasterLists {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Key(AuthorityId authority, String list) {
    }

    private record Loaded(Instant at, List<Map<String, String>> rows) {
    }

    private final MasterMapper mapper;
    private final Clock clock;
    private final Map<Key, Loaded> known = new ConcurrentHashMap<>();

    MasterLists(MasterMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public Masters of(AuthorityId authority) {
        return list -> {
            var key = new Key(authority, list);
            var old = known.get(key);
            if (old != null && old.at.plus(FRESH).isAfter(clock.instant())) return old.rows;
            var fresh = new Loaded(clock.instant(), mapper.rows(authority, list).stream().map(MasterRow::columns).toList());
            known.put(key, fresh);
            return fresh.rows;
        };
    }

    /** The columns of each list, by its name. */
    public Map<String, List<String>> columns(AuthorityId authority) {
        var all = new TreeMap<String, List<String>>();
        mapper.columns(authority).forEach(row -> all.computeIfAbsent(row.list(), list -> new ArrayList<>()).add(row.column()));
        return all;
    }

    @Transactional
    public void replace(AuthorityId authority, String list, List<Map<String, String>> rows) {
        mapper.remove(authority, list);
        for (var i = 0; i < rows.size(); i++) mapper.insert(authority, list, i, new MasterRow(rows.get(i)));
        known.remove(new Key(authority, list));
    }
}
