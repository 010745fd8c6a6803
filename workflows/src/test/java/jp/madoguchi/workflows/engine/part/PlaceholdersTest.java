package jp.madoguchi.workflows.engine.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;

/** 差し込める項目: what a template may name. */
class PlaceholdersTest {

    private static Form form() {
        return FormJson.trusted("""
                {"title": "申請", "sections": [{"title": "章", "pages": [{"slug": "p", "title": "ページ", "fields": [
                  {"type": "text", "key": "place", "label": "場所"},
                  {"type": "explanation", "key": "note", "label": "説明"},
                  {"type": "rows", "key": "people", "label": "人", "fields": [{"type": "text", "key": "nickname", "label": "呼び名"}]}
                ]}]}]}
                """);
    }

    @Test
    void theFieldsThatAskTheirColumnsAndTheRulesOfTheDocument() {
        assertThat(Placeholders.of(form(), Use.FLOW, Stream.of("rule.new")))
                .contains("place", "people", "nickname", "rule.new", "氏名", "公印").doesNotContain("note", "件数");
    }

    @Test
    void aDocumentAboutManyNamesEachAndHowMany() {
        assertThat(Placeholders.of(form(), Use.SHEET, Stream.empty())).contains("申請", "件数", "氏名");
        assertThat(Placeholders.named("until")).isEqualTo("有効期限");
    }
}
