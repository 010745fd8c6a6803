package jp.madoguchi.platform.office.registry.intake;

import java.time.Clock;
import java.time.LocalDate;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.ImportId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an import changes in the registry, in one transaction (取込みの反映). */
@Component
class Takeover {

    private static final int SHARE = 5000;

    private final ImportMapper mapper;
    private final Clock clock;

    Takeover(ImportMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** False when the registry is no longer the one that somebody agreed to change. */
    @Transactional
    public boolean take(ImportId id, AuthorityId authority, @Nullable PersonId person, LocalDate today) {
        mapper.lockRegistry();
        if (!mapper.isWhole(id)) return true;
        if (mapper.seen(id) != mapper.latestVersion(authority)) return false;
        var one = mapper.find(authority, id).orElseThrow();
        var why = RegistryWords.of("why.import") + "：" + one.fileName();
        var last = mapper.last(id);
        for (var from = 1; from <= last; from += SHARE) {
            var to = from + SHARE - 1;
            mapper.update(authority, id, from, to, today, clock.instant(), person, why);
            mapper.add(authority, id, from, to, today, clock.instant(), person, why);
            mapper.months(authority, id, from, to, clock.instant(), person, why);
            tell(id, last, Math.min(to, last));
        }
        mapper.stampMonths(authority);
        if (one.retire()) mapper.retire(authority, id, today, clock.instant(), person, RegistryWords.of("why.gone"));
        mapper.finish(id, ImportState.APPLYING, ImportState.DONE, "", one.result(), 0);
        mapper.clear(id);
        return true;
    }

    /** By another thread, so that others see it before the commit and nobody holds two connections. */
    private void tell(ImportId id, int total, int done) {
        Thread.ofVirtual().name("import-beat").start(() -> mapper.beat(id, total, done, clock.instant()));
    }
}
