package jp.madoguchi.platform.designer.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Check;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.definition.Ineligibility;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.definition.Section;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.designer.Places;
import jp.madoguchi.forms.designer.Properties;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a new section, page or question begins with, and where it goes; a page and a section come along where there is none. */
@Component
class NewElements {

    private final MessageSource words;

    NewElements(MessageSource words) {
        this.words = words;
    }

    List<Edit> add(Blueprint blueprint, String kind, Address behind) {
        return switch (kind) {
            case "section" -> List.of(at(blueprint, "section", behind, section(blueprint)));
            case "page" -> withSection(blueprint, behind);
            case "rule" -> List.of(at(blueprint, "rule", behind,
                    FormJson.toTree(new Ineligibility(free(blueprint, "rule", "r1"), new All(List.of()), Text.NONE))));
            case "check" -> List.of(at(blueprint, "check", behind,
                    FormJson.toTree(new Check(free(blueprint, "check", "c1"), new All(List.of()), null, Text.NONE))));
            case "declaration" -> List.of(new Edit.Add("declarations", last(blueprint, "declarations"), field(blueprint, "consent")));
            default -> ofField(blueprint, kind, behind);
        };
    }

    private List<Edit> ofField(Blueprint blueprint, String kind, Address behind) {
        var column = kind.startsWith("column.");
        var type = column ? kind.substring(7) : kind;
        if (Field.kinds().stream().map(Field::typeOf).noneMatch(type::equals)) throw new NotFound("kind of field");
        if (column) return List.of(at(blueprint, "column", behind, field(blueprint, type)));
        var edits = new ArrayList<>(pageFor(blueprint, behind));
        var drawn = blueprint.copy();
        drawn.apply(edits);
        edits.add(at(drawn, "field", edits.isEmpty() ? behind : drawn.added(edits), field(blueprint, type)));
        return edits;
    }

    /** A page to put a question on, where the form has none yet. */
    List<Edit> pageFor(Blueprint blueprint, Address behind) {
        return blueprint.form().pages().findAny().isPresent() ? List.of() : withSection(blueprint, behind);
    }

    private List<Edit> withSection(Blueprint blueprint, Address behind) {
        var edits = new ArrayList<Edit>();
        var drawn = blueprint.copy();
        if (blueprint.names("sections").isEmpty()) {
            edits.add(at(blueprint, "section", Address.FORM, section(blueprint)));
            drawn.apply(edits);
        }
        var page = FormJson.toTree(new Page(free(blueprint, "page", "page-1"), Text.ja(word("new.page")), null, null, null));
        edits.add(at(drawn, "page", behind, page));
        return edits;
    }

    private static Edit at(Blueprint blueprint, String kind, Address behind, ObjectNode element) {
        var spot = Places.forNew(blueprint, kind, behind);
        return new Edit.Add(spot.list(), spot.after(), element);
    }

    private ObjectNode section(Blueprint blueprint) {
        return FormJson.toTree(new Section(free(blueprint, "section", "s1"), Text.ja(word("new.section")), null, null));
    }

    private ObjectNode field(Blueprint blueprint, String type) {
        return Properties.newField(type, free(blueprint, "field", type + "1"), word("new.field." + type));
    }

    private static String last(Blueprint blueprint, String list) {
        return blueprint.names(list).isEmpty() ? "" : blueprint.names(list).getLast().key();
    }

    /** Columns have names of their own, which no question gets: where one is moved out of its table, nothing clashes. */
    private static String free(Blueprint blueprint, String kind, String name) {
        var taken = new HashSet<Address>();
        Places.all(blueprint).forEach(at -> taken.add(at.is("column") ? Address.field(at.key()) : at));
        return Places.free(taken, kind, name);
    }

    private String word(String code) {
        return words.getMessage(code, null, Locale.JAPANESE);
    }
}
