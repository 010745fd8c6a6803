package jp.madoguchi.platform.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.EntryId;
import jp.madoguchi.platform.office.registry.entry.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class RegistryMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Autowired
    RegistryMapper registry;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private EntryId entry;

    @BeforeEach
    void anEntry() {
        authority = rows.authority("registry");
        entry = new EntryId(UUID.randomUUID());
        registry.insert(entry, authority, "{\"code\":\"R1\",\"name\":\"手続\",\"bureau\":\"総務部\",\"kind\":\"OWN\",\"volumes\":{\"2025\":10}}", TODAY);
    }

    @Test
    void aChangeTouchesItsColumnsAlone() {
        registry.patch(entry, "{\"notes\":\"来年\"}", TODAY);

        assertThat(registry.find(authority, "R1")).get().satisfies(found -> {
            assertThat(found.notes()).isEqualTo("来年");
            assertThat(found.name()).isEqualTo("手続");
            assertThat(found.volume(2025)).isEqualTo(10L);
        });
    }

    @Test
    void countsOfYearsStandBesideEachOther() {
        registry.patch(entry, "{\"volumes\":{\"2026\":20}}", TODAY);

        assertThat(registry.find(authority, "R1")).get().satisfies(found -> {
            assertThat(found.volume(2025)).isEqualTo(10L);
            assertThat(found.volume(2026)).isEqualTo(20L);
        });
    }

    @Test
    void everyStateIsKeptWithWhoAndWhy() {
        registry.keep(entry, NOW, null, "取込み");
        registry.patch(entry, "{\"notes\":\"来年\"}", TODAY);
        registry.keep(entry, NOW, null, "修正");

        assertThat(registry.history(entry)).extracting(Version::why).containsExactlyInAnyOrder("取込み", "修正");
    }

    @Test
    void anEntryIsOfItsAuthority() {
        assertThat(registry.find(rows.authority("registry-other"), "R1")).isEmpty();
        assertThat(registry.byCodes(authority, List.of("R1", "R2"))).extracting(Entry::code).containsExactly("R1");
    }
}
