package jp.madoguchi.workflows.base.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of templates: exactly how much of one is taken, and what is read only where it is wanted. */
class TemplateLimitsTest {

    private static List<String> codes(String html) {
        return Template.mistakes(html, Set.of("名", "行", "QR")).stream().map(TemplateMistake::code).toList();
    }

    @Test
    void asLongAsItMayBeItIsRead() {
        assertThat(codes("a".repeat(Template.LONGEST))).isEmpty();
        assertThat(codes("a".repeat(Template.LONGEST + 1))).containsExactly("templateTooLong");
    }

    @Test
    void asDeepAndAsFullAsItMayBeItIsTaken() {
        // html and body are parents, too; the document and its head are elements.
        assertThat(codes("<div>".repeat(39))).isEmpty();
        assertThat(codes("<div>".repeat(40))).containsExactly("templateTooLong");
        assertThat(codes("<b>a</b>".repeat(3_996))).isEmpty();
        assertThat(codes("<b>a</b>".repeat(3_997))).containsExactly("templateTooLong");
    }

    /** Each took minutes when a pattern looked at the same text from every place anew. */
    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"<", "{{ ", "<style>", "<!--", "1", "{{#", " "})
    void whateverIsRepeatedIsReadToItsEnd(String piece) {
        var text = piece.repeat(Template.LONGEST / piece.length() + 1).substring(0, Template.LONGEST);
        assertThat(codes(text).contains("templateBraces")).isEqualTo(piece.contains("{"));
        assertThat(codes("<style>p { width: " + text.substring(0, Template.LONGEST - 40) + "px }</style>").contains("templateHuge"))
                .isEqualTo(piece.equals("1"));
        assertThat(codes("{{" + text.substring(0, Template.LONGEST - 2))).contains("templateBraces");
    }

    @Test
    void aNameBetweenTagsIsTakenAndOneInATagOrInStylesIsNot() {
        assertThat(codes("<STYLE>p { color: red }</STYLE><p>{{名}}</p>")).isEmpty();
        assertThat(codes("<STYLE type='a'>p { color: {{名}} }</STYLE>")).contains("templateBraces");
        assertThat(codes("<style>a</style><style>{{名}}</style>")).contains("templateBraces");
        assertThat(codes("<p class='{{名}}'>a</p>")).contains("templateBraces");
        assertThat(codes("<p title=\">{{名}}\">a</p>")).as("a tag ends behind its quotes").contains("templateBraces");
        assertThat(codes("<style class=\"<\">p { color: {{名}} }</style>")).contains("templateBraces");
        assertThat(codes("<p title=\"<style>\">a</p>{{名}}")).as("of two minds").contains("templateBraces");
        assertThat(codes("<p>5 < 6, it's {{名}}</p>")).isEmpty();
        assertThat(codes("<!-- the head's -->{{名}}<!-- \" -->{{名}}")).as("a remark's quotes are none").isEmpty();
        assertThat(codes("<!-- {{名}} -->")).contains("templateBraces");
        assertThat(codes("<!--><style>-->{{名}}</style>")).as("a remark that ended at once").contains("templateBraces");
        assertThat(codes("<style>a { width: 1.12345px }</style>")).contains("templateHuge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p style='width: 999mm'>a</p>", "<style>p { height: 999.5cm }</style>", "<p>1000mm</p>",
            "<p style='color: #0000ff'>a</p>",
        "<p class='a' id='b' lang='ja'>{{ 名 }}</p>", "{{#行}}{{^名}}<p>なし</p>{{/名}}{{/行}}", "{{#行}}a{{/行}}{{#行}}b{{/行}}"})
    void whatIsOrdinaryIsTaken(String html) {
        assertThat(codes(html)).isEmpty();
    }

    @Test
    void everyMistakeIsSaidOnce() {
        assertThat(Template.mistakes("<p>{{a}}{{a}}{{b}}</p><img><img><p onclick='x' onclick='y'></p>"
                + "<p style='width: 1000mm; background: URL (x)'></p>",
                Set.of())).containsExactly(new TemplateMistake("templateName", "a"),
                        new TemplateMistake("templateName", "b"),
                new TemplateMistake("templateElement", "img"), new TemplateMistake("templateAttribute", "onclick"),
                new TemplateMistake("templateHuge", ""), new TemplateMistake("templateLoads", ""));
    }

    @Test
    void aControlCharacterIsNoText() {
        assertThat(codes("a\u0000")).containsExactly("templateBraces");
        assertThat(codes("a\u001f")).containsExactly("templateBraces");
        assertThat(codes("a\tb\nc\rd")).isEmpty();
    }

    @Test
    void whatIsReadLaterIsReadOnlyWhereItIsWanted() {
        var read = new ArrayList<String>();
        Supplier<Object> photo = () -> {
            read.add("photo");
            return TemplateImage.of("data:,", "写真", "width: 3cm");
        };

        assertThat(Template.fill("<p>{{名}}</p>", Map.of("名", "花子", "QR", photo))).contains("花子");
        assertThat(read).isEmpty();
        assertThat(Template.fill("<p>{{QR}}</p>", Map.of("QR", photo)))
                .contains("<img alt=\"写真\" src=\"data:,\" style=\"width: 3cm\"/>");
        assertThat(read).hasSize(1);
    }

    @Test
    void manyPicturesStandWhereTheyBelong() {
        var values = Map.<String, Object>of("行", List.of(Map.of("QR", TemplateImage.of("data:1", "$1", "")),
                Map.of("QR", TemplateImage.of("data:2", "b", ""))));

        assertThat(Template.fill("{{#行}}<p>{{QR}}</p>{{/行}}", values))
                .contains("<p><img alt=\"$1\" src=\"data:1\"", "<p><img alt=\"b\" src=\"data:2\"");
    }

    @Test
    void anEmptyTextIsNotThereAndOneThatIsMissingIsEmpty() {
        assertThat(Template.fill("<p>{{#名}}様{{/名}}{{^名}}なし{{/名}}{{QR}}</p>", Map.of("名", ""))).contains("<p>なし</p>");
    }

    @Test
    void isXhtmlInJapanese() {
        assertThat(Template.fill("<p>a<br>b & c", Map.of())).contains("<html lang=\"ja\">", "<br />", "&amp;", "</p>");
    }

    @Test
    void rowsWithoutEndAreBrokenOff() {
        var rows = Collections.nCopies(3_000, Map.of("名", "あ".repeat(1_000)));

        assertThatThrownBy(() -> Template.fill("{{#行}}{{名}}{{/行}}", Map.of("行", rows)))
                .hasMessageContaining("more than 2000000 characters");
        assertThat(Template.fill("{{#行}}{{名}}{{/行}}", Map.of("行", rows.subList(0, 2_000))))
                .hasSizeGreaterThan(2_000_000);
    }
}
