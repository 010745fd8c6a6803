package jp.madoguchi.forms.address;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Postal codes from our own table, which the sample fills with a few dozen of Mie's. */
@Component
class PostalCodeTable implements AddressLookup {

    private final JdbcTemplate sql;

    PostalCodeTable(JdbcTemplate sql) {
        this.sql = sql;
    }

    @Override
    public List<String> towns(String postalCode) {
        return sql.queryForList("select town from postal_code where code = ? order by position", String.class, postalCode);
    }
}
