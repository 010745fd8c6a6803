package jp.madoguchi.platform.designer.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Words;
import jp.madoguchi.platform.designer.check.Readiness.Point;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.engine.step.PaymentStep;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whether a procedure's page says what it has to, and whether its words and the form's are easy to read. */
@Component
public class PageCheck {

    /** Characters of a sentence beyond which readers lose the thread; 公用文 advises 50 to 60. */
    static final int LONG = 80;
    private static final int MOST = 30;
    private static final Pattern FREE = Pattern.compile(String.join("|", Words.list("given.free")));
    private static final List<String> REQUIRED = List.of("title", "summary", "who", "fee", "criteria", "receive", "basis");

    /** A sentence that is hard to read. */
    record Hard(Address where, String code, String text, String plain) {
    }

    private final PlainWords words;
    private final MessageSource messages;

    PageCheck(PlainWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    public List<Point> points(Procedure procedure, Blueprint blueprint, Form form) {
        var points = new ArrayList<Point>();
        var page = blueprint.find(ProcedureBlueprint.PAGE).orElseThrow();
        REQUIRED.stream().filter(name -> page.path(name).asString("").isBlank())
                .forEach(name -> points.add(Point.bad("missing", "/page#p-" + name, name)));
        if (page.path("standardDays").asInt(0) < 1) points.add(Point.bad("missing", "/page#p-standardDays", "standardDays"));
        if (points.isEmpty()) points.add(Point.good("page", "/page"));
        if (ProcedureBlueprint.hasWorkflow(blueprint) && ProcedureBlueprint.workflow(blueprint)
                .steps(PaymentStep.class).findAny().isPresent() && FREE.matcher(page.path("fee").asString(""))
                .find()) points.add(Point.warn("feeFree", "/page#p-fee"));
        placeholders(form).forEach((where, text) -> points.add(Point.warn("placeholder", "/form?at=" + where, text)));
        hard(procedure, blueprint, form)
                .forEach(hard -> points.add(Point.warn(hard.code(), hard.where().equals(ProcedureBlueprint.PAGE) ? "/page"
                : "/form?at=" + hard.where(), hard.text(), hard.plain())));
        return points;
    }

    /** Titles that are still those of a new page or section. */
    private Map<Address, String> placeholders(Form form) {
        var found = new LinkedHashMap<Address, String>();
        var section = messages.getMessage("new.section", null, Locale.JAPANESE);
        var page = messages.getMessage("new.page", null, Locale.JAPANESE);
        form.sections().stream().filter(one -> one.title().ja().equals(section))
                .forEach(one -> found.put(Address.section(one.key()), section));
        form.pages().filter(one -> one.title().ja().equals(page)).forEach(one -> found.put(Address.page(one.slug()), page));
        return found;
    }

    /** Long sentences and words of the office, in the page and in the form. */
    List<Hard> hard(Procedure procedure, Blueprint blueprint, Form form) {
        var plain = words.of(procedure.authority());
        var found = new ArrayList<Hard>();
        texts(blueprint, form).forEach((text, where) -> {
            for (var sentence : text.split("[。\\n]"))
                if (sentence.strip().codePointCount(0, sentence.strip().length()) > LONG) found.add(new Hard(where,
                        "long", shortened(sentence.strip()), ""));
            plain.forEach((word, easy) -> {
                if (text.contains(word)) found.add(new Hard(where, "word", word, easy));
            });
        });
        return found.stream().distinct().limit(MOST).toList();
    }

    private static Map<String, Address> texts(Blueprint blueprint, Form form) {
        var texts = new LinkedHashMap<String, Address>();
        gather(blueprint.find(ProcedureBlueprint.PAGE).orElseThrow(), texts);
        form.pages().forEach(page -> {
            texts.put(page.title().ja(), Address.page(page.slug()));
            texts.put(page.lead().ja(), Address.page(page.slug()));
        });
        form.fields().forEach(field -> {
            texts.put(field.label().ja(), Address.field(field.key()));
            texts.put(field.hint().ja(), Address.field(field.key()));
            field.choices().forEach(option -> texts.put(option.label().ja() + "　" + option.hint().ja(), Address.field(field.key())));
        });
        form.ineligible().forEach(rule -> texts.put(rule.reason().ja(), Address.rule(rule.key())));
        return texts;
    }

    /** The basis is the name of a law and keywords are for searching; neither is read as a sentence. */
    private static void gather(JsonNode node, Map<String, Address> texts) {
        if (node.isString()) texts.put(node.asString(), ProcedureBlueprint.PAGE);
        else if (node.isObject()) node.forEachEntry((name, part) -> {
            if (!List.of("keywords", "basis", "icon", "scene").contains(name)) gather(part, texts);
        });
        else node.forEach(part -> gather(part, texts));
    }

    private static String shortened(String sentence) {
        return sentence.length() > 40 ? Fold.first(sentence, 40) + "…" : sentence;
    }
}
