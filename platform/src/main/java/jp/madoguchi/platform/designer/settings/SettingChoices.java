package jp.madoguchi.platform.designer.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.designer.Property;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Option;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Way;
import org.springframework.context.MessageSource;
import tools.jackson.databind.node.ObjectNode;

/** What a setting of a step can be chosen from (設定の選択肢): fields, pages and steps of what is drawn, and the authority's people. */
final class SettingChoices {

    private final AuthorityId authority;
    private final Blueprint blueprint;
    private final Form form;
    private final Offices offices;
    private final MessageSource words;

    SettingChoices(AuthorityId authority, Blueprint blueprint, Offices offices, MessageSource words) {
        this.authority = authority;
        this.blueprint = blueprint;
        this.form = blueprint.form();
        this.offices = offices;
        this.words = words;
    }

    Property one(String name, List<Option> options) {
        return new Property(name, Editor.ONE, Stream.concat(Stream.of(new Option("", null, null, null)), options.stream()).toList());
    }

    Property words(String name, List<String> values) {
        return new Property(name, Editor.ONE, values.stream().map(value -> option(value, word("value." + name + "." + value))).toList());
    }

    List<Option> fields(Class<? extends Field> kind) {
        return form.pages().flatMap(page -> page.fields().stream()).filter(field -> kind.isInstance(field) && field.asks())
                .map(field -> new Option(field.key(), field.label(), null, null)).toList();
    }

    List<Option> pages() {
        return form.pages().map(page -> new Option(page.slug(), page.title(), null, null)).toList();
    }

    /** Where a branch can lead: any other step, or an end; all steps where none is left out. */
    List<Option> steps(String but) {
        var steps = blueprint.names("steps").stream().filter(at -> !at.key().equals(but))
                .map(at -> option(at.key(), blueprint.find(at).map(step -> step.path("name").asString("")).orElse("")));
        return but.isEmpty() ? steps.toList()
                : Stream.concat(steps, Way.ENDS.stream().map(end -> option(end, word("value.to." + end)))).toList();
    }

    /** だれが: what the chosen rule needs is shown, nothing else. */
    List<Property> who(ObjectNode element, Role[] roles) {
        var all = new ArrayList<>(List.of(words("who.role", Stream.of(roles).map(Role::name).toList()),
                words("who.rule", List.of("OWNER", "NAMED", "ANSWER"))));
        var rule = element.path("who").path("rule").asString("OWNER");
        if (rule.equals("NAMED")) all.add(one("who.department", offices.departments(authority)));
        if (rule.equals("ANSWER")) {
            all.add(one("who.field", fields(Field.class)));
            all.add(one("who.list", offices.lists(authority)));
        }
        all.add(one("who.post", offices.posts(authority)));
        return all;
    }

    List<Option> procedures() {
        return offices.procedures(authority);
    }

    List<Option> numbers(String procedure) {
        return offices.numbers(authority, procedure);
    }

    private static Option option(String value, String label) {
        return new Option(value, Text.ja(label), null, null);
    }

    private String word(String code) {
        return words.getMessage(code, null, Locale.JAPAN);
    }
}
