package jp.madoguchi.platform.designer.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.designer.Places;
import jp.madoguchi.forms.designer.Property;
import jp.madoguchi.forms.field.ChoiceField;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.NumberField;
import jp.madoguchi.forms.field.Option;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.engine.part.Way;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What can be set at each kind of step and at its parts (ステップの設定). */
@Component
class StepProperties {

    private final Offices offices;
    private final MessageSource words;

    StepProperties(Offices offices, MessageSource words) {
        this.offices = offices;
        this.words = words;
    }

    List<Property> of(Procedure procedure, Blueprint blueprint, String at, ObjectNode element) {
        if (at.equals("workflow")) return List.of(Property.of("granted", Editor.TEXT),
                one("withdrawBefore", steps(blueprint, "")), Property.of("irrevocable", Editor.FLAG));
        var form = blueprint.form();
        if (at.startsWith("follow:")) return follow(procedure, element, form);
        if (at.startsWith("part:")) return part(procedure, blueprint, at, element, form);
        var all = new ArrayList<Property>();
        all.add(Property.of("name", Editor.TEXT));
        all.addAll(step(procedure, element, form));
        if (!element.path("type").asString().equals("branch")) {
            all.add(Property.of("when", Editor.CONDITION));
            all.add(Property.of("hidden", Editor.FLAG));
        }
        return all;
    }

    private List<Property> step(Procedure procedure, ObjectNode element, Form form) {
        return switch (element.path("type").asString()) {
            case "formal", "review" -> joined(who(procedure, element, form, List.of("CLERK", "APPROVER")), term(),
                    List.of(Property.of("checklist", Editor.LINES), Property.of("correctionDays", Editor.WHOLE)));
            case "joint" -> joined(List.of(words("join", "ALL", "MAJORITY", "ANY")), term(),
                    List.of(Property.of("checklist", Editor.LINES), Property.of("correctionDays", Editor.WHOLE)));
            case "approval" -> joined(term(), List.of(words("proof", "NONE", "CONFIRM", "SIGN"), Property.of("checklist", Editor.LINES)));
            case "opinion" -> joined(List.of(Property.of("question", Editor.LONG), several("shown", form)), term(),
                    List.of(Property.of("goOn", Editor.FLAG)));
            case "signature" -> term();
            case "payment" -> List.of(Property.of("term.days", Editor.WHOLE), Property.of("term.remind", Editor.WHOLE),
                    words("expiry", "CLOSE", "GO_ON", "STAY"), Property.of("counter", Editor.FLAG));
            case "lottery" -> List.of(one("group", fields(form, ChoiceField.class)),
                    Property.of("places", Editor.WHOLE), Property.of("reserves", Editor.WHOLE));
            case "number" -> List.of(Property.of("series", Editor.LINE), one("group", fields(form, ChoiceField.class)),
                    Property.of("yearly", Editor.FLAG));
            case "wait" -> List.of(Property.of("event", Editor.TEXT), one("since", fields(form, DateField.class)),
                    Property.of("days", Editor.WHOLE), Property.of("day", Editor.LINE));
            case "issue" -> List.of(Property.of("title", Editor.TEXT),
                    words("use", "FLOW", "RECEIPT", "REFUSAL", "REVOCATION", "SHEET"),
                    Property.of("series", Editor.LINE), Property.of("html", Editor.HTML));
            case "notify" -> joined(List.of(words("to", "APPLICANT", "STAFF")),
                    element.path("to").asString("").equals("STAFF")
                            ? who(procedure, element, form, List.of("CLERK", "APPROVER", "OWNER")) : List.of(),
                    List.of(Property.of("subject", Editor.TEXT), Property.of("text", Editor.LONG)));
            case "webhook" -> List.of(Property.of("url", Editor.LINE), Property.of("secret", Editor.LINE),
                    Property.of("seconds", Editor.WHOLE), several("sent", form));
            case "publish" -> List.of(Property.of("title", Editor.TEXT), Property.of("text", Editor.LONG),
                    several("columns", form), Property.of("days", Editor.WHOLE));
            default -> List.of();
        };
    }

    private List<Property> follow(Procedure procedure, ObjectNode element, Form form) {
        var numbers = offices.numbers(procedure.authority(), element.path("procedure").asString(""));
        return List.of(Property.of("name", Editor.TEXT), one("procedure", offices.procedures(procedure.authority())),
                new Property("carry", Editor.SEVERAL, several("carry", form).choices()),
                numbers.isEmpty() ? Property.of("amount", Editor.LINE) : one("amount", numbers),
                        one("ceiling", fields(form, NumberField.class)), Property.of("dueDays", Editor.WHOLE),
                        Property.of("yearly", Editor.FLAG), Property.of("when", Editor.CONDITION));
    }

