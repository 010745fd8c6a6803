package jp.madoguchi.platform.documents;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.Node;
import jp.madoguchi.platform.acting.StepsTest;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Proposal;
import jp.madoguchi.workflows.desk.approval.Approvals;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * A batch that another process with a small heap makes, and that is killed on the way; figures for bench/README.md. Run by name,
 * after {@code ./mvnw -DskipTests package}: {@code bench/batch [documents] [kills]}.
 */
class BatchDrill extends StepsTest {

    private static final int SIZE = Integer.getInteger("batch.size", 300);
    private static final int KILLS = Integer.getInteger("batch.kills", 3);
    private static final String WAIT = """
            {"type": "wait", "key": "day", "name": "発行日待ち", "event": "発行日が来た"}""";
    private static final String TICKET = """
            {"type": "issue", "key": "ticket", "name": "受検票の交付", "title": "受検票", "series": "J", "html": "<html><head><title>受検票</title><style>body { font-family: 'BIZ UDGothic' }</style></head><body><h1>受検票</h1><p>{{番号}} {{氏名}} 様</p><p>{{QR}}</p><p>{{発行者}} {{公印}}</p></body></html>"}""";

    @Autowired
    DataSource database;

    @Autowired
    Approvals approvals;

    @Value("${madoguchi.data}")
    Path data;

    @Test
    void aBatchIsMadeByANodeThatDiesOnTheWay() throws Exception {
        var flow = Flowing.with(site, REVIEW, APPROVAL, WAIT, TICKET);
        var okada = staff("okada");
        var sato = staff("sato");
        try (var people = Executors.newFixedThreadPool(2)) {
            for (var i = 0; i < SIZE; i++) people.submit(() -> {
                var number = flow.number();
                approvals.propose(okada, number, revision(number), Proposal.GRANT, "");
                approvals.approve(sato, number, revision(number), false);
            });
        }
        var clerk = AtDesk.signIn(site, "okada");
        var procedure = sql.queryForObject("select id::text from procedure where code = ?", String.class, flow.code());
        clerk.get("/staff/batches?procedure=" + procedure + "&document=ticket.ticket&place=day&whose=&from=&until=").post("/staff/batches");
        var batch = clerk.path().replaceFirst(".*/", "");
        var total = count("select total from batch where id = ?::uuid", batch);
        try (var node = new Node(database, data, "--madoguchi.batch-workers=2")) {
            for (var i = 1; i <= KILLS; i++) {
                node.start();
                var until = i * total / (KILLS + 2);
                Awaitility.await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(20)).until(() -> done(batch) >= until);
                node.kill();
                System.out.printf("DRILL killed at %d of %d%n", done(batch), total);
            }
            var address = node.start();
            var from = done(batch);
            var begun = System.nanoTime();
            Awaitility.await().atMost(Duration.ofMinutes(30)).pollInterval(Duration.ofMillis(200)).until(() -> sealed(procedure) == total);
            System.out.printf("DRILL %d documents drawn and sealed in %.1f s%n", total - from, (System.nanoTime() - begun) / 1e9);
            assertThat(done(batch)).isEqualTo(total);
            assertThat(count("select count(distinct number) from issued_document d join application a on a.id = d.application_id where a.procedure_id = ?::uuid", procedure)).isEqualTo(total);
            assertThat(count("select count(*) from application where procedure_id = ?::uuid and state = 'GRANTED'",
                    procedure)).isEqualTo(total);
            Awaitility.await().atMost(Duration.ofMinutes(1))
                    .until(() -> count("select count(*) from batch where id = ?::uuid and state = 'done'", batch) == 1);
            take(node, address, batch, "pdf");
            take(node, address, batch, "zip");
        }
    }

    /** The node that has the small heap writes it. */
    private static void take(Node node, String address, String batch, String ending) throws IOException, InterruptedException {
        var there = AtDesk.signIn(address, "okada");
        assertThat(there.get("/staff/batches/" + batch).status()).isEqualTo(200);
        var begun = System.nanoTime();
        var file = java.nio.file.Files.createTempFile(Path.of("target"), "all", "." + ending);
        var bytes = there.save("/staff/batches/" + batch + "/all." + ending, file);
        var parts = ending.equals("zip") ? entries(file) : pages(file);
        System.out.printf("DRILL %s of %d MB with %d documents in %.1f s, resident %s%n", ending, bytes / 1_000_000,
                parts, (System.nanoTime() - begun) / 1e9, node.resident());
    }

    private static int entries(Path file) throws IOException {
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            return zip.size();
        }
    }

    private static int pages(Path file) throws IOException {
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            return pdf.getNumberOfPages();
        }
    }

    private Staff staff(String login) {
        return sql.queryForObject("select p.id, p.authority_id, p.department_id, p.name, p.post from person p where p.login = ?",
                (row, i) -> new Staff(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class), row.getString(4), "", Set.of(Role.CLERK, Role.APPROVER),
                        row.getString(5)), login);
    }

    private int revision(String number) {
        return count("select revision from application where receipt_number = ?", number);
    }

    private int done(String batch) {
        return count("select count(*) from batch_item where batch_id = ?::uuid and state = 'done'", batch);
    }

    private int sealed(String procedure) {
        return count("select count(*) from issued_document d join application a on a.id = d.application_id where a.procedure_id = ?::uuid and d.seal = 'done'", procedure);
    }

    private int count(String query, String of) {
        return sql.queryForObject(query, Integer.class, of);
    }
}
