package jp.madoguchi.forms.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What was answered: blank is not the same as none, and everything keeps through JSON. */
class AnswersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FileRef PHOTO = new FileRef("1", "手帳.jpg", "image/jpeg", 1_800_000);
    private static final FileRef LETTER = new FileRef("2", "手紙.pdf", "application/pdf", 240_000);

    static Stream<Answer> filled() {
        return Stream.of(new Answer.Text("津"), new Answer.Choices(List.of("a", "b")), new Answer.Parts(Map.of("town", "津市")),
                new Answer.Files(List.of(PHOTO)), new Answer.Rows(List.of(Answers.none().with("name", "田中"))));
    }

    static Stream<Answer> blank() {
        return Stream.of(Answer.blank(), new Answer.Choices(List.of()), new Answer.Parts(Map.of("town", "")),
                new Answer.Files(List.of()), new Answer.Rows(List.of()));
    }

    @ParameterizedTest
    @MethodSource("filled")
    void whatWasFilledInIsNotBlankAndKeepsThroughJson(Answer answer) {
        assertThat(answer.isBlank()).isFalse();
        assertThat(JSON.readValue(JSON.writeValueAsString(answer), Answer.class)).isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("blank")
    void whatWasLeftEmptyIsBlankAndKeepsThroughJson(Answer answer) {
        assertThat(answer.isBlank()).isTrue();
        assertThat(JSON.readValue(JSON.writeValueAsString(answer), Answer.class)).isEqualTo(answer);
    }

    @Test
    void anAnswerHoldsWhatItIsAndWhatIsAmongIt() {
        assertThat(new Answer.Text("a").holds("a")).isTrue();
        assertThat(new Answer.Text("a").holds("")).isFalse();
        assertThat(new Answer.Choices(List.of("a", "b")).holds("b")).isTrue();
        assertThat(new Answer.Choices(List.of("a", "b")).holds("c")).isFalse();
    }

    @Test
    void aPartThatIsNotThereIsEmpty() {
        assertThat(new Answer.Parts(Map.of("town", "津市")).part("town")).isEqualTo("津市");
        assertThat(new Answer.Parts(Map.of()).part("town")).isEmpty();
    }

    @Test
    void answersAreAddedReplacedAndTakenAway() {
        var answers = Answers.none().with("a", "1").with("b", "2").with(Answers.none().with("b", "3").with("c", ""));

        assertThat(answers.byKey().keySet()).containsExactly("a", "b", "c");
        assertThat(answers.text("b")).isEqualTo("3");
        assertThat(answers.has("c")).isTrue();
        assertThat(answers.without(List.of("a", "c")).byKey()).containsOnlyKeys("b");
        assertThat(answers.has("a")).isTrue();
    }

    @Test
    void whatWasNotAnsweredHasNoText() {
        assertThat(Answers.none().has("a")).isFalse();
        assertThat(Answers.none().of("a")).isEmpty();
        assertThat(Answers.none().text("a")).isEmpty();
    }

    @Test
    void allFilesAreFoundAmongTheAnswers() {
        var answers = Answers.none().with("photo", new Answer.Files(List.of(PHOTO))).with("name", "田中")
                .with("letters", new Answer.Files(List.of(LETTER)));

        assertThat(answers.files()).containsExactly(PHOTO, LETTER);
        assertThat(JSON.readValue(JSON.writeValueAsString(answers), Answers.class)).isEqualTo(answers);
    }

    @Test
    void onlyAPictureIsShownAsOne() {
        assertThat(PHOTO.isImage()).isTrue();
        assertThat(LETTER.isImage()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1800000, 1.8MB", "1000000, 1.0MB", "999999, 999KB", "240000, 240KB", "1, 1KB", "0, 1KB"})
    void aSizeIsSaidForPeople(long size, String said) {
        assertThat(new FileRef("1", "a", "image/png", size).readableSize()).isEqualTo(said);
    }
}
