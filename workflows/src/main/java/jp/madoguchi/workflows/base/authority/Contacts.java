package jp.madoguchi.workflows.base.authority;

import jp.madoguchi.db.id.ProcedureId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whom to ask about a procedure; templates call it {@code contacts}. */
@Component("contacts")
public class Contacts {

    private final JdbcTemplate sql;

    Contacts(JdbcTemplate sql) {
        this.sql = sql;
    }

    public Contact of(ProcedureId procedure) {
        return sql.queryForObject(
                "select d.name, d.phone, d.hours from procedure p join department d on d.id = p.department_id where p.id = ?",
                (row, i) -> new Contact(row.getString(1), row.getString(2), row.getString(3)), procedure.value());
    }
}
