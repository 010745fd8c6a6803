package jp.madoguchi.forms.designer.map;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.definition.FormMistake;

/** Small forms whose picture has one of everything. */
final class JourneyForms {

    private JourneyForms() {
    }

    /** Two of four kinds have a page of their own, the third a section; two rules after the first page, one after the second. */
    static Form kinds(boolean withRules) {
        return FormJson.trusted("""
                {"title": "図", "sections": [{"key": "kinds", "title": "区分", "pages": [
                  {"slug": "kind", "title": "どれですか", "fields": [{"type": "choice", "key": "kind", "label": "区分",
                    "options": [{"value": "a", "label": "甲"}, {"value": "b", "label": "乙"}, {"value": "c", "label": "丙"},
                      {"value": "d", "label": "丁"}]}]},
                  {"slug": "a", "title": "甲について", "when": {"type": "is", "field": "kind", "value": "a"}, "fields": [
                    {"type": "number", "key": "age", "label": "年齢"}]},
                  {"slug": "b", "title": "乙について", "when": {"type": "is", "field": "kind", "value": "b"}, "fields": [
                    {"type": "number", "key": "size", "label": "広さ"}]}]},
                 {"key": "third", "title": "丙の章", "when": {"type": "is", "field": "kind", "value": "c"}, "pages": [
                  {"slug": "c", "title": "丙について", "fields": [{"type": "text", "key": "note", "label": "備考"}]}]},
                 {"key": "all", "title": "さいご", "pages": [
                  {"slug": "both", "title": "甲か乙の方へ", "when": {"type": "oneOf", "field": "kind", "values": ["a", "b"]},
                    "fields": [{"type": "text", "key": "more", "label": "くわしく"}]},
                  {"slug": "last", "title": "連絡先", "fields": [{"type": "phone", "key": "phone", "label": "電話番号"}]}]}],
                 "ineligible": RULES}
                """.replace("RULES", withRules ? """
                [{"key": "old", "reason": "丁は対象外です", "when": {"type": "is", "field": "kind", "value": "d"}},
                 {"key": "young", "reason": "18歳からです", "when": {"type": "all", "of": [
                   {"type": "is", "field": "kind", "value": "a"}, {"type": "atMost", "field": "age", "number": 17}]}},
                 {"key": "never", "reason": "丁には出せません", "when": {"type": "oneOf", "field": "kind", "values": ["d"]}}]
                """ : "[]"));
    }

    /** A page for each of so many choices, and as many rules as are wanted after the choice; the last choice has no page. */
    static Form choices(int pages, int rules) {
        return FormJson.trusted("""
                {"title": "図", "sections": [{"key": "s1", "title": "章", "pages": [
                  {"slug": "kind", "title": "どれですか", "fields": [{"type": "choice", "key": "kind", "label": "区分",
                    "options": [OPTIONS]}]}, PAGES]}],
                 "ineligible": [RULES]}
                """.replace("OPTIONS", each(pages + 1, "{'value': '#', 'label': '第#'}"))
                .replace("PAGES", each(pages, "{'slug': 'p#', 'title': '第#', 'when': {'type': 'is', 'field': 'kind', 'value': '#'}}"))
                .replace("RULES", each(rules, "{'reason': '対象外#', 'when': {'type': 'is', 'field': 'kind', 'value': '#'}}")));
    }

    static JourneyMap map(Form form, String... mistakes) {
        return JourneyMap.of(form, Stream.of(mistakes).map(where -> new FormMistake(where, "noText", "")).toList());
    }

    private static String each(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> text.replace("#", Integer.toString(i)).replace('\'', '"'))
                .collect(Collectors.joining(", "));
    }
}
