package jp.madoguchi.workflows.cases.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.field.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An opinion as it was typed: what is missing, what is too long, and what stays as it was. */
class OpinionTypedTest {

    private final OpinionPage page = new OpinionPage(null, null, null, null, null, null);
    private final Map<String, String> posted = new HashMap<>(Map.of("result", "agreed", "reply", "", "signed",
            "町長 山田"));

    private List<String> problems(String name, String value) {
        posted.put(name, value);
        return page.read(posted).problems().stream().map(problem -> problem.input() + " " + problem.code()).toList();
    }

    @Test
    void whoAgreesNeedNotSayWhy() {
        var typed = page.read(posted);
        assertThat(typed).isEqualTo(new OpinionPage.Typed("agreed", "", "町長 山田", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"conditional, reply opinionReply", "against, reply opinionReply", "none, result opinionResult",
            "AGREED, result opinionResult",
            "'', result opinionResult"})
    void whoDoesNotAgreeSaysWhyAndAnswersAreThoseThatThereAre(String result, String problem) {
        assertThat(problems("result", result)).containsExactly(problem);
    }

    @Test
    void aReasonOfSpacesIsNone() {
        posted.put("reply", " \r\n ");
        assertThat(problems("result", "against")).containsExactly("reply opinionReply");
        posted.put("reply", "騒音");
        assertThat(problems("result", "against")).isEmpty();
    }

    @Test
    void anAnswerIsNoLongerThanAPage() {
        assertThat(problems("reply", "あ".repeat(4_000))).isEmpty();
        assertThat(problems("reply", "あ".repeat(4_001))).containsExactly("reply reasonTooLong");
        assertThat(page.read(posted).problems()).extracting(Problem::args).containsExactly(List.of(4_000));
        assertThat(problems("result", "none")).as("both are said")
                .containsExactly("result opinionResult", "reply reasonTooLong");
    }

    @Test
    void somebodySigns() {
        assertThat(problems("signed", " 　")).containsExactly("signed opinionSigned");
        assertThat(problems("signed", "長".repeat(101))).containsExactly("signed opinionSigned");
        assertThat(problems("signed", "長".repeat(100))).isEmpty();
        posted.remove("signed");
        assertThat(page.read(posted).problems()).hasSize(1);
    }

    @Test
    void whatWasTypedIsShownAgainAsItWas() {
        posted.put("reply", " 一行目\r\n二行目 ");
        posted.put("signed", " 町長\n山田 ");
        assertThat(page.read(posted).reply()).isEqualTo(" 一行目\r\n二行目 ");
        assertThat(page.read(posted).signed()).isEqualTo("町長 山田");
    }

    @Test
    void withoutAFileThereIsNothingToKeep() {
        assertThat(page.attach(null, null)).isEmpty();
    }
}
