package jp.madoguchi.platform.designer.settings;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.forms.field.NumberField;
import jp.madoguchi.forms.field.Option;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.text.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 所属, 職 and 割り当て, as the designer offers them. */
@Component
class Offices {

    private final JdbcTemplate sql;
    private final FormVersions forms;

    Offices(JdbcTemplate sql, FormVersions forms) {
        this.sql = sql;
        this.forms = forms;
    }

    List<Option> departments(AuthorityId authority) {
        return sql.query("select code, name from department where authority_id = ? order by name",
                (row, i) -> option(row.getString(1), row.getString(2)), authority.value());
    }

    List<Option> procedures(AuthorityId authority) {
        return sql.query("select code, code || ' ' || title from procedure where authority_id = ? order by code",
                (row, i) -> option(row.getString(1), row.getString(2)), authority.value());
    }

    /** The numbers that another procedure asks for; none while it is not published. */
    List<Option> numbers(AuthorityId authority, String procedure) {
        return sql.queryForList(
                "select form_version_id from procedure where authority_id = ? and code = ? and form_version_id is not null", UUID.class,
                authority.value(), procedure).stream()
                .flatMap(id -> forms.form(new FormVersionId(id)).pages()).flatMap(page -> page.fields().stream())
                        .filter(NumberField.class::isInstance)
                        .map(field -> new Option(field.key(), field.label(), null, null)).toList();
    }

    List<Option> posts(AuthorityId authority) {
        return sql.query("select distinct post from person where authority_id = ? and active and post <> '' order by post",
                (row, i) -> option(row.getString(1), row.getString(1)), authority.value());
    }

    List<Option> lists(AuthorityId authority) {
        return sql.query("select distinct list from jurisdiction where authority_id = ? order by list",
                (row, i) -> option(row.getString(1), row.getString(1)), authority.value());
    }

    private static Option option(String value, String label) {
        return new Option(value, Text.ja(label), null, null);
    }
}
