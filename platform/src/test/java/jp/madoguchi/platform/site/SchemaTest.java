package jp.madoguchi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the schema has to hold by itself, asked of the catalogue. */
@SiteTest
class SchemaTest {

    /** Nothing of these is ever deleted, and nobody asks from their side without another index. */
    private static final List<String> NEVER_DELETED = List.of("authority", "person", "department");

    /** Words that owners choose, or that other systems do: the database cannot know them. */
    private static final List<String> OPEN_WORDS = List.of("application_event kind", "batch kind",
            "demo_checkout status", "issued_document kind",
            "news kind", "news_text kind", "step_pass result");

    @Autowired
    JdbcTemplate sql;

    @Test
    void everyForeignKeyIsServedByAnIndex() {
        var bare = sql.queryForList("""
                select conrelid::regclass || ' ' || (select string_agg(attname, ', ') from unnest(conkey) k
                    join pg_attribute a on attrelid = conrelid and attnum = k)
                from pg_constraint f
                where contype = 'f' and conrelid::regclass::text not like 'act\\_%' and confrelid::regclass::text <> all (string_to_array(?, ','))
                  and not exists (select 1 from pg_index i where i.indrelid = conrelid and i.indpred is null
                    and (i.indkey::int2[])[0:array_length(conkey, 1) - 1] @> conkey and conkey @> (i.indkey::int2[])[0:array_length(conkey, 1) - 1])
                """, String.class, String.join(",", NEVER_DELETED));

        assertThat(bare).isEmpty();
    }

    @Test
    void everyTableHasAKey() {
        assertThat(sql.queryForList("select c.relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'"
                + " and relname not like 'act\\_%' and not exists (select 1 from pg_index i where i.indrelid = c.oid and indisprimary)",
                        String.class))
                .isEmpty();
    }

    @Test
    void closedListsOfWordsAreHeldByTheDatabase() {
        var open = sql.queryForList("""
                select table_name || ' ' || column_name from information_schema.columns
                where table_schema = 'public' and table_name not like 'act\\_%' and data_type = 'text'
                  and column_name in ('state', 'status', 'kind', 'result', 'channel', 'role')
                  and not exists (select 1 from pg_constraint c where contype = 'c' and conrelid = quote_ident(table_name)::regclass
                    and pg_get_constraintdef(c.oid) like '%' || column_name || '%')
                """, String.class);

        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN_WORDS);
    }

    @Test
    void theDatabaseKnowsTheSameWordsAsTheCode() {
        assertThat(words("application_state_words")).isEqualTo(names(State.values()));
        assertThat(words("task_kind_words")).isEqualTo(names(ProcessNews.For.values()));
        assertThat(words("task_role_words")).isEqualTo(names(Role.values()));
        assertThat(words("person_role_role_words")).isEqualTo(names(Role.values()));
    }

    @Test
    void idsMadeInTheDatabaseAreInTheOrderOfTime() {
        var ids = sql.queryForList("select uuid_in_time() from generate_series(1, 3)", java.util.UUID.class);

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(Math.abs((id.getMostSignificantBits() >>> 16) - System.currentTimeMillis())).isLessThan(60_000);
        });
    }

    private Set<String> words(String constraint) {
        var definition = sql.queryForObject("select pg_get_constraintdef(oid) from pg_constraint where conname = ?",
                String.class, constraint);
        return Pattern.compile("'([A-Z]+)'").matcher(definition).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
