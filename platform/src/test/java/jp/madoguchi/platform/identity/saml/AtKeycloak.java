package jp.madoguchi.platform.identity.saml;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite;
import jp.madoguchi.platform.acting.AtDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** The site, set up for a real identity provider by its administrator. */
@SiteTest
@DisabledIfSystemProperty(named = "keycloak.skip", matches = "true")
abstract class AtKeycloak {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestSite.MovableClock clock;

    static Keycloak keycloak;

    @BeforeEach
    void setUp() {
        sql.update("update identity_provider set active = true, encrypted = false");
        if (keycloak != null && sql.queryForObject("select count(*) from identity_provider", Integer.class) > 0) return;
        var metadata = new Browser(site).get("/saml/metadata");
        keycloak = Keycloak.with(site, metadata.found("<(?:ds:)?X509Certificate>([^<]+)<").replaceAll("\\s", ""));
        var admin = AtDesk.signIn(site, "yamaguchi");
        admin.get("/staff/sign-in");
        admin.upload("/staff/sign-in/provider", "file", "idp.xml", "application/xml", keycloak.metadata()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8), "url", "");
        assertThat(admin.path()).isEqualTo("/staff/sign-in");
        admin.get("/staff/sign-in/rules");
        admin.post("/staff/sign-in/rules", "number", "employeeNumber", "names", "sn", "names", "givenName", "mail",
                "mail", "department", "department", "role", "Role",
                "said", "福祉-地域福祉", "means", "welfare", "saidRole", "審査担当", "meansRole", "CLERK", "saidRole", "決裁者",
                        "meansRole", "APPROVER", "saidRole", "電子申請の管理者", "meansRole", "ADMINISTRATOR");
        assertThat(admin.path()).isEqualTo("/staff/sign-in/rules");
        assertThat(admin.text()).contains("次のログインから効きます");
    }

    @AfterEach
    void backToNow() {
        clock.moveTo(java.time.Duration.ZERO);
        sql.update("update identity_provider set active = false");
        sql.update("delete from sign_in_problem");
    }

    /** Why the latest sign-in was refused, as administrators read it. */
    String problem() {
        return sql.queryForObject("select why || ' ' || detail from sign_in_problem order by at desc, id limit 1", String.class);
    }
}
