package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;

/** Whoever is about to remove a field is shown every rule that looks at it, once. */
class UsesTest {

    private static final String WHEN = "{\"type\": \"is\", \"field\": \"kind\", \"value\": \"a\"}";

    private static final Form FORM = FormJson.trusted("""
            {"title": "決まり", "sections": [
              {"key": "s1", "title": "一", "pages": [{"slug": "kind", "title": "区分", "fields": [
                {"type": "choice", "key": "kind", "label": "区分", "options": [
                  {"value": "a", "label": "甲"}, {"value": "b", "label": "乙"}]}]}]},
              {"key": "s2", "title": "二", "when": WHEN, "pages": [
               {"slug": "more", "title": "くわしく", "when": WHEN, "fields": [
                {"type": "text", "key": "asked", "label": "理由", "when": WHEN},
                {"type": "text", "key": "needed", "label": "備考", "optional": true, "requiredWhen": WHEN},
                {"type": "choice", "key": "offered", "label": "方法", "options": [
                  {"value": "x", "label": "郵送", "when": WHEN}, {"value": "y", "label": "窓口"}]},
                {"type": "rows", "key": "rows", "label": "表", "fields": [
                  {"type": "text", "key": "free", "label": "自由", "optional": true},
                  {"type": "text", "key": "column", "label": "列", "optional": true, "requiredWhen": WHEN}]},
                {"type": "lookup", "key": "listed", "label": "学校", "list": "schools", "column": "name",
                  "within": {"kind": "kind"}},
                {"type": "lookup", "key": "both", "label": "学科", "list": "schools", "column": "name",
                  "within": {"kind": "kind"}, "when": WHEN},
                {"type": "lookup", "key": "must", "label": "課程", "list": "schools", "column": "name",
                  "within": {"kind": "kind"}, "optional": true, "requiredWhen": WHEN},
                {"type": "lookup", "key": "other", "label": "校舎", "list": "schools", "column": "name",
                  "within": {"kind": "kind"}, "optional": true, "requiredWhen": {"type": "answered", "field": "asked"}}]}]}],
             "declarations": [{"type": "consent", "key": "truth", "label": "違いありません", "when": WHEN}],
             "ineligible": [{"key": "r1", "reason": "対象外です", "when": WHEN}],
             "checks": [{"key": "c1", "field": "asked", "message": "合いません", "when": WHEN}]}
            """.replace("WHEN", WHEN));

    @Test
    void everyRuleIsSaidWithWhereItStandsAndWhatItDecides() {
        assertThat(Uses.of(FORM, "kind")).extracting(Uses.Use::at, Uses.Use::role, Uses.Use::label)
                .containsExactly(tuple(Address.section("s2"), "asked", "二"),
                tuple(Address.page("more"), "asked", "くわしく"), tuple(Address.field("asked"), "asked", "理由"),
                tuple(Address.field("needed"), "required", "備考"), tuple(Address.field("offered"), "offered", "方法：郵送"),
                tuple(Address.column("rows", "column"), "required", "列"),
                tuple(Address.field("listed"), "listed", "学校"), tuple(Address.field("both"), "asked", "学科"),
                tuple(Address.field("must"), "required", "課程"), tuple(Address.field("other"), "listed", "校舎"),
                tuple(Address.field("truth"), "asked", "違いありません"), tuple(Address.rule("r1"), "refused", "対象外です"),
                tuple(Address.check("c1"), "wrong", "合いません"));
    }

    @Test
    void theRuleItselfIsSaidAsASentence() {
        assertThat(Uses.of(FORM, "kind")).filteredOn(use -> !use.role().equals("listed")).extracting(Uses.Use::sentence)
                .containsOnly("「区分」が「甲」である");
        assertThat(Uses.of(FORM, "kind")).filteredOn(use -> use.role().equals("listed")).extracting(Uses.Use::sentence)
                .containsOnly("");
    }

    @Test
    void whatNoRuleLooksAtHasNoUses() {
        assertThat(Uses.of(FORM, "offered")).isEmpty();
        assertThat(Uses.of(FORM, "asked")).extracting(Uses.Use::at, Uses.Use::role)
                .containsExactly(tuple(Address.field("other"), "required"));
    }

    @Test
    void aColumnThatIsListedOrOfferedByAnAnswerIsAUse() {
        var form = FormJson.trusted("""
                {"title": "表", "sections": [{"key": "s", "title": "一", "pages": [{"slug": "p", "title": "頁", "fields": [
                  {"type": "choice", "key": "kind", "label": "区分", "options": [{"value": "a", "label": "甲"}]},
                  {"type": "rows", "key": "rows", "label": "表", "fields": [
                    {"type": "choice", "key": "how", "label": "方法", "options": [{"value": "x", "label": "郵送",
                      "when": {"type": "is", "field": "kind", "value": "a"}}]},
                    {"type": "lookup", "key": "school", "label": "学校", "list": "schools", "column": "name",
                      "within": {"kind": "kind"}}]}]}]}]}
                """);

        assertThat(Uses.of(form, "kind")).extracting(use -> use.at() + " " + use.role())
                .containsExactly("column:rows.how offered", "column:rows.school listed");
    }
}
