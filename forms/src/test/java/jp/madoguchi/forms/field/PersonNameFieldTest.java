package jp.madoguchi.forms.field;

import static jp.madoguchi.forms.field.TestFields.ASKING;
import static jp.madoguchi.forms.field.TestFields.field;
import static jp.madoguchi.forms.field.TestFields.problems;
import static jp.madoguchi.forms.field.TestFields.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jp.madoguchi.forms.answer.Answer;
import org.junit.jupiter.api.Test;

/** A name and how it is read. */
class PersonNameFieldTest {

    private final Field field = field("personName");

    @Test
    void eachPartThatIsMissingIsSaidBesideItsInput() {
        assertThat(problems(field)).containsExactly(
                "x.family name.family", "x.given name.given", "x.familyKana name.familyKana", "x.givenKana name.givenKana");
    }

    @Test
    void kanaAreUnderstoodInEveryShapeAndOthersRefused() {
        assertThat(kana("たなか", "ﾕｳｺ")).isEqualTo("タナカ ユウコ");
        assertThat(kana("ゔぁんゖ", "ぁ-ん")).isEqualTo("ヴァンヶ ァーン");
        assertThat(problems(field, typed("田中", "優子", "田中", "ユウコ"))).containsExactly("x.familyKana name.notKana");
    }

    @Test
    void whoHasNoGivenNameTypesADash() {
        assertThat(read(field, typed("スカルノ", "－", "スカルノ", "－")).isValid()).isTrue();
    }

    @Test
    void aPartHasUpToSixtyCharacters() {
        assertThat(problems(field, typed("𠮷".repeat(60), "優子", "ア".repeat(60), "ユウコ"))).isEmpty();
        assertThat(problems(field, typed("田".repeat(61), "優子", "ア".repeat(61), "ユウコ")))
                .containsExactly("x.family name.tooLong", "x.familyKana name.tooLong");
    }

    @Test
    void aNameThatMayBeLeftEmptyIsLeftOutAsAWhole() {
        var optional = field("personName", "'optional': true");

        assertThat(read(optional).answer()).hasValueSatisfying(answer -> {
            assertThat(answer.isBlank()).isTrue();
            assertThat(optional.show(answer, ASKING)).isEmpty();
        });
        assertThat(problems(optional, typed("田中", "", "タナカ", "ユウコ"))).containsExactly("x.given name.given");
    }

    @Test
    void itIsShownWithItsKanaAndExportedBesideThem() {
        var name = read(field, typed("田中", "優子", "たなか", "ゆうこ")).answer().orElseThrow();

        assertThat(field.show(name, ASKING)).containsExactly("田中 優子（タナカ ユウコ）");
        assertThat(field.export(name, ASKING)).containsExactly(entry("項目", "田中 優子"), entry("項目（フリガナ）", "タナカ ユウコ"));
        assertThat(field.export(Answer.blank(), ASKING)).isEmpty();
    }

    private String kana(String family, String given) {
        return PersonNameField.kana((Answer.Parts) read(field, typed("田中", "優子", family, given)).answer().orElseThrow());
    }

    private static String[] typed(String family, String given, String familyKana, String givenKana) {
        return new String[] {"x.family", family, "x.given", given, "x.familyKana", familyKana, "x.givenKana", givenKana};
    }
}
