package jp.madoguchi.platform.acting;

import org.springframework.jdbc.core.JdbcTemplate;

/** An authority beside the sample's, for as long as a test needs it (隣の県). */
public final class AnotherAuthority {

    private AnotherAuthority() {
    }

    /** The daily comparison of payments takes every authority it finds: it is held off between the two. */
    public static void goes(JdbcTemplate sql, String code) {
        sql.execute("""
                do $$ begin
                  lock table payment_comparison in exclusive mode;
                  delete from payment_comparison where authority_id in (select id from authority where code = '%1$s');
                  delete from authority where code = '%1$s';
                end $$""".formatted(code));
    }
}
