package jp.madoguchi.platform.designer.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.designer.Bound;
import jp.madoguchi.forms.designer.Clause;
import jp.madoguchi.forms.designer.Palette;
import jp.madoguchi.forms.designer.Posted;
import jp.madoguchi.forms.designer.Properties;
import jp.madoguchi.forms.designer.Property;
import jp.madoguchi.forms.field.Option;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Workflow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 設定: the properties of the chosen element as the middle pane edits them. Public for the templates. */
public record SettingsPanel(Address at, String kind, ObjectNode element, List<Cell> cells, Palette palette, Palette optionPalette) {

    /** One property and what it is now. */
    public record Cell(Property property, JsonNode value, Form form, ObjectNode element) {

        public String name() {
            return property.name();
        }

        public String editor() {
            return property.editor().name();
        }

        public List<Option> choices() {
            return property.choices();
        }

        public String id() {
            return "p-" + name().replace('.', '-');
        }

        public String text() {
            return words(value);
        }

        /** One under the other, as they are typed. */
        public String lines() {
            return value.valueStream().map(JsonNode::asString).collect(java.util.stream.Collectors.joining("\n"));
        }

        public boolean has(String one) {
            return value.valueStream().anyMatch(any -> any.asString().equals(one));
        }

        public boolean flag() {
            return value.asBoolean(false);
        }

        public Clause.Group clause() {
            return Posted.clause(value);
        }

        public Clause.Group requiredWhen() {
            return Posted.clause(element.get("requiredWhen"));
        }

        /** required, optional or when. */
        public String need() {
            return !flag() ? "required" : element.path("requiredWhen").isObject() ? "when" : "optional";
        }

        public Bound bound() {
            return Bound.of(text());
        }

        public List<Choice> options() {
            var all = new ArrayList<Choice>();
            value.forEach(option -> all.add(new Choice(words(option.path("value")), words(option.path("label")), words(option.path("hint")),
                    Posted.clause(option.get("when")), SettingsPanel.sentence(option.get("when"), form))));
            return all;
        }

        public String sentence() {
            return SettingsPanel.sentence(value, form);
        }

        public String requiredSentence() {
            return SettingsPanel.sentence(element.get("requiredWhen"), form);
        }
    }

    /** One choice of a field. */
    public record Choice(String value, String label, String hint, Clause.Group clause, String sentence) {
    }

    /**
     * Of a step, a part or what follows.
     *
     * @param kind of step; the empty string for what is none
     * @param form with what was decided so far
     */
    public static SettingsPanel of(Address at, String kind, ObjectNode element, List<Property> properties, Form form, Palette palette) {
        var cells = properties.stream().map(property -> new Cell(property, value(element, property), form, element)).toList();
        return new SettingsPanel(at, kind, element, cells, palette, palette);
    }

    public static SettingsPanel of(Address at, ObjectNode element, Form form, Masters masters) {
        var cells = Properties.of(at, element, form).stream()
                .map(property -> new Cell(property, value(element, property), form, element)).toList();
        return new SettingsPanel(at, element.path("type").asString(at.kind()), element, cells,
                Palette.at(form, at, masters), Palette.forOptions(form, at, masters));
    }

    private static JsonNode value(ObjectNode element, Property property) {
        return property.name().contains(".") ? element.path(property.name().split("\\.")[0])
                .path(property.name().split("\\.")[1]) : element.path(property.name());
    }

    private static String words(JsonNode text) {
        return text.isObject() ? text.path("ja").asString("") : text.isMissingNode() || text.isNull() ? "" : text.asString();
    }

    /** A condition read back in Japanese; nothing where there is none, or where it is not finished. */
    private static String sentence(JsonNode condition, Form form) {
        if (condition == null || !condition.isObject() || condition.path("type").asString("").equals("always")) return "";
        var read = jp.madoguchi.forms.definition.FormJson.ofTree(condition, Condition.class);
        return read.complete() ? read.inWords(form) : "";
    }

    /** The name of a step or of one of its parts. */
    public String name() {
        return words(element.path("name"));
    }

    /** Whether the step is made of parts that are set one by one. */
    public boolean hasParts() {
        return element.path("parts").isArray();
    }

    /** The kind of step that this part belongs to. */
    public String partOf(Workflow workflow) {
        return workflow.step(at.within()).map(Step::kind).orElse("");
    }

    /** Which column of the chosen list is offered. */
    public String listColumn() {
        return element.path("column").asString("");
    }

    public String within(String column) {
        return element.path("within").path(column).asString("");
    }

    public String only(String column) {
        return element.path("only").path(column).asString("");
    }

    public boolean except(String field) {
        return Stream.of(element.path("except")).anyMatch(all -> all.valueStream().anyMatch(one -> one.asString().equals(field)));
    }
}
