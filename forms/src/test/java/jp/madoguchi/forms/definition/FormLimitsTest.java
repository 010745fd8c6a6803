package jp.madoguchi.forms.definition;

import static jp.madoguchi.forms.definition.TestDefinitions.choice;
import static jp.madoguchi.forms.definition.TestDefinitions.fields;
import static jp.madoguchi.forms.definition.TestDefinitions.form;
import static jp.madoguchi.forms.definition.TestDefinitions.guarded;
import static jp.madoguchi.forms.definition.TestDefinitions.is;
import static jp.madoguchi.forms.definition.TestDefinitions.page;
import static jp.madoguchi.forms.definition.TestDefinitions.places;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How large a form may be, and how deep its conditions. */
class FormLimitsTest {

    @Test
    void aFormHasUpToAThousandFields() {
        assertThat(places(fieldsOf(1000))).isEmpty();
        assertThat(places(fieldsOf(1000).replace("'T'", "''"))).containsExactly("form noText");
    }

    @Test
    void aLargerOneIsNotLookedAtAnyFurther() {
        assertThat(places(fieldsOf(1001).replace("'T'", "''"))).containsExactly("form tooManyFields");
    }

    @Test
    void conditionsAreNestedUpToEightDeep() {
        assertThat(places(form(page("a", choice("x")), guarded("b", nested(8), choice("y"))))).isEmpty();
        assertThat(places(form(page("a", choice("x")), guarded("b", nested(9), choice("y"))))).containsExactly("page:b tooDeep");
    }

    private static String fieldsOf(int count) {
        return form(page("a", fields(IntStream.range(0, count).mapToObj(i -> "'text', 'key': 'f" + i + "', 'label': 'L'")
                .toArray(String[]::new))));
    }

    private static String nested(int depth) {
        return depth == 1 ? is("x", "1") : "{'type': 'any', 'of': [" + nested(depth - 1) + "]}";
    }
}
