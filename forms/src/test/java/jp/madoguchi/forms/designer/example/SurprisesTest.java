package jp.madoguchi.forms.designer.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.example.TestCase.Outcome;
import jp.madoguchi.forms.designer.example.TestCase.Surprise;
import jp.madoguchi.forms.field.MailField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a case otherwise than expected is told once, with where to look; all that was typed counts. */
class SurprisesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Form form = TestForms.parkingPermit();

    @Test
    void whatIsAsExpectedIsNoSurprise() {
        assertThat(surprises(outcome(null, "kind", "category"), outcome(null, "kind", "category"))).isEmpty();
    }

    @Test
    void aPageThatIsAskedNoMoreOrNewlyIsTold() {
        var way = outcome(null, "kind", "category");
        var longer = outcome(null, "kind", "category", "physical");

        assertThat(surprises(longer, way))
                .containsExactly(new Surprise("pageGone", 3, "障がいの種類と等級を教えてください", "", "physical"));
        assertThat(surprises(way, longer))
                .containsExactly(new Surprise("pageNew", 3, "", "障がいの種類と等級を教えてください", "physical"));
    }

    @Test
    void onlyTheFirstPageThatDiffersIsTold() {
        assertThat(surprises(outcome(null, "kind", "category", "mental"),
                outcome(null, "kind", "gone", "injury", "who")))
                .containsExactly(new Surprise("page", 2, "利用証を使う方は、どれに当てはまりますか", "gone", "gone"));
    }

    @Test
    void aReasonThatIsGoneOrNewIsTold() {
        var way = outcome(null, "kind");
        var refused = outcome("r8", "kind");
        var reason = form.ineligible().get(7).reason().ja();

        assertThat(surprises(way, refused)).containsExactly(new Surprise("refused", 1, "", reason, "kind"));
        assertThat(surprises(refused, way)).containsExactly(new Surprise("noLongerRefused", 1, reason, "", "kind"));
        assertThat(surprises(refused, outcome("r9", "kind")))
                .containsExactly(new Surprise("refused", 1, reason, form.ineligible().get(8).reason().ja(), "kind"));
        assertThat(surprises(outcome(null), outcome("gone"))).containsExactly(new Surprise("refused", 0, "", "", ""));
    }

    @Test
    void whatWasWrongIsToldByItsLabelsOnce() {
        var right = outcome(null, "kind", "applicant");
        var wrong = new Outcome(List.of("kind", "applicant"), null,
                List.of("birthDate.year:date.required", "birthDate.day:date.day", "applicant.family:name.family"));

        assertThat(surprises(right, wrong)).containsExactly(new Surprise("wrong", 2, "", "生年月日、氏名", "applicant"));
        assertThat(surprises(wrong, right))
                .containsExactly(new Surprise("noLongerWrong", 2, "生年月日、氏名", "", "applicant"));
    }

    @Test
    void aRefusalIsRecordedByItsRule() {
        var refused = record(Answers.none().with("kind", "new").with("category", "intellectual")
                .with("judgement", "B"));

        assertThat(refused.expected()).isEqualTo(outcome("r8", "kind", "category", "intellectual"));
    }

    @Test
    void anAddressIsTakenAsConfirmedAndFilesAsAttached() {
        var contact = FormJson.trusted("""
                {"title": "連絡先", "sections": [{"title": "章", "pages": [{"slug": "read", "title": "読む", "fields": [
                   {"type": "explanation", "key": "note", "label": "お読みください"}]},
                 {"slug": "mail", "title": "メール", "fields": [
                   {"type": "mail", "key": "mail", "label": "メール", "confirm": true}]},
                 {"slug": "photo", "title": "写真", "fields": [{"type": "attachment", "key": "photo", "label": "写真"}]},
                 {"slug": "last", "title": "さいご", "fields": [{"type": "text", "key": "last", "label": "さいご"}]}]}]}
                """);
        var answers = Answers.none().with("mail", MailField.answer("a@example.jp", false))
                .with("photo", new Answer.Files(List.of(new FileRef("id", "顔.jpg", "image/jpeg", 1200))));

        var recorded = TestCase.record("t1", "例", DAY, contact, answers, Map.of(), Masters.NONE);

        assertThat(recorded.expected()).isEqualTo(outcome(null, "read", "mail", "photo", "last"));
        assertThat(recorded.files()).isEqualTo(Map.of("photo", List.of(new FileRef("", "顔.jpg", "image/jpeg", 1200))));
        var complete = TestCase.record("t2", "例", DAY, contact, answers.with("last", "済"), Map.of(), Masters.NONE);
        assertThat(complete.expected()).isEqualTo(outcome(null, "read", "mail", "photo", "last"));
    }

    @Test
    void aCaseThatWasWrittenBeforeThereWereFilesHasNone() {
        var old = FormJson.ofTree(FormJson.mapper().readTree("""
                {"key": "t1", "name": "例", "today": "2026-11-21", "inputs": {"kind": ["new"]},
                  "expected": {"pages": ["kind"], "problems": []}}
                """), TestCase.class);

        assertThat(old.files()).isEmpty();
        assertThat(old.run(form, Masters.NONE)).isEqualTo(outcome(null, "kind", "category"));
    }

    @Test
    void partsOfAFieldAreTypedIntoIt() {
        var answers = Answers.none().with("kind", "new").with("category", "pregnancy");

        var typed = TestCase.record("t1", "例", DAY, form, answers, Map.of("birthOn.year", List.of("2027")), Masters.NONE);

        assertThat(typed.expected().problems()).contains("birthOn.month:date.month");
    }

    private List<Surprise> surprises(Outcome expected, Outcome now) {
        return new TestCase("t1", "例", DAY, Map.of(), Map.of(), expected).surprises(now, form);
    }

    private TestCase record(Answers answers) {
        return TestCase.record("t1", "例", DAY, form, answers, Map.of(), Masters.NONE);
    }

    private static Outcome outcome(@Nullable String refused, String... pages) {
        return new Outcome(List.of(pages), refused, List.of());
    }
}
