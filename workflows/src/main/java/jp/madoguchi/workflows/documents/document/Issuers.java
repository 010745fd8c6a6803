package jp.madoguchi.workflows.documents.document;

import jp.madoguchi.db.id.DepartmentId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who issues a document: names for its head and foot, and where an appeal goes. */
@Component
class Issuers {

    record Issuer(String authority, String address, String appealTo, String department, String phone, String hours) {
    }

    private final JdbcTemplate sql;

    Issuers(JdbcTemplate sql) {
        this.sql = sql;
    }

    Issuer of(DepartmentId department) {
        return sql.queryForObject("""
                select a.name, a.address, a.appeal_to, d.name, d.phone, d.hours
                from department d join authority a on a.id = d.authority_id
                where d.id = ?
                """, (row, i) -> new Issuer(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
                department.value());
    }
}
