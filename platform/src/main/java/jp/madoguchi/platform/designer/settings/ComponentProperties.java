package jp.madoguchi.platform.designer.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.designer.Property;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.step.Basics;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** 設定 of a step or part, from the components of its record, so that no list of kinds is kept here. */
final class ComponentProperties {

    private final SettingChoices choices;
    private final ObjectNode element;
    private final String step;

    /** @param step the step of a part, to which none of its ways leads */
    ComponentProperties(SettingChoices choices, ObjectNode element, String step) {
        this.choices = choices;
        this.element = element;
        this.step = step;
    }

    /** The kind of part that a kind of step is made of. */
    static Optional<Class<?>> partsOf(Class<?> step) {
        return Stream.of(step.getRecordComponents()).filter(ComponentProperties::holdsParts)
                .<Class<?>>map(part -> (Class<?>) ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0]).findFirst();
    }

    private static boolean holdsParts(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> of && Part.class.isAssignableFrom(of);
    }

    /** The name first; when it is done, and whether it is shown, last. */
    List<Property> of(Class<?> kind) {
        var first = new ArrayList<Property>();
        var last = new ArrayList<Property>();
        for (var component : kind.getRecordComponents()) {
            if (component.getType() != Basics.class) first.addAll(component(component));
            else for (var basic : Basics.class.getRecordComponents())
                if (offered(component.getAnnotation(Setting.class), basic.getName()))
                    (basic.getName().equals("name") ? first : last).addAll(component(basic));
        }
        first.addAll(last);
        return first;
    }

    private List<Property> component(RecordComponent component) {
        var setting = component.getAnnotation(Setting.class);
        var name = name(component);
        if (name.equals("key") || holdsParts(component) || (setting != null && !shown(setting))) return List.of();
        var type = component.getType();
        if (type == Who.class) return choices.who(element, setting.roles());
        if (type == Term.class) return term(setting);
        if (setting != null && setting.as().length > 0) return List.of(Property.of(name, setting.as()[0]));
        if (type.isEnum()) return List.of(choices.words(name, Arrays.stream(type.getEnumConstants()).map(Object::toString)
                .filter(one -> offered(setting, one)).toList()));
        if (type == List.class) return List.of(several(name, setting));
        return List.of(single(name, type, setting));
    }

    private static String name(RecordComponent component) {
        var json = component.getAccessor().getAnnotation(JsonProperty.class);
        return json == null ? component.getName() : json.value();
    }

    private boolean shown(Setting setting) {
        return setting.shown() && (setting.where().isEmpty() || element.path(setting.where()).asString("").equals(setting.is()));
    }

    private static boolean offered(@Nullable Setting setting, String one) {
        return setting == null || setting.of().length == 0 || List.of(setting.of()).contains(one);
    }

    private List<Property> term(@Nullable Setting setting) {
        return Stream.of(Property.of("term.days", Editor.WHOLE), Property.of("term.remind", Editor.WHOLE),
                        choices.words("term.escalate", List.of("", "APPROVER", "CLERK", "OWNER")))
                .filter(property -> offered(setting, property.name().substring(5))).toList();
    }

    private Property several(String name, @Nullable Setting setting) {
        if (setting != null && setting.pages()) return new Property(name, Editor.SEVERAL, choices.pages());
        return setting == null || setting.fields().length == 0 ? Property.of(name, Editor.LINES)
                : new Property(name, Editor.SEVERAL, choices.fields(setting.fields()[0]));
    }

    private Property single(String name, Class<?> type, @Nullable Setting setting) {
        if (setting != null && setting.steps()) return choices.one(name, choices.steps(step));
        if (setting != null && setting.fields().length > 0) return choices.one(name, choices.fields(setting.fields()[0]));
        if (type == int.class) return Property.of(name, Editor.WHOLE);
        if (type == boolean.class) return Property.of(name, Editor.FLAG);
        return Property.of(name, Condition.class.isAssignableFrom(type) ? Editor.CONDITION : Editor.LINE);
    }
}
