package jp.madoguchi.workflows.desk.review;

import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static jp.madoguchi.workflows.desk.DeskWorld.ELSEWHERE;
import static jp.madoguchi.workflows.desk.DeskWorld.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.attachment.FileFakes;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.Happening;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.desk.approval.ApprovalFakes;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.documents.signature.SignFakes;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 証拠のまとめ: everything of an application in one file, each with its fingerprint, for whoever may see it. */
class EvidenceFileTest {

    private static final FileRef ODD = new FileRef("00000000-0000-0006-0000-000000000003", "a/b:c\\d.jpg", "image/jpeg", 4);

    private final DeskWorld world = new DeskWorld(ApplicationSample.of(441, State.GRANTED).make(), WorkflowSamples.permit(),
            DeskWorld.answers(),
            DeskWorld.answers().with("photo", new Answer.Files(List.of(ODD))));
    private final FileFakes files = new FileFakes();

    private EvidenceFile evidence() {
        var documents = new IssuedFakes.IssuedRegister(IssuedFakes.document(world.application.id(), "permit", null, true),
                IssuedFakes.document(world.application.id(), "letter", null, false));
        return new EvidenceFile(world.applications, world.submissions, documents, new ApprovalFakes(world).decisions,
                SignFakes.proofs(Map.of("signatures/sign-s1/statement.pdf", new byte[] {7})), files, ApplicationFakes.CLOCK);
    }

    private Map<String, byte[]> unpacked() throws IOException {
        var out = new ByteArrayOutputStream();
        evidence().write(world.application, out);
        var all = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) all.put(entry.getName(), zip.readAllBytes());
        }
        return all;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void holdsWhatWasSentDecidedIssuedAndSigned() throws IOException {
        files.keep(world.application.id(), DeskWorld.PHOTO);
        files.keep(world.application.id(), ODD);
        world.applicationRows.happenings.add(new Happening(Instant.parse("2026-11-24T01:00:00Z"), "approved", "職員2", "課長"));
        world.applicationRows.happenings.add(new Happening(Instant.parse("2026-11-24T02:00:00Z"), "granted", null, ""));

        var all = unpacked();

        assertThat(all.keySet()).containsExactly("submission-1.json", "submission-2.json", "decisions.json",
                "attachments/" + DeskWorld.PHOTO.id() + "-手帳.jpg", "attachments/" + ODD.id() + "-a_b_c_d.jpg", "documents/permit.pdf",
                "signatures/sign-s1/statement.pdf", "manifest.json");
        assertThat(text(all.get("submission-2.json"))).contains("\"ordinal\":2", "\"receivedAt\":\"2026-11-19T15:30:00Z\"",
                "三重 300 あ 12-34");
        assertThat(text(all.get("decisions.json")))
                .isEqualTo("[{\"at\":\"2026-11-24T01:00:00Z\",\"detail\":\"課長\",\"kind\":\"approved\",\"person\":\"職員2\"},"
                + "{\"at\":\"2026-11-24T02:00:00Z\",\"detail\":\"\",\"kind\":\"granted\"}]");
        assertThat(text(all.get("documents/permit.pdf"))).isEqualTo("%PDF permit");
    }

    @Test
    void theListNamesEachFileWithItsFingerprint() throws Exception {
        files.keep(world.application.id(), DeskWorld.PHOTO);

        var all = unpacked();

        var list = FormJson.mapper().readTree(text(all.get("manifest.json")));
        assertThat(list.path("receiptNumber").asString()).isEqualTo(world.application.receiptNumber());
        assertThat(list.path("madeAt").asString()).isEqualTo("2026-11-20T01:00:00Z");
        assertThat(list.path("files")).hasSize(all.size() - 1);
        for (var file : list.path("files")) {
            var bytes = all.get(file.path("file").asString());
            assertThat(file.path("bytes").asInt()).isEqualTo(bytes.length);
            assertThat(file.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(bytes)));
        }
    }

    @Test
    void whatWasSentAndIsGoneIsNamedAsMissing() throws IOException {
        files.keep(world.application.id(), DeskWorld.PHOTO);
        files.lose(DeskWorld.PHOTO);

        var all = unpacked();

        var list = FormJson.mapper().readTree(text(all.get("manifest.json")));
        assertThat(all.keySet()).noneMatch(name -> name.startsWith("attachments/"));
        assertThat(list.path("missing")).extracting(JsonNode::asString).containsExactly("attachments/" + DeskWorld.PHOTO.id() + "-手帳.jpg",
                "attachments/00000000-0000-0006-0000-000000000002-診断書.pdf", "attachments/" + ODD.id() + "-a_b_c_d.jpg");
    }

    @Test
    void isSavedByWhoMaySeeTheApplicationAndTheAuditKnows() {
        var download = new EvidenceDownload(world.applications, evidence());
        var url = world.desk() + "/evidence.zip";

        var shown = Slices.of(CLERK, download).open(url);
        assertThat(shown.answer().getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"" + world.application.receiptNumber()
                + "-evidence.zip\"");
        assertThat(world.applicationRows.audit()).containsExactly("evidence");
        assertThat(Slices.of(OWNER, download).open(url).status()).isEqualTo(403);
        assertThat(Slices.of(ELSEWHERE, download).open(url).status()).isEqualTo(404);
        assertThat(world.applicationRows.audit()).hasSize(1);
    }
}
