package jp.madoguchi.platform.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.http.Applying;
import jp.madoguchi.platform.http.AtDesk;
import jp.madoguchi.workflows.trust.Checked.Verdict;
import jp.madoguchi.workflows.trust.DemoTrust;
import jp.madoguchi.workflows.trust.Purpose;
import jp.madoguchi.workflows.trust.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** The authority's seal on a permit, looked at by the library that made it and by others that did not. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Validator validator;

    @Autowired
    DemoTrust demo;

    private byte[] permit;

    @BeforeAll
    void aPermitIsIssued() {
        var number = new Applying(site).send();
        AtDesk.grants(site, number);
        permit = sql.queryForObject("select pdf from issued_document d join application a on a.id = d.application_id where a.receipt_number = ? and d.seal = 'done'", byte[].class, number);
    }

    @Test
    void aPermitBearsTheAuthoritysSealAndItsTime() {
        var checked = validator.check(permit, EnumSet.of(Purpose.SEAL, Purpose.TIME));
        assertThat(checked.verdict()).as(checked.reason()).isEqualTo(Verdict.VALID);
        assertThat(checked.signers()).singleElement().satisfies(signer -> assertThat(signer.certificate().getSubjectX500Principal().getName()).contains("三重県知事"));
        assertThat(Oracle.signatures(permit)).singleElement().satisfies(seen -> {
            assertThat(seen.intact()).isTrue();
            assertThat(seen.whole()).isTrue();
            assertThat(seen.timed()).isTrue();
        });
        assertThat(Oracle.pdfsig(permit)).satisfiesAnyOf(said -> assertThat(said).isEmpty(), said -> assertThat(said).contains("Signature is Valid"));
    }

    @Test
    void oneByteChangedIsFound() {
        var changed = permit.clone();
        changed[changed.length / 3]++;
        assertThat(validator.check(changed, EnumSet.of(Purpose.SEAL, Purpose.TIME)).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(Oracle.signatures(changed)).noneMatch(Oracle.Seen::intact);
    }

    @Test
    void theSealIsNoSignatureOfAResident() {
        assertThat(validator.check(permit, EnumSet.of(Purpose.PERSON, Purpose.TIME)).verdict()).isEqualTo(Verdict.QUESTIONABLE);
    }
}
