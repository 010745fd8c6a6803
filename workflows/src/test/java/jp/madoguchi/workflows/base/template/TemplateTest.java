package jp.madoguchi.workflows.base.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that owners write: filled with what people typed, and trusted with nothing. */
class TemplateTest {

    private static List<String> mistakes(String html) {
        return Template.mistakes(html, Set.of("氏名", "children", "name", "rule.r1")).stream()
                .map(mistake -> mistake.code() + " " + mistake.detail()).toList();
    }

    @Test
    void fillsNamesRowsAndParts() {
        var html = "<p>{{氏名}} 様</p>{{#rule.r1}}<p>減免</p>{{/rule.r1}}<ul>{{#children}}<li>{{name}}</li>{{/children}}</ul>";
        assertThat(mistakes(html)).isEmpty();
        assertThat(Template.fill(html, Map.of("氏名", "山田 花子", "rule.r1", false, "children",
                List.of(Map.of("name", "太郎"), Map.of("name", "次郎")))))
                .contains("<p>山田 花子 様</p>").doesNotContain("減免").contains("<li>太郎</li><li>次郎</li>");
    }

    @Test
    void whatPeopleTypedIsTextWhateverItLooksLike() {
        assertThat(Template.fill("<p>{{氏名}}</p>", Map.of("氏名", "<img src=\"file:///etc/passwd\">{{QR}}")))
                .contains("&lt;img").contains("{{QR}}").doesNotContain("<img");
    }

    @Test
    void picturesAreOurOwn() {
        assertThat(Template.fill("<p>{{QR}}</p>",
                Map.of("QR", TemplateImage.of("data:image/png;base64,AA", "コード", "width: 3cm"))))
                .contains("<img alt=\"コード\" src=\"data:image/png;base64,AA\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<script>while(1);</script> | templateElement script",
        "<p><img src='file:///etc/passwd'></p> | templateElement img",
        "<iframe src='http://x'></iframe> | templateElement iframe",
        "<link rel='stylesheet' href='http://x'> | templateElement link",
        "<p onclick='x()'>a</p> | templateAttribute onclick",
        "<p style='background: url(http://x)'>a</p> | templateLoads",
        "<style>@import 'http://x';</style> | templateLoads",
        "<p style='background: \\75rl(x)'>a</p> | templateLoads",
        "<p>{{{氏名}}}</p> | templateBraces",
        "<p>{{=<% %>=}}</p> | templateBraces",
        "<p>{{> other}}</p> | templateBraces",
        "<p>{{gone}}</p> | templateName gone",
        "{{#children}}{{#children}}{{name}}{{/children}}{{/children}} | templateNested",
        "<p title='{{氏名}}'>a</p> | templateBraces",
        "<style>p { color: {{氏名}} }</style> | templateBraces",
        "<p>{{氏 名}}</p> | templateBraces",
        "<style>div { height: 300000mm }</style> | templateHuge",
        "{{#children}}<p>a</p> | templateSection"})
    void nothingIsLoadedRunOrReadThatIsNotThere(String html, String mistake) {
        assertThat(mistakes(html).stream().map(String::strip)).contains(mistake);
    }

    @Test
    void tooMuchIsNotEvenRead() {
        assertThat(mistakes("a".repeat(10_000_000))).containsExactly("templateTooLong 100000");
        assertThat(mistakes("<div>".repeat(60))).contains("templateTooLong 100000");
        assertThat(mistakes("<b>a</b>".repeat(5_000))).contains("templateTooLong 100000");
    }
}
