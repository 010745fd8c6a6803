package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.condition.Answered;
import jp.madoguchi.forms.condition.Any;
import jp.madoguchi.forms.condition.AtLeast;
import jp.madoguchi.forms.condition.Compared;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.From;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.condition.Not;
import jp.madoguchi.forms.condition.OneOf;
import jp.madoguchi.forms.definition.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions as rows of drop-downs: what is shown is what is meant, and only what fits is offered. */
class ClauseTest {

    private static final Palette PALETTE = Palette.at(TestForms.parkingPermit(), Address.page("contact"), Masters.NONE);

    private static final Clause.Group NOTHING = new Clause.Group(Clause.Join.all, List.of());

    @Test
    void aRowThatDoesNotFitAnyMoreStaysUntilSomebodyTouchesIt() {
        var old = Clause.of(new All(List.of(new OneOf("kind", List.of("new", "gone")), new Is("who", "self"))));
        var inputs = new HashMap<String, List<String>>();
        write(old, "when", inputs);

        assertThat(Clause.read(inputs, "when", PALETTE, old).condition()).isEqualTo(old.condition());
        inputs.put("when.0.is", List.of("is"));
        assertThat(Clause.read(inputs, "when", PALETTE, old).condition())
                .isEqualTo(new All(List.of(new Is("kind", "new"), new Is("who", "self"))));
    }

    static Stream<Condition> conditions() {
        var form = TestForms.parkingPermit();
        return Stream.concat(
                Stream.concat(form.ineligible().stream().map(rule -> rule.when()), form.pages().map(page -> page.when())),
                Stream.of(new Not(new Is("kind", "new")), new Not(new OneOf("category", List.of("injury", "mental"))),
                        new Not(new Answered("handbookNumber")),
                        new All(List.of(new Is("kind", "new"),
                                new Any(List.of(new Is("category", "injury"),
                                new Not(new All(List.of(new Is("who", "self"), new Answered("birthDate")))))))),
                        new Not(new Any(List.of(new Is("kind", "new"), new From("birthDate", "2000-04-01")))),
                                new AtLeast("physicalGrade", BigDecimal.valueOf(3)),
                        new Not(new Not(new Is("kind", "new"))),
                        new Compared("birthDate", Compared.Relation.less, "neededUntil"),
                        new Not(new Compared("birthDate", Compared.Relation.same, "neededUntil")),
                        new Not(new Compared("birthDate", Compared.Relation.more, "neededUntil"))));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void whatIsShownInRowsIsReadBackToTheSame(Condition condition) {
        var inputs = new HashMap<String, List<String>>();
        write(Clause.of(condition), "when", inputs);

        var read = Clause.read(inputs, "when", PALETTE, NOTHING).condition();

        assertThat(Clause.of(read)).isEqualTo(Clause.of(condition));
    }

    @Test
    void offersOnlyWhatIsAskedBefore() {
        assertThat(PALETTE.has("category")).isTrue();
        assertThat(PALETTE.has("phone")).isFalse();
        assertThat(Palette.at(TestForms.parkingPermit(), Address.field("physicalGrade"), Masters.NONE).has("disability")).isTrue();
        assertThat(Palette.at(TestForms.parkingPermit(), Address.rule("r1"), Masters.NONE).has("receive")).isTrue();
    }

    @Test
    void offersOnlyComparisonsThatFitTheField() {
        assertThat(PALETTE.operators("kind")).doesNotContain(Operator.atLeast, Operator.from, Operator.oneOf).contains(Operator.is);
        assertThat(PALETTE.operators("physicalGrade")).contains(Operator.atLeast);
        assertThat(PALETTE.operators("birthDate")).contains(Operator.from).doesNotContain(Operator.is);
        assertThat(PALETTE.operators("nothing")).isEmpty();
    }

    @Test
    void aComparisonThatDoesNotFitAnyMoreBecomesOneThatDoes() {
        var changed = Map.of("when.join", List.of("all"), "when.0.field", List.of("birthDate"), "when.0.is",
                List.of("is"), "when.0.value", List.of("new"));

        assertThat(Clause.read(changed, "when", PALETTE, NOTHING).condition()).isEqualTo(new From("birthDate", ""));
    }

    @Test
    void nothingOfWhatSomebodySendsIsBelieved() {
        var strange = Map.of("when.join", List.of("xor"), "when.0.field", List.of("kind"), "when.0.is",
                List.of("matches"), "when.0.value", List.of("' or 1=1"),
                "when.1.field", List.of("<script>"), "when.2.join", List.of("any"));

        assertThat(Clause.read(strange, "when", PALETTE, NOTHING).condition())
                .isEqualTo(new All(List.of(new Is("kind", ""), new Answered("<script>"), new Any(List.of()))));
    }

    @Test
    void thatTwoFieldsAreNotTheSameIsOneRow() {
        assertThat(Clause.of(new Not(new Compared("birthDate", Compared.Relation.same, "neededUntil"))).of())
                .containsExactly(new Clause.Row("birthDate", Operator.notSame, List.of("neededUntil")));
        assertThat(Clause.of(new Not(new Compared("birthDate", Compared.Relation.more, "neededUntil"))).join())
                .as("what else is turned round is a group").isEqualTo(Clause.Join.none);
    }

    @Test
    void whatIsBlankIsNoValue() {
        var inputs = Map.of("when.join", List.of("all"), "when.0.field", List.of("handbookNumber"), "when.0.is",
                List.of("is"), "when.0.value", List.of(" ", "第1号"), "when.1.join", List.of("any"));

        var read = Clause.read(inputs, "when", PALETTE, NOTHING);

        assertThat(read.of()).containsExactly(new Clause.Row("handbookNumber", Operator.is, List.of("第1号")),
                new Clause.Group(Clause.Join.any, List.of()));
        assertThat(read.of()).extracting(Clause::isGroup).containsExactly(false, true);
    }

    @Test
    void noMoreRowsAreReadThanAGroupHas() {
        var inputs = new HashMap<String, List<String>>(Map.of("when.join", List.of("any")));
        for (var i = 0; i <= Clause.MOST; i++) inputs.put("when." + i + ".field", List.of("kind"));

        assertThat(Clause.read(inputs, "when", PALETTE, NOTHING).of()).hasSize(Clause.MOST);
    }

    private static void write(Clause clause, String path, Map<String, List<String>> into) {
        switch (clause) {
            case Clause.Group(var join, var of) -> {
                into.put(path + ".join", List.of(join.name()));
                for (var i = 0; i < of.size(); i++) write(of.get(i), path + "." + i, into);
            }
            case Clause.Row(var field, var is, var values) -> {
                into.put(path + ".field", List.of(field));
                into.put(path + ".is", List.of(is.name()));
                into.put(path + ".value", values);
            }
        }
    }
}
