package jp.madoguchi.platform.designer;

import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.field.Option;
import jp.madoguchi.forms.text.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 所属, 職 and 割り当て, as the designer offers them. */
@Component
class Offices {

    private final JdbcTemplate sql;

    Offices(JdbcTemplate sql) {
        this.sql = sql;
    }

    List<Option> departments(AuthorityId authority) {
        return sql.query("select code, name from department where authority_id = ? order by name", (row, i) -> option(row.getString(1), row.getString(2)), authority.value());
    }

    List<Option> procedures(AuthorityId authority) {
        return sql.query("select code, code || ' ' || title from procedure where authority_id = ? order by code", (row, i) -> option(row.getString(1), row.getString(2)), authority.value());
    }

    List<Option> posts(AuthorityId authority) {
        return sql.query("select distinct post from person where authority_id = ? and active and post <> '' order by post", (row, i) -> option(row.getString(1), row.getString(1)), authority.value());
    }

    List<Option> lists(AuthorityId authority) {
        return sql.query("select distinct list from jurisdiction where authority_id = ? order by list", (row, i) -> option(row.getString(1), row.getString(1)), authority.value());
    }

    private static Option option(String value, String label) {
        return new Option(value, Text.ja(label), null, null);
    }
}
