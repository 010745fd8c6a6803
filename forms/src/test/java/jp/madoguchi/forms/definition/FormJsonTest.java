package jp.madoguchi.forms.definition;

import static jp.madoguchi.forms.definition.TestDefinitions.choice;
import static jp.madoguchi.forms.definition.TestDefinitions.fields;
import static jp.madoguchi.forms.definition.TestDefinitions.form;
import static jp.madoguchi.forms.definition.TestDefinitions.mistakes;
import static jp.madoguchi.forms.definition.TestDefinitions.page;
import static jp.madoguchi.forms.definition.TestDefinitions.trusted;
import static jp.madoguchi.forms.definition.TestDefinitions.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jp.madoguchi.forms.field.TextField;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Definitions as text: what is wrong is told with its line, and a kind is read under each name it ever had. */
class FormJsonTest {

    private static final String RIGHT = form(page("a", choice("x")));

    /** One of its own, that has not yet learned any kind. */
    private final JsonMapper fresh = FormJson.mapper().rebuild().build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    sealed interface Shape permits Circle, Square {
    }

    @JsonTypeName("circle")
    @Formerly({"ring", "round"})
    record Circle(int size) implements Shape {
    }

    @JsonTypeName("square")
    record Square(int size) implements Shape {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes(@JsonSubTypes.Type(value = Red.class, name = "red"))
    sealed interface Colour permits Red {
    }

    record Red(int depth) implements Colour {
    }

    @Test
    void aFormThatIsRightIsReadAndWrittenAsItWas() {
        var outcome = FormJson.read(RIGHT.replace('\'', '"'));

        assertThat(outcome.mistakes()).isEmpty();
        assertThat(outcome.form()).hasValue(trusted(RIGHT));
        assertThat(FormJson.trusted(FormJson.write(trusted(RIGHT)))).isEqualTo(trusted(RIGHT));
        assertThat(FormJson.ofTree(FormJson.toTree(trusted(RIGHT)))).isEqualTo(trusted(RIGHT));
    }

    @Test
    void aFormWithMistakesIsNone() {
        assertThat(FormJson.read(RIGHT.replace("'T'", "''").replace('\'', '"')).form()).isEmpty();
    }

    @Test
    void aKeyThatMeansNothingIsToldByItsName() {
        assertThat(mistakes(with(RIGHT, "'colour': {'red': [1]}"))).singleElement().satisfies(mistake -> {
            assertThat(mistake.code()).isEqualTo("unknownKey");
            assertThat(mistake.detail()).endsWith(" colour");
        });
    }

    @Test
    void aKeyThatMeansNothingInsideAFieldIsToldByItsName() {
        assertThat(mistakes(form(page("a", fields("'text', 'key': 'x', 'label': 'X', 'maxlen': 3"))))).singleElement()
                .satisfies(mistake -> assertThat(mistake.code() + " " + mistake.detail()).isEqualTo("unknownKey maxlen"));
    }

    @Test
    void whatIsNoJsonIsToldWithItsLine() {
        assertThat(mistakes("{'title': 'T',\n 'sections': ]")).singleElement().satisfies(mistake -> {
            assertThat(mistake.code()).isEqualTo("json");
            assertThat(mistake.detail()).startsWith("2行目 ");
        });
    }

    @Test
    void theSameKeyTwiceInOnePlaceIsNoJson() {
        assertThat(mistakes("{'title': 'T', 'title': 'U'}")).extracting(FormMistake::code).containsExactly("json");
    }

    @Test
    void aKindIsReadUnderEachNameItEverHadAndWrittenUnderItsOwn() {
        assertThat(shape("circle")).isEqualTo(new Circle(1));
        assertThat(shape("ring")).isEqualTo(new Circle(1));
        assertThat(shape("round")).isEqualTo(new Circle(1));
        assertThat(shape("square")).isEqualTo(new Square(1));
        assertThat(fresh.writerFor(Shape.class).writeValueAsString(new Circle(1))).contains("\"circle\"");
    }

    @Test
    void itIsKnownByThoseNamesOnly() {
        assertThat(FormJson.isNamed(Circle.class, "circle")).isTrue();
        assertThat(FormJson.isNamed(Circle.class, "ring")).isTrue();
        assertThat(FormJson.isNamed(Circle.class, "square")).isFalse();
        assertThat(FormJson.isNamed(TextField.class, "text")).isTrue();
    }

    @Test
    void kindsThatAreNamedElsewhereAreReadByThoseNames() {
        assertThat(fresh.readValue("{\"type\": \"red\", \"depth\": 2}", Colour.class)).isEqualTo(new Red(2));
    }

    private Shape shape(String type) {
        return fresh.readValue("{\"type\": \"" + type + "\", \"size\": 1}", Shape.class);
    }
}
