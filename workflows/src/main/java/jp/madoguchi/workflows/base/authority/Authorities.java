package jp.madoguchi.workflows.base.authority;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.db.id.AuthorityId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Knows whose counter this installation is: the authority of {@code madoguchi.authority}. */
@Service
public class Authorities {

    private final JdbcTemplate sql;
    private final String code;
    private final Map<String, Authority> known = new ConcurrentHashMap<>();

    Authorities(JdbcTemplate sql, @Value("${madoguchi.authority}") String code) {
        this.sql = sql;
        this.code = code;
    }

    public Authority here() {
        return known.computeIfAbsent(code, key -> find(key).orElseThrow(() ->
                new IllegalStateException("No authority with code " + key
                        + " (madoguchi.authority); docs/operations.md says how to set one up")));
    }

    public Optional<Authority> find(String code) {
        return sql.query("select id, code, name, address, appeal_to from authority where code = ?",
                (row, i) -> new Authority(new AuthorityId(row.getObject(1, java.util.UUID.class)), row.getString(2),
                        row.getString(3), row.getString(4), row.getString(5)),
                code).stream().findFirst();
    }
}
