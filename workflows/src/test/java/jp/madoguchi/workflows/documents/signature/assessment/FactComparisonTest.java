package jp.madoguchi.workflows.documents.signature.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.SignedSamples;
import jp.madoguchi.workflows.engine.part.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 4情報の照合: when an answer and a certificate say the same, and when a clerk has to look. */
class FactComparisonTest {

    private static final Form FORM = FormJson.trusted("""
            {"title": "申請", "sections": [{"title": "章", "pages": [{"slug": "p", "title": "ページ", "fields": [
              {"type": "text", "key": "name", "label": "氏名"},
              {"type": "text", "key": "address", "label": "住所"},
              {"type": "date", "key": "birth", "label": "生年月日"},
              {"type": "choice", "key": "sex", "label": "性別", "options": [{"value": "m", "label": "男性"},
                {"value": "f", "label": "女性"}, {"value": "n", "label": "答えない"}]}]}]}]}
            """);
    private static final CardFacts HANAKO = new CardFacts("山田花子", "津市広明町13番地", LocalDate.of(1985, 4, 2), "2", false);

    private static FieldMatch only(CardFacts facts, Signer signer, Answers answers) {
        var all = Comparison.of(facts, signer, FORM, answers);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Signer signer(String name, String address, String birth, String sex) {
        return new Signer("s1", "申請者", null, null, name, address, birth, sex);
    }

    private static FieldMatch name(String answered, String certified, boolean substituted) {
        return only(new CardFacts(certified, "", null, "", substituted), signer("name", "", "", ""), Answers.none().with("name", answered));
    }

    private static boolean address(String answered, String certified) {
        return only(new CardFacts("", certified, null, "", false), signer("", "address", "", ""), Answers.none().with("address",
                answered)).same();
    }

    private static FieldMatch sex(String answered, String certified) {
        return only(new CardFacts("", "", null, certified, false), signer("", "", "", "sex"), Answers.none().with("sex", answered));
    }

    @Test
    void onlyWhatTheSignerIsAskedForIsCompared() {
        var answers = Answers.none().with("name", "山田 花子").with("address", "津市広明町13").with("birth", "1985-04-02").with("sex", "f");

        assertThat(Comparison.of(HANAKO, signer("", "", "", ""), FORM, answers)).isEmpty();
        assertThat(Comparison.of(HANAKO, signer("name", "address", "birth", "sex"), FORM, answers)).containsExactly(
                new FieldMatch("name", "山田 花子", "山田花子", true), new FieldMatch("address", "津市広明町13", "津市広明町13番地", true),
                new FieldMatch("birth", "1985-04-02", "1985-04-02", true), new FieldMatch("sex", "女性", "女", true));
    }

    @Test
    void whatWasNotAnsweredIsNotTheSame() {
        assertThat(Comparison.of(HANAKO, signer("name", "address", "birth", "sex"), FORM, Answers.none())).hasSize(4)
                .noneMatch(FieldMatch::same).allMatch(match -> match.answered().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"山田　花子,山田花子,true", "ﾔﾏﾀﾞ ﾊﾅｺ,ヤマダハナコ,true", "山田花子,山田華子,false", "山田,山田花子,false"})
    void spacesAndWidthsOfANameAreNoDifference(String answered, String certified, boolean same) {
        assertThat(name(answered, certified, false).same()).isEqualTo(same);
    }

    @Test
    void aVariantOfACharacterIsTheCharacter() {
        assertThat(name("葛\uDB40\uDD00城", "葛城", false).same()).isTrue();
        assertThat(name("辻\uFE00", "辻", false).same()).isTrue();
    }

    @Test
    void aNameInPartsIsWrittenInOneWithTheFamilyFirst() {
        var parts = new Answer.Parts(Map.of("family", "山田", "given", "花子", "familyKana", "ヤマダ", "givenKana", "ハナコ"));

        var match = only(HANAKO, signer("name", "", "", ""), Answers.none().with("name", parts));

        assertThat(match).isEqualTo(new FieldMatch("name", "山田 花子", "山田花子", true));
    }

    @Test
    void whereACharacterWasReplacedHalfOfThemMayDiffer() {
        assertThat(name("髙橋一郎", "高橋一郎", false).same()).isFalse();
        assertThat(name("髙橋一郎", "高橋一郎", true).same()).isTrue();
        assertThat(name("髙𣘺一郎", "高橋一郎", true).same()).isTrue();
        assertThat(name("鈴木次郎", "高橋一郎", true).same()).as("three of four").isFalse();
        assertThat(name("髙橋一", "高橋一郎", true).same()).as("another length").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"津市広明町1丁目2番地3,津市広明町1-2-3", "津市広明町１－２－３,津市広明町1丁目2番3号", "津市広明町1番地の2,津市広明町1-2",
        "津市 広明町13番地,津市広明町13", "津市広明町1の2,津市広明町1ー2"})
    void waysToWriteABlockAreNoDifference(String one, String other) {
        assertThat(address(one, other)).isTrue();
        assertThat(address(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"津市広明町1-2-3,津市広明町1-2-4", "津市広明町1-23,津市広明町12-3", "津市広明町13,津市栄町13", "津市一の宮町1,津市一宮町1"})
    void anotherBlockIsAnotherAddress(String one, String other) {
        assertThat(address(one, other)).isFalse();
    }

    @Test
    void anAddressInPartsIsComparedWithoutItsPostalCode() {
        var parts = new Answer.Parts(Map.of("postalCode", "5148570", "town", "津市広明町", "block", "13番地", "building", ""));
        var above = new Answer.Parts(Map.of("postalCode", "5148570", "town", "津市広明町", "block", "13番地", "building", "県庁3階"));
        var signer = signer("", "address", "", "");

        assertThat(only(HANAKO, signer, Answers.none().with("address", parts)))
                .isEqualTo(new FieldMatch("address", "津市広明町13番地", "津市広明町13番地", true));
        assertThat(only(HANAKO, signer, Answers.none().with("address", above)).answered()).endsWith("13番地県庁3階");
    }

    @Test
    void aDayOfBirthThatIsUnknownIsNotTheSame() {
        var answers = Answers.none().with("birth", "1985-04-02");
        var signer = signer("", "", "birth", "");

        assertThat(only(HANAKO, signer, answers.with("birth", "1985-04-03")).same()).isFalse();
        assertThat(only(new CardFacts("", "", null, "", false), signer, answers)).isEqualTo(new FieldMatch("birth", "1985-04-02",
                "", false));
    }

    @Test
    void aSexIsComparedByTheWordOfTheForm() {
        assertThat(sex("m", "1")).isEqualTo(new FieldMatch("sex", "男性", "男", true));
        assertThat(sex("f", "2")).isEqualTo(new FieldMatch("sex", "女性", "女", true));
        assertThat(sex("m", "2").same()).isFalse();
        assertThat(sex("n", "1")).isEqualTo(new FieldMatch("sex", "答えない", "男", false));
        assertThat(sex("f", "3")).as("unknown").isEqualTo(new FieldMatch("sex", "女性", "", false));
    }

    @Test
    void aCertificateWithoutFactsIsOfWhoseNameItBears() {
        var now = Instant.parse("2026-11-20T01:00:00Z");
        var root = Certificates.root("CN=認証局,C=JP", now, now.plus(Duration.ofDays(1)));
        var certificate = Certificates.signer("CN=鈴木 一郎,C=JP", root, now, now.plus(Duration.ofDays(1)), SignedSamples.FOR_SIGNING)
                .certificate();
        var nameless = Certificates.signer("O=みほん県,C=JP", root, now, now.plus(Duration.ofDays(1)), SignedSamples.FOR_SIGNING).certificate();

        assertThat(List.of("鈴木 一郎", "鈴木　一郎", "鈴木一郎")).allMatch(name -> Comparison.isNamed(certificate, name));
        assertThat(List.of("鈴木 二郎", "鈴木", "")).noneMatch(name -> Comparison.isNamed(certificate, name));
        assertThat(Comparison.isNamed(nameless, "みほん県")).isFalse();
    }
}