    private List<Property> part(Procedure procedure, Blueprint blueprint, String at, ObjectNode element, Form form) {
        var step = at.substring(5).split("\\.")[0];
        return switch (blueprint.find("step:" + step).map(found -> found.path("type").asString()).orElse("")) {
            case "joint" -> joined(List.of(Property.of("name", Editor.TEXT)),
                    who(procedure, element, form, List.of("CLERK", "APPROVER")),
                    List.of(Property.of("when", Editor.CONDITION)));
            case "approval" -> joined(List.of(Property.of("name", Editor.TEXT)),
                    who(procedure, element, form, List.of("APPROVER", "CLERK")),
                    List.of(Property.of("together", Editor.FLAG)));
            case "opinion" -> joined(List.of(Property.of("name", Editor.TEXT), Property.of("mail", Editor.LINE)),
                    element.path("mail").asString("").isEmpty() ? who(procedure, element, form, List.of("CONSULTED")) : List.of());
            case "signature" -> List.of(Property.of("name", Editor.TEXT), words("with", "PERSON", "COMPANY"),
                    new Property("pages", Editor.SEVERAL, form.pages()
                    .map(page -> new Option(page.slug(), page.title(), null, null)).toList()),
                    one("nameField", fields(form, Field.class)), one("addressField", fields(form, Field.class)),
                            one("birthField", fields(form, DateField.class)),
                            one("sexField", fields(form, ChoiceField.class)));
            case "payment" -> List.of(Property.of("name", Editor.TEXT), Property.of("yen", Editor.WHOLE),
                    one("quantity", fields(form, NumberField.class)), Property.of("percent", Editor.WHOLE),
                    words("tax", "OUTSIDE", "EXEMPT", "TAXED"), Property.of("account", Editor.LINE),
                    Property.of("when", Editor.CONDITION));
            case "issue" -> List.of(Property.of("name", Editor.TEXT), Property.of("when", Editor.CONDITION),
                    Property.of("months", Editor.WHOLE), one("from", fields(form, DateField.class)),
                    Property.of("mark", Editor.LINE));
            case "branch" -> List.of(one("to", steps(blueprint, step)), Property.of("when", Editor.CONDITION),
                    Property.of("because", Editor.LONG));
            case "webhook" -> List.of(Property.of("name", Editor.TEXT), Property.of("property", Editor.LINE));
            default -> List.of();
        };
    }

    /** だれが: what the chosen rule needs is shown, nothing else. */
    private List<Property> who(Procedure procedure, ObjectNode element, Form form, List<String> roles) {
        var rule = element.path("who").path("rule").asString("OWNER");
        var all = new ArrayList<>(List.of(words("who.role", roles.toArray(String[]::new)), words("who.rule", "OWNER", "NAMED", "ANSWER")));
        if (rule.equals("NAMED")) all.add(one("who.department", offices.departments(procedure.authority())));
        if (rule.equals("ANSWER")) {
            all.add(one("who.field", fields(form, Field.class)));
            all.add(one("who.list", offices.lists(procedure.authority())));
        }
        all.add(one("who.post", offices.posts(procedure.authority())));
        return all;
    }

    private List<Property> term() {
        return List.of(Property.of("term.days", Editor.WHOLE), Property.of("term.remind", Editor.WHOLE),
                words("term.escalate", "", "APPROVER", "CLERK", "OWNER"));
    }

    private static Property several(String name, Form form) {
        return new Property(name, Editor.SEVERAL, form.pages().flatMap(page -> page.fields().stream())
                .filter(Field::asks).map(field -> new Option(field.key(), field.label(), null, null)).toList());
    }

    private static Property one(String name, List<Option> options) {
        return new Property(name, Editor.ONE, Stream.concat(Stream.of(new Option("", null, null, null)), options.stream()).toList());
    }

    private Property words(String name, String... values) {
        return new Property(name, Editor.ONE, Stream.of(values)
                .map(value -> new Option(value, Text.ja(word("value." + name + "." + value)), null, null)).toList());
    }

    private static List<Option> fields(Form form, Class<? extends Field> kind) {
        return form.pages().flatMap(page -> page.fields().stream())
                .filter(field -> kind.isInstance(field) && field.asks())
                .map(field -> new Option(field.key(), field.label(), null, null)).toList();
    }

    /** Where a branch can lead: any other step, or an end. */
    private List<Option> steps(Blueprint blueprint, String but) {
        var steps = blueprint.names("steps").stream().filter(at -> !Places.key(at).equals(but))
                .map(at -> new Option(Places.key(at),
                        Text.ja(blueprint.find(at).map(step -> step.path("name").asString("")).orElse("")), null,
                        null));
        return but.isEmpty() ? steps.toList() : Stream.concat(steps, Way.ENDS.stream()
                .map(end -> new Option(end, Text.ja(word("value.to." + end)), null, null))).toList();
    }

    @SafeVarargs
    private static List<Property> joined(List<Property>... all) {
        return Stream.of(all).flatMap(List::stream).toList();
    }

    private String word(String code) {
        return words.getMessage(code, null, Locale.JAPAN);
    }
}
