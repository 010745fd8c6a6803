package jp.madoguchi.forms.definition;

import static jp.madoguchi.forms.definition.TestDefinitions.trusted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.MailField;
import org.junit.jupiter.api.Test;

/** What stands for an application in lists and letters. */
class SummarisedTest {

    private static final String FORM = """
            {'title': 'T', 'summary': {'applicant': 'name', 'mail': 'mail', 'category': 'kind'}, 'sections': [{'title': 'S', 'pages': [
              {'slug': 'a', 'title': 'P', 'fields': [
                {'type': 'choice', 'key': 'kind', 'label': 'K', 'options': [{'value': 'new', 'label': '新規'}]},
                {'type': 'personName', 'key': 'name', 'label': 'N'},
                {'type': 'mail', 'key': 'mail', 'label': 'M', 'confirm': true}]}]}]}
            """;

    private final Form form = trusted(FORM);
    private final Answers answers = Answers.none().with("kind", "new").with("mail", MailField.answer("yuko@example.jp", true))
            .with("name", new Answer.Parts(Map.of("family", "田中", "given", "優子", "familyKana", "タナカ", "givenKana", "ユウコ")));

    @Test
    void itIsTheNameTheKindAndTheAddressForNotices() {
        assertThat(Summarised.of(form, answers)).isEqualTo(new Summarised("田中 優子", "タナカ ユウコ", "新規", "yuko@example.jp"));
    }

    @Test
    void whatIsNotAnsweredYetIsEmpty() {
        assertThat(Summarised.of(form, Answers.none())).isEqualTo(new Summarised("", "", "", null));
    }

    @Test
    void aFormThatSaysNothingStandsForNothing() {
        var silent = trusted(FORM.replace("'applicant': 'name', 'mail': 'mail', 'category': 'kind'", ""));

        assertThat(Summarised.of(silent, answers)).isEqualTo(new Summarised("", "", "", null));
    }

    @Test
    void nobodyWritesToAnAddressThatWasNotConfirmed() {
        var typed = answers.with("mail", MailField.answer("yuko@example.jp", false));

        assertThat(Summarised.of(form, typed).mail()).isNull();
        assertThat(Summarised.of(trusted(FORM.replace("'confirm': true", "'confirm': false")), typed).mail()).isEqualTo("yuko@example.jp");
        assertThat(Summarised.of(form, answers.with("mail", Answer.blank())).mail()).isNull();
    }
}
