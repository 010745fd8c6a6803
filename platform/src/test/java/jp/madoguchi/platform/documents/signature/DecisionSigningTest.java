package jp.madoguchi.platform.documents.signature;

import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;

/** Deciders who have to say that they looked, or to sign what they decide. */
class DecisionSigningTest extends SigningTest {

    private static String approval(String proof) {
        return """
                {"type": "approval", "key": "approval", "name": "決裁", "proof": "%s"}""".formatted(proof);
    }

    @Test
    void aDeciderSignsWhatIsDecidedAndTheEvidenceHoldsIt() throws Exception {
        var flow = Flowing.with(site, REVIEW, approval("SIGN"));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        var sato = AtDesk.signIn(site, "sato");
        assertThat(sato.get("/staff/applications/" + number).text()).contains("署名して決裁する").doesNotContain("/approve\"");
        assertThat(sato.post("/staff/applications/" + number + "/approve").status()).as("not without a signature").isEqualTo(403);

        sato.get(decision(number));
        assertThat(sato.text()).contains("決裁する内容").contains("承認").contains("佐藤");
        assertThat(card(asks(sato, number), staffCard("sato", "佐藤 誠"))).startsWith("0 ");
        assertThat(state(number)).as("the desk has the last word").isEqualTo("APPROVAL");
        assertThat(sato.get(decision(number)).text()).contains("有効な署名です").contains("佐藤");
        assertThat(new Client(site).get("/applications/" + number).text()).doesNotContain("署名する");
        sato.post(decision(number) + "/confirm");
        assertThat(sato.path()).isEqualTo("/staff/inbox");
        assertThat(state(number)).isEqualTo("GRANTED");

        var files = evidence(number);
        assertThat(new String(files.get("decisions/01.json"), StandardCharsets.UTF_8)).contains("\"proof\":\"SIGN\"")
                .contains("decision/1");
        var cms = new CMSSignedData(new CMSProcessableByteArray(files.get("signatures/approval-s1/statement.json")),
                files.get("signatures/approval-s1/signature.p7s"));
        assertThat(Oracle.seen(cms, true)).satisfies(seen -> assertThat(seen.intact()).isTrue());
        assertThat(files).containsKeys("signatures/approval-s1/statement.pdf", "signatures/approval-s1/report.xml",
                "signatures/approval-s1/timestamp-1.tst");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text())
                .as("the applicant's signatures are others").doesNotContain("signatures/approval");
    }

    @Test
    void anothersCardDoesNotDecideNorDoesAResidents() throws Exception {
        var flow = Flowing.with(site, REVIEW, approval("SIGN"));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        var sato = AtDesk.signIn(site, "sato");
        sato.get(decision(number));
        assertThat(card(asks(sato, number), staffCard("tanaka", "田中 一郎"))).contains("422");
        assertThat(sato.get(decision(number)).text()).contains("証明書の名義が、あなたの名前と違います");
        assertThat(card(asks(sato, number), card("hanako", HANAKO))).contains("422");
        assertThat(state(number)).isEqualTo("APPROVAL");
        assertThat(AtDesk.signIn(site, "okada").get(decision(number)).path()).as("not theirs to decide")
                .isEqualTo("/staff/applications/" + number);
        assertThat(AtDesk.signIn(site, "mori").get(decision(number)).status()).isEqualTo(404);
    }

    @Test
    void aSignatureOverWhatWasProposedBeforeDecidesNothingElse() throws Exception {
        var flow = Flowing.with(site, REVIEW, approval("SIGN"));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        var sato = AtDesk.signIn(site, "sato");
        signs(sato, number);
        var shown = sato.get(decision(number)).text();
        sato.get("/staff/applications/" + number).post("/staff/applications/" + number + "/return", "returnReason", "もう一度");
        flow.acts("okada", number, "refuse", "refusal", "要件を満たしません");
        assertThat(sato.get(decision(number)).text()).contains("却下").doesNotContain("有効な署名です");
        sato.post(decision(number) + "/confirm", "revision", match(shown, "name=\"revision\" value=\"(\\d+)\""),
                "seen", match(shown, "name=\"seen\" value=\"([^\"]+)\""));
        assertThat(state(number)).isEqualTo("APPROVAL");
    }

    @Test
    void whoConfirmsTicksAndItIsWrittenDown() throws Exception {
        var flow = Flowing.with(site, REVIEW, approval("CONFIRM"));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        assertThat(flow.acts("sato", number, "approve").text()).contains("確かめ、決裁します」に印を付けて");
        assertThat(state(number)).isEqualTo("APPROVAL");
        flow.acts("sato", number, "approve", "confirmed", "yes");
        assertThat(state(number)).isEqualTo("GRANTED");
        assertThat(new String(evidence(number).get("decisions/01.json"), StandardCharsets.UTF_8)).contains("\"proof\":\"CONFIRM\"");
    }

    @Test
    void theChecklistIsAskedForBeforeASignatureCounts() throws Exception {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "approval", "key": "approval", "name": "決裁", "proof": "SIGN", "checklist": ["面積"]}""");
        var number = flow.number();
        flow.acts("okada", number, "grant");
        var sato = AtDesk.signIn(site, "sato");
        signs(sato, number);
        sato.get(decision(number)).post(decision(number) + "/confirm");
        assertThat(sato.text()).contains("まだ決裁していません").contains("確かめることに、まだ印のないものがあります");
        assertThat(state(number)).isEqualTo("APPROVAL");
        sato.post(decision(number) + "/confirm", "check-0", "yes");
        assertThat(state(number)).isEqualTo("GRANTED");
    }

    @Test
    void eachOfThoseWhoMayDecideHasARequestOfTheirOwn() throws Exception {
        var flow = Flowing.with(site, REVIEW, approval("SIGN"));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        var sato = AtDesk.signIn(site, "sato");
        signs(sato, number);
        assertThat(AtDesk.signIn(site, "yamamoto").get(decision(number)).text()).doesNotContain("有効な署名です");
        sato.get(decision(number)).post(decision(number) + "/confirm");
        assertThat(state(number)).isEqualTo("GRANTED");
    }

    private Path staffCard(String file, String name) {
        demo.staffCard(file, name);
        return demo.folder().resolve("cards/" + file + ".p12");
    }

    private void signs(Client sato, String number) throws Exception {
        sato.get(decision(number));
        card(asks(sato, number), staffCard("sato", "佐藤 誠"));
    }

    private static String asks(Client desk, String number) {
        desk.post(decision(number) + "/handover");
        return match(desk.text(), "<code id=\"handover-address\">([^<]+)<");
    }

    private TreeMap<String, byte[]> evidence(String number) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(AtDesk.signIn(site, "okada")
                .bytes("/staff/applications/" + number + "/evidence.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static String decision(String number) {
        return "/staff/applications/" + number + "/decision";
    }
}
