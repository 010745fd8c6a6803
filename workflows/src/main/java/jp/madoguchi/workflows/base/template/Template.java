package jp.madoguchi.workflows.base.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * ひな形 of a document: HTML with {@code {{names}}}, and with {@code {{#name}}…{{/name}}} around what is there only where that
 * holds, or once for each row. What people typed is always escaped; nothing can be loaded, run or repeated without end.
 */
public final class Template {

    public static final int LONGEST = 100_000;
    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 4_000;
    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*+([#^/]?)\\s*+([^{}\\s]++)\\s*+}}");
    private static final Pattern NOT_A_NAME = Pattern.compile("\\{\\{\\{|\\{\\{\\s*[&>=!]");
    private static final Pattern ODD = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");
    private static final Pattern HUGE = Pattern.compile("(?<!\\d)\\d{4,}+(?:\\.\\d++)?+\\s*+(mm|cm|in|pt|px|pc|em|rem|ex|%|v[hw])");
    private static final int MOST_FILLED = 2_000_000;
    private static final Set<String> ELEMENTS = Set.of("html", "head", "body", "title", "style", "h1", "h2", "h3",
            "h4", "p", "div", "span", "br", "hr", "b", "strong", "i", "em", "small", "u", "sub", "sup",
            "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption",
                    "section", "header", "footer", "article", "blockquote", "pre");
    private static final Set<String> ATTRIBUTES = Set.of("class", "id", "style", "colspan", "rowspan", "scope", "lang", "title");
    private static final Pattern LOADS = Pattern.compile("(?i)url\\s*\\(|@import|expression\\s*\\(|javascript:|\\\\");

    private Template() {
    }

    /** @param known every name that may stand in braces; those of columns, too */
    public static List<TemplateMistake> mistakes(String html, Set<String> known) {
        var found = new ArrayList<TemplateMistake>();
        if (html.length() > LONGEST) return List.of(new TemplateMistake("templateTooLong", Integer.toString(LONGEST)));
        if (NOT_A_NAME.matcher(html).find() || ODD.matcher(html).find() || isNamedWithinTags(html)
                || html.replaceAll(NAME.pattern(), "")
                .contains("{{")) return List.of(new TemplateMistake("templateBraces", ""));
        NAME.matcher(html).results().map(name -> name.group(2)).distinct().filter(name -> !known.contains(name))
                .forEach(name -> found.add(new TemplateMistake("templateName", name)));
        if (isNested(html)) found.add(new TemplateMistake("templateNested", ""));
        try {
            Mustache.compiler().compile(html);
        } catch (MustacheException e) {
            found.add(new TemplateMistake("templateSection", ""));
        }
        elements(html, found);
        return List.copyOf(found);
    }

    /**
     * A name inside a tag or among the styles would let an answer be one. In one pass, however long the text is; where a reader of HTML
     * could be of two minds, it counts as inside.
     */
    private static boolean isNamedWithinTags(String html) {
        var text = html.toLowerCase(Locale.ROOT);
        var tag = false;
        var styles = false;
        var begins = false;
        var quote = ' ';
        for (var i = 0; i < text.length(); i++) {
            if ((tag || styles) && text.startsWith("{{", i)) return true;
            var sign = text.charAt(i);
            var remark = tag ? 0 : remark(text, i);
            if (remark > 0) {
                if (text.substring(i, i + remark).contains("{{")) return true;
                i += remark - 1;
            } else if (sign == '<' && (tag || isTag(text, i))) {
                if (!tag) quote = ' ';
                begins = (tag && begins) || text.startsWith("<style", i);
                styles = styles && (tag || !text.startsWith("</style", i));
                tag = true;
            } else if (tag && (sign == '"' || sign == '\'') && (quote == ' ' || quote == sign)) {
                quote = quote == ' ' ? sign : ' ';
            } else if (tag && sign == '>' && quote == ' ') {
                styles = styles || begins;
                tag = false;
            }
        }
        return false;
    }

    /** How long the remark is that begins there; none where it holds what could be a tag, or does not end. Its quotes are no quotes. */
    private static int remark(String text, int at) {
        if (!text.startsWith("<!--", at)) return 0;
        var next = text.indexOf('<', at + 4);
        var end = text.substring(at, next < 0 ? text.length() : next).indexOf("-->", 4);
        return end < 0 ? 0 : end + 3;
    }

    private static boolean isTag(String text, int at) {
        var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return (next >= 'a' && next <= 'z') || next == '/' || next == '!' || next == '?';
    }

    private static void elements(String html, List<TemplateMistake> found) {
        var all = Jsoup.parse(html).getAllElements();
        if (all.size() > MOST_ELEMENTS || all.stream()
                .anyMatch(one -> one.parents().size() > DEEPEST)) found.add(new TemplateMistake("templateTooLong",
                Integer.toString(LONGEST)));
        all.stream().map(Element::normalName).filter(name -> !name.equals("#root") && !ELEMENTS.contains(name))
                .distinct().forEach(name -> found.add(new TemplateMistake("templateElement", name)));
        all.stream().flatMap(one -> one.attributes().asList().stream())
                .filter(one -> !ATTRIBUTES.contains(one.getKey())).map(one -> one.getKey()).distinct()
                .forEach(name -> found.add(new TemplateMistake("templateAttribute", name)));
        var styled = all.stream().anyMatch(one -> LOADS.matcher(one.attr("style")).find() || (one.normalName()
                .equals("style") && LOADS.matcher(one.data()).find()));
        if (all.stream().anyMatch(one -> HUGE.matcher(one.attr("style")).find() || (one.normalName().equals("style")
                && HUGE.matcher(one.data()).find()))) found.add(new TemplateMistake("templateHuge", ""));
        if (styled) found.add(new TemplateMistake("templateLoads", ""));
    }

    /** A part in a part of the same name would repeat its rows by themselves, without end. */
    private static boolean isNested(String html) {
        var open = new ArrayList<String>();
        for (var name : NAME.matcher(html).results().toList()) {
            if (name.group(1).equals("/")) open.remove(name.group(2));
            else if (!name.group(1).isEmpty() && open.contains(name.group(2))) return true;
            else if (!name.group(1).isEmpty()) open.add(name.group(2));
        }
        return open.size() > DEEPEST;
    }

    /**
     * Fills a template that has no mistakes.
     *
     * @param values text, lists of maps for rows, true or false for conditions, {@link TemplateImage}s, suppliers of
     * what is read only when it is wanted
     * @return XHTML
     */
    public static String fill(String html, Map<String, Object> values) {
        var pictures = new HashMap<String, String>();
        // No answer can be one of these by chance or by wish: they are new each time.
        var nonce = UUID.randomUUID().toString();
        var template = Mustache.compiler().escapeHTML(true).defaultValue("").emptyStringIsFalse(true).withFormatter(value -> {
            var shown = value instanceof Supplier<?> later ? later.get() : value;
            if (!(shown instanceof TemplateImage picture)) return String.valueOf(shown);
            var token = nonce + "-" + pictures.size() + ";";
            pictures.put(token, picture.html());
            return token;
        }).compile(html);
        var out = new Limited(MOST_FILLED);
        template.execute(values, out);
        var filled = out.toString();
        var document = Jsoup.parse(filled);
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        document.select("html").attr("lang", "ja");
        var text = document.html();
        return pictures.isEmpty() ? text : Pattern.compile(Pattern.quote(nonce) + "-\\d+;").matcher(text)
                .replaceAll(token -> Matcher.quoteReplacement(pictures.get(token.group())));
    }
}
