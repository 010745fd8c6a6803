package jp.madoguchi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What templates say stands in message files; what lies in them between tags is for whoever opens the file, and is replaced. */
class TemplatesTest {

    private static final Pattern WORDS = Pattern.compile("[\\u3040-\\u30ff\\u4e00-\\u9fff]");
    private static final List<String> SPOKEN = List.of("aria-label", "alt", "placeholder", "title");

    @Test
    void noTemplateSaysWordsOfItsOwn() throws IOException {
        var own = new ArrayList<String>();
        for (var file : templates()) {
            for (var element : Jsoup.parse(Files.readString(file), "", Parser.xmlParser()).getAllElements()) {
                if (element.nameIs("title")) continue;
                if (WORDS.matcher(element.ownText()).find() && !isReplaced(element)) own.add(file.getFileName() + ": " + element.ownText());
                for (var name : SPOKEN) if (WORDS.matcher(element.attr(name)).find() && !element.attr("th:attr").contains(name))
                    own.add(file.getFileName() + ": " + element.attr(name));
            }
        }

        assertThat(own).isEmpty();
    }

    @Test
    void wordsInsideExpressionsGetFewer() throws IOException {
        var all = 0;
        for (var file : templates()) {
            for (var element : Jsoup.parse(Files.readString(file), "", Parser.xmlParser()).getAllElements()) {
                for (var attribute : element.attributes())
                    if (attribute.getKey().startsWith("th:") && WORDS.matcher(attribute.getValue()).find()) all++;
            }
        }

        assertThat(all).as("this number may only shrink").isLessThanOrEqualTo(2);
    }

    private static boolean isReplaced(Element element) {
        for (var at = element; at != null && !at.nameIs("html"); at = at.parent())
            if (at.hasAttr("th:text") || at.hasAttr("th:utext") || at.hasAttr("th:replace")) return true;
        return false;
    }

    private static List<Path> templates() throws IOException {
        var all = new ArrayList<Path>();
        for (var module : List.of("forms", "workflows", "platform")) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "resources", "templates"))) {
                files.filter(file -> file.toString().endsWith(".html")).forEach(all::add);
            }
        }
        return all;
    }
}
