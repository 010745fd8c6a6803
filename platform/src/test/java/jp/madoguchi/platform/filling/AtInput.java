package jp.madoguchi.platform.filling;

import jp.madoguchi.platform.SiteTest;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tests of bad input share: the site, and that all of them come from one address. */
@SiteTest
abstract class AtInput {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    /** What one of them used up is given back. */
    @AfterEach
    void forgetTries() {
        sql.update("delete from attempt");
    }
}
