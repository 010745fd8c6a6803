package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Elements and their values are told in words that an owner knows from the page. */
class ElementWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "text", "label": "氏名"}                | 氏名
            {"title": {"ja": "連絡先", "en": "Contact"}}     | 連絡先
            {"when": {"type": "always"}, "reason": "対象外"} | 対象外
            {"message": "逆です"}                            | 逆です
            {"name": "審査"}                                 | 審査
            {"title": {"en": "Contact"}}                     | ''
            {"key": "x"}                                     | ''
            """)
    void anElementIsCalledByItsLabelTitleReasonMessageOrName(String element, String label) {
        assertThat(ElementWords.label(json(element))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null                                                | ''
            "ことば"                                            | ことば
            12                                                  | 12
            ["一", "二"]                                        | 一、二
            {"type": "always"}                                  | ''
            {"type": "is", "field": "kind", "value": "renewal"} | 「申請の種類」が「更新」である
            {"ja": "氏名", "en": "Name"}                        | 氏名　en：Name
            {"kind": "category", "empty": ""}                   | kind：category
            {"question": "なぜ", "answer": "だから"}            | なぜ　だから
            {"what": "対象", "hint": "", "until": 3}            | 対象　until：3
            """)
    void aValueIsToldAsPeopleReadIt(String value, String words) {
        assertThat(words(json(value))).isEqualTo(words);
    }

    @Test
    void whatIsNotThereHasNoWords() {
        assertThat(words(null)).isEmpty();
        assertThat(ElementWords.roles(null, TestForms.parkingPermit())).isEmpty();
    }

    @Test
    void choicesAreToldWithTheirValueHintAndCondition() {
        assertThat(words(json("""
                [{"value": "a", "label": {"ja": "甲", "en": "A"}, "hint": "はじめての方", "when": {"type": "is",
                  "field": "kind", "value": "new"}},
                 {"value": "", "label": "乙", "when": {"type": "always"}}]
                """))).isEqualTo("甲〔a〕（はじめての方）［「申請の種類」が「新規」である］、乙");
    }

    @Test
    void rolesAreToldByTheLabelsOfTheirFields() {
        assertThat(ElementWords.roles(json("{\"applicant\": \"applicant\", \"mail\": \"mail\"}"),
                TestForms.parkingPermit())).isEqualTo("氏名、メールアドレス");
    }

    private static String words(JsonNode value) {
        return ElementWords.words(value, TestForms.parkingPermit());
    }

    private static JsonNode json(String text) {
        return FormJson.mapper().readTree(text);
    }
}
