package jp.madoguchi.platform.people;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflows.staff.Role;
import jp.madoguchi.workflows.staff.Staff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** The staff who can sign in, with department and roles. */
@Service
public class People {

    /** A person with the hash of the password. */
    public record Account(Staff staff, String password) {
    }

    private final JdbcTemplate sql;

    People(JdbcTemplate sql) {
        this.sql = sql;
    }

    public Optional<Account> active(String login) {
        return sql.query("""
                select p.id, p.authority_id, p.department_id, p.name, d.name, p.password, p.post
                from person p join department d on d.id = p.department_id
                where p.login = ? and p.active
                """, (row, i) -> {
                    var id = row.getObject(1, UUID.class);
                    return new Account(new Staff(id, row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getString(4), row.getString(5), roles(id), row.getString(7)), row.getString(6));
                }, login).stream().findFirst();
    }

    public boolean isTaken(String login) {
        return Boolean.TRUE.equals(sql.queryForObject("select exists (select 1 from person where lower(login) = lower(?))", Boolean.class, login));
    }

    private Set<Role> roles(UUID person) {
        return new HashSet<>(sql.query("select role from person_role where person_id = ?", (row, i) -> Role.valueOf(row.getString(1)), person));
    }
}
