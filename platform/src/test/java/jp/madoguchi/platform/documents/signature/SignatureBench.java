package jp.madoguchi.platform.documents.signature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.concurrent.Executors;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.workflows.documents.document.Pdfs;
import jp.madoguchi.workflows.documents.seal.Seals;
import jp.madoguchi.workflows.documents.trust.Purpose;
import jp.madoguchi.workflows.documents.trust.Validator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures for bench/README.md; run by name only: {@code ./mvnw test -Dtest=SignatureBench …}. */
@SiteTest
class SignatureBench {

    private static final int THREADS = 2;
    private static final int WARM = 40;
    private static final int TIMES = 300;

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Seals seals;

    @Autowired
    Pdfs pdfs;

    @Autowired
    Validator validator;

    @Test
    void figures() throws Exception {
        var number = new Applying(site).send();
        AtDesk.grants(site, number);
        var sealed = sql.queryForObject(
                "select pdf from issued_document d join application a on a.id = d.application_id where a.receipt_number = ?", byte[].class,
                number);
        var authority = new AuthorityId(sql.queryForObject("select id from authority where code = 'mie'", java.util.UUID.class));
        var plain = Hostile.plain();
        measured("sealed with a timestamp", () -> seals.seal(authority, plain, ""));
        measured("checked", () -> validator.check(sealed, EnumSet.of(Purpose.SEAL, Purpose.TIME)));
        measured("drawn", () -> pdfs.draw("statement",
                java.util.Map.of("app", java.util.Map.of("procedureTitle", "手続", "receiptNumber", "K2"), "received",
                java.time.Instant.EPOCH, "time", new jp.madoguchi.forms.text.JapaneseTime(),
                "signer", "申請者", "parts", java.util.List.of(), "fingerprints", java.util.Map.of())));
    }

    private static void measured(String what, Runnable work) throws Exception {
        for (var i = 0; i < WARM; i++) work.run();
        var times = Collections.synchronizedList(new ArrayList<Double>());
        var begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (var i = 0; i < TIMES; i++) pool.submit(() -> {
                var from = System.nanoTime();
                work.run();
                times.add((System.nanoTime() - from) / 1e6);
            });
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        Collections.sort(times);
        System.out.printf("BENCH %s: %.0f a second, p50 %.0f ms, p95 %.0f ms%n", what, times.size() / seconds,
                times.get(times.size() / 2), times.get((int) (times.size() * 0.95)));
    }
}
