package jp.madoguchi.forms.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.text.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes a form as JSON; the kinds of what is sealed come straight from {@code permits}. */
public final class FormJson {

    private static final JsonMapper PLAIN = JsonMapper.builder()
            .annotationIntrospector(new PermittedKinds())
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private FormJson() {
    }

    /** A form, or what is wrong with the text. */
    public record Outcome(java.util.Optional<Form> form, List<FormMistake> mistakes) {
    }

    /** Reads a definition and checks it as a whole. */
    public static Outcome read(String json) {
        var unknown = new ArrayList<FormMistake>();
        var mapper = PLAIN.rebuild().addHandler(new Unknown(unknown)).build();
        try {
            var form = mapper.readValue(json, Form.class);
            var mistakes = new ArrayList<>(unknown);
            mistakes.addAll(FormCheck.of(form));
            return new Outcome(mistakes.isEmpty() ? java.util.Optional.of(form) : java.util.Optional.empty(), mistakes);
        } catch (UnrecognizedPropertyException e) {
            // Inside what is unwrapped the reader stops at the first one.
            return new Outcome(java.util.Optional.empty(), List.of(new FormMistake("", "unknownKey", e.getPropertyName())));
        } catch (JacksonException e) {
            var place = e.getLocation() == null ? "" : Words.of("given.line", Integer.toString(e.getLocation().getLineNr())) + " ";
            return new Outcome(java.util.Optional.empty(), List.of(new FormMistake("", "json", place + e.getOriginalMessage())));
        }
    }

    /** For definitions that were checked when they were published. */
    public static Form trusted(String json) {
        return PLAIN.readValue(json, Form.class);
    }

    /** The same as JSON nodes, to be changed and read again. */
    public static ObjectNode toTree(Object value) {
        return PLAIN.valueToTree(value);
    }

    /** A form from nodes that were drawn here and may be unfinished. */
    public static Form ofTree(JsonNode form) {
        return PLAIN.treeToValue(form, Form.class);
    }

    public static <T> T ofTree(JsonNode node, Class<T> kind) {
        return PLAIN.treeToValue(node, kind);
    }

    public static JsonNodeFactory tree() {
        return PLAIN.getNodeFactory();
    }

    /** Whether JSON of that type is read as this kind, by the name it has or had. */
    public static boolean isNamed(Class<?> kind, String type) {
        return PermittedKinds.names(kind).anyMatch(type::equals);
    }

    public static JsonMapper mapper() {
        return PLAIN;
    }

    public static String write(Form form) {
        return PLAIN.writeValueAsString(form);
    }

    private static final class Unknown extends DeserializationProblemHandler {

        private final List<FormMistake> found;

        Unknown(List<FormMistake> found) {
            this.found = found;
        }

        @Override
        public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
                ValueDeserializer<?> deserializer, Object bean, String name) {
            found.add(new FormMistake("", "unknownKey",
                    Words.of("given.line", Integer.toString(parser.currentLocation().getLineNr())) + " " + name));
            parser.skipChildren();
            return true;
        }
    }
}
