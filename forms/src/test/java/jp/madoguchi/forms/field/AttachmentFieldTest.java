package jp.madoguchi.forms.field;

import static jp.madoguchi.forms.field.TestFields.ASKING;
import static jp.madoguchi.forms.field.TestFields.field;
import static jp.madoguchi.forms.field.TestFields.problems;
import static jp.madoguchi.forms.field.TestFields.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.FileRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are attached to an answer. */
class AttachmentFieldTest {

    private static final FileRef FRONT = new FileRef("1", "手帳の表.jpg", "image/jpeg", 1_800_000);
    private static final FileRef BACK = new FileRef("2", "手帳の裏.jpg", "image/jpeg", 1_700_000);

    private final Field field = field("attachment", "'maxFiles': 2");

    @Test
    void asManyFilesAsItsOwnerAllowsAreTaken() {
        assertThat(attached(field, FRONT, BACK).answer()).hasValue(new Answer.Files(List.of(FRONT, BACK)));
        assertThat(problems(attached(field, FRONT, BACK, FRONT))).containsExactly("x file.tooMany");
        assertThat(attached(field, FRONT, BACK, FRONT).problems().getFirst().args()).as("a label, then how many").element(1).isEqualTo(2);
    }

    @Test
    void noFileIsAnAnswerOnlyWhereItMayBeLeftEmpty() {
        assertThat(problems(attached(field))).containsExactly("x file.required");
        assertThat(attached(field("attachment", "'optional': true")).answer()).hasValue(new Answer.Files(List.of()));
    }

    @Test
    void filesAreShownByTheirNames() {
        assertThat(field.show(new Answer.Files(List.of(FRONT, BACK)), ASKING)).containsExactly("手帳の表.jpg", "手帳の裏.jpg");
        assertThat(AttachmentField.files(new Answer.Files(List.of(FRONT)))).containsExactly(FRONT);
    }

    @Test
    void whereNobodySaysHowManyThereAreTenOfTwentyMegabytes() {
        var usual = (AttachmentField) field("attachment");

        assertThat(usual.maxFiles()).isEqualTo(10);
        assertThat(usual.maxMegabytes()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "50, 50, true", "51, 1, false", "1, 51, false", "-1, 1, false", "1, -1, false"})
    void limitsThatCannotBeKeptAreAMistake(int files, int megabytes, boolean right) {
        assertThat(field("attachment", "'maxFiles': %d, 'maxMegabytes': %d".formatted(files, megabytes)).mistakes())
                .isEqualTo(right ? List.of() : List.of("fileLimits"));
    }

    private static Reading attached(Field field, FileRef... files) {
        return field.read(typed().with(Map.of("x", List.of(files))), ASKING);
    }
}
