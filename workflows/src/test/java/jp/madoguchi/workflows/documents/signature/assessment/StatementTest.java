package jp.madoguchi.workflows.documents.signature.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import jp.madoguchi.db.Sha256;
import org.junit.jupiter.api.Test;

/** 署名の対象: the words and the paper are bound to each other, and the same facts give the same words. */
class StatementTest {

    private static final byte[] PDF = "%PDF-1.7 見本".getBytes(StandardCharsets.UTF_8);

    @Test
    void namesItsPdfAndHasItsFactsInOneOrderOnly() {
        var one = Statement.of("{\"b\": \"二\", \"a\": 1}", PDF);

        assertThat(one.json()).isEqualTo("{\"a\":1,\"b\":\"二\",\"pdfSha256\":\"" + HexFormat.of().formatHex(Sha256.of(PDF)) + "\"}");
        assertThat(Statement.of("{\"a\":1,\"b\":\"二\"}", PDF)).isEqualTo(one);
        assertThat(one.pdf()).isEqualTo(PDF);
    }

    @Test
    void whatIsSignedIsTheFingerprintOfItsWords() {
        var one = Statement.of("{\"a\":1}", PDF);

        assertThat(one.digest()).isEqualTo(Sha256.of(one.json().getBytes(StandardCharsets.UTF_8)));
        assertThat(Statement.of("{\"a\":1}", new byte[] {1}).digest()).as("with another paper").isNotEqualTo(one.digest());
        assertThat(Statement.of("{\"a\":2}", PDF).digest()).isNotEqualTo(one.digest());
    }

    @Test
    void itsFactsAreWhatItWasMadeOf() {
        var facts = "{\"a\":1,\"b\":\"二\"}";

        assertThat(Statement.facts(Statement.of(facts, PDF).json())).isEqualTo(facts);
        assertThat(Statement.facts(Statement.of("{\"b\":\"二\",\"a\":1}", new byte[0]).json())).isEqualTo(facts);
    }
}
