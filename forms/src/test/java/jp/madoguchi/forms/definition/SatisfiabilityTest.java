package jp.madoguchi.forms.definition;

import static jp.madoguchi.forms.definition.TestDefinitions.fields;
import static jp.madoguchi.forms.definition.TestDefinitions.form;
import static jp.madoguchi.forms.definition.TestDefinitions.page;
import static jp.madoguchi.forms.definition.TestDefinitions.trusted;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.condition.Answered;
import jp.madoguchi.forms.condition.Any;
import jp.madoguchi.forms.condition.AtLeast;
import jp.madoguchi.forms.condition.AtMost;
import jp.madoguchi.forms.condition.Compared;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.From;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.condition.Not;
import jp.madoguchi.forms.condition.OneOf;
import jp.madoguchi.forms.condition.Until;
import org.junit.jupiter.api.Test;

/** Whether any applicant at all can come to where a condition holds. */
class SatisfiabilityTest {

    private static final Condition ADULT = new AtLeast("age", BigDecimal.valueOf(18));

    private final Form form = trusted("""
            {'title': 'T', 'sections': [{'key': 's', 'title': 'S', 'pages': [
              {'slug': 'a', 'title': 'P', 'fields': [
                {'type': 'number', 'key': 'age', 'label': 'A'}, {'type': 'date', 'key': 'begin', 'label': 'B'},
                {'type': 'date', 'key': 'end', 'label': 'E'}, {'type': 'text', 'key': 'note', 'label': 'N', 'optional': true},
                {'type': 'choice', 'key': 'who', 'label': 'W', 'options': [
                  {'value': 'self', 'label': 'S'}, {'value': 'other', 'label': 'O'}]},
                {'type': 'choices', 'key': 'needs', 'label': 'N', 'options': [
                  {'value': 'room', 'label': 'R'}, {'value': 'time', 'label': 'T'}]},
                {'type': 'choices', 'key': 'wishes', 'label': 'N', 'optional': true, 'options': [
                  {'value': 'room', 'label': 'R'}, {'value': 'time', 'label': 'T'}]}]},
              {'slug': 'b', 'title': 'P', 'when': {'type': 'is', 'field': 'who', 'value': 'other'}, 'fields': [
                {'type': 'yesNo', 'key': 'paid', 'label': 'P'}]},
              {'slug': 'c', 'title': 'P', 'when': {'type': 'is', 'field': 'paid', 'value': 'yes'}, 'fields': [
                {'type': 'text', 'key': 'licence', 'label': 'L'}]}]}]}
            """);

    @Test
    void numbersMeetBetweenTheirBoundsAndNotBeyond() {
        assertThat(possible(all(ADULT, new AtMost("age", BigDecimal.valueOf(18))))).isTrue();
        assertThat(possible(all(ADULT, new AtMost("age", BigDecimal.valueOf(17))))).isFalse();
        assertThat(possible(all(new Not(ADULT), new AtLeast("age", BigDecimal.valueOf(10))))).isTrue();
        assertThat(possible(all(ADULT, new Not(ADULT)))).isFalse();
        assertThat(possible(all(new Not(new AtMost("age", BigDecimal.valueOf(5))), new AtLeast("age", BigDecimal.ZERO)))).isTrue();
        assertThat(possible(new Any(List.of(new Is("who", "nobody"), ADULT)))).isTrue();
    }

    @Test
    void daysMeetBetweenTheirBoundsAndNotBeyond() {
        assertThat(possible(all(new From("begin", "2026-04-01"), new Until("begin", "2026-04-01")))).isTrue();
        assertThat(possible(all(new From("begin", "2026-04-02"), new Until("begin", "2026-04-01")))).isFalse();
        assertThat(possible(new Compared("end", Compared.Relation.less, "begin"))).isTrue();
        assertThat(possible(all(new Compared("end", Compared.Relation.less, "begin"),
                new Compared("end", Compared.Relation.same, "begin")))).isFalse();
    }

    @Test
    void oneOfAListIsOneOfItsOptionsOnly() {
        assertThat(possible(new Is("who", "self"))).isTrue();
        assertThat(possible(new Is("who", "nobody"))).isFalse();
        assertThat(possible(all(new Is("who", "self"), new Is("who", "other")))).isFalse();
        assertThat(possible(new Not(new Answered("who")))).isFalse();
    }

    @Test
    void ofSeveralOneMayBeChosenAloneOrAllTogether() {
        assertThat(possible(all(new Is("needs", "room"), new Not(new Is("needs", "time"))))).isTrue();
        assertThat(possible(all(new Is("needs", "room"), new Is("needs", "time")))).isTrue();
        assertThat(possible(new Is("needs", "food"))).isFalse();
    }

    @Test
    void onlyWhatMayBeLeftEmptyCanBeBlank() {
        assertThat(possible(new Not(new Answered("note")))).isTrue();
        assertThat(possible(new Answered("note"))).isTrue();
        assertThat(possible(new OneOf("note", List.of("なし", "無し")))).isTrue();
        assertThat(possible(new Not(new Answered("age")))).isFalse();
        assertThat(possible(new Not(new Answered("wishes")))).isTrue();
        assertThat(possible(new Not(new Answered("needs")))).isFalse();
    }

    @Test
    void aFieldIsAnsweredOnlyWhereItIsAsked() {
        assertThat(possible(new Answered("licence"))).isTrue();
        assertThat(possible(new Is("paid", "yes"))).isTrue();
        assertThat(possible(all(new Answered("licence"), new Is("who", "self")))).isFalse();
        assertThat(possible(all(new Answered("licence"), new Is("paid", "no")))).isFalse();
        assertThat(possible(new Not(new Answered("licence")))).isTrue();
    }

    @Test
    void aFieldKnowsTheConditionOfItsPage() {
        var satisfiability = new Satisfiability(form);

        assertThat(satisfiability.guard("paid")).isEqualTo(new Is("who", "other"));
        assertThat(satisfiability.guard("age")).isEqualTo(new Always());
        assertThat(satisfiability.guard("gone")).isEqualTo(new Always());
        assertThat(satisfiability.possible(new Always())).isTrue();
    }

    @Test
    void upToTwentyThousandCombinationsAreTried() {
        assertThat(new Satisfiability(choices(5, 5, 5, 5, 2, 2, 2, 2, 2)).possible(contradiction(9))).isFalse();
    }

    @Test
    void beyondThatAConditionIsTakenToBePossible() {
        assertThat(new Satisfiability(choices(5, 5, 5, 5, 2, 2, 2, 2, 3)).possible(contradiction(9))).isTrue();
    }

    private boolean possible(Condition condition) {
        return new Satisfiability(form).possible(condition);
    }

    private static Condition all(Condition... of) {
        return new All(List.of(of));
    }

    /** Looks at each of the fields, and can never hold. */
    private static Condition contradiction(int fields) {
        var parts = new ArrayList<Condition>();
        IntStream.range(0, fields).forEach(i -> parts.add(new Answered("f" + i)));
        parts.add(new Is("f0", "none"));
        return new All(parts);
    }

    private static Form choices(int... options) {
        return trusted(form(page("a", fields(IntStream.range(0, options.length)
                .mapToObj(i -> "'choice', 'key': 'f" + i + "', 'label': 'L', 'options': [" + values(options[i]) + "]")
                .toArray(String[]::new)))));
    }

    private static String values(int options) {
        return IntStream.range(0, options).mapToObj(i -> "{'value': '" + i + "', 'label': 'A'}").collect(Collectors.joining(", "));
    }
}
