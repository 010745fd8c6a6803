package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.NEVER;
import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static jp.madoguchi.workflows.engine.step.StepLines.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.part.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 電子署名: all who have to sign do so, in any order. */
class SignatureStepTest {

    private static Signer signer(String key, List<String> pages, String nameField, String birthField) {
        return new Signer(key, "申請者", null, pages, nameField, null, birthField, null);
    }

    private static SignatureStep signature(Term term, Signer... signers) {
        return new SignatureStep(Basics.of("sign", "電子署名"), term, List.of(signers));
    }

    @Test
    void allSignSideBySide() {
        assertThat(arrows(signature(null, signer("s1", null, null, null), signer("s2", null, null, null))))
                .containsExactly(
                "reviewOutcome -> sign forward", "sign_start -> sign_split", "sign_split -> sign_s1",
                "sign_s1 -> sign_s1_end", "sign_split -> sign_s2", "sign_s2 -> sign_s2_end", "sign -> approval_s1");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ''", "10, 0, due", "10, 2, remind+due"})
    void whoSignsIsToldOfTheStepsOwnDaysOnly(int days, int remind, String tells) {
        assertThat(nodes(signature(new Term(days, remind, null), signer("s1", null, null, null)))).containsExactly(
                "BOX sign 電子署名", "START sign_start", "SPLIT sign_split", ("TASK sign_s1 申請者 enterSignature " + tells)
                .strip(), "END sign_s1_end");
    }

    @Test
    void theApplicantSignsAndNobodyOfTheStaff() {
        assertThat(signature(null).byApplicant()).isTrue();
        assertThat(signature(null).who("s1")).isNull();
        assertThat(signature(null).simulate(trial(Answers.none(), NEVER))).isEqualTo("signed");
    }

    @Test
    void whatIsComparedAndSignedIsInTheForm() {
        assertThat(mistakes(signature(null, signer("s1", List.of("p", "q"), "place", "gone")))).containsExactly(
                "part:sign.s1 unknownField gone", "part:sign.s1 unknownPage q");
        assertThat(mistakes(signature(null, signer("s1", List.of("p"), "place", "from")))).isEmpty();
        assertThat(mistakes(signature(null))).contains("step:sign noSigners 電子署名");
    }
}
