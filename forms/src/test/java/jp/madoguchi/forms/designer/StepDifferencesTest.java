package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jp.madoguchi.forms.definition.Address;
import org.junit.jupiter.api.Test;

/** Of steps each part of who does it and until when is compared by itself, and a new one tells all that was set. */
class StepDifferencesTest {

    private static final Address REVIEW = Address.of("step:review");

    @Test
    void whoAndTermAreToldPartByPart() {
        var old = steps("""
                {"key": "review", "name": "審査", "who": {"role": "clerk", "department": "福祉"},
                 "term": {"days": 5, "remind": 2}}
                """);
        var now = steps("""
                {"key": "review", "name": "審査", "who": {"role": "clerk", "department": "税務"},
                 "term": {"days": 5.0, "late": "0"}}
                """);

        assertThat(Differences.between(old, now))
                .extracting(Difference::kind, Difference::at, Difference::label, Difference::property,
                Difference::before, Difference::after)
                .containsExactly(tuple(Difference.Kind.CHANGED, REVIEW, "審査", "who.department", "福祉", "税務"),
                tuple(Difference.Kind.CHANGED, REVIEW, "審査", "term.remind", "2", ""),
                tuple(Difference.Kind.CHANGED, REVIEW, "審査", "term.late", "", "0"));
    }

    @Test
    void whatAnOlderDraftLeftOutIsNoDifference() {
        var old = steps("{\"key\": \"fork\", \"name\": \"分岐\"}");
        var now = steps("{\"key\": \"fork\", \"name\": \"分岐\", \"when\": {\"type\": \"always\"}, \"hidden\": false}");

        assertThat(Differences.between(old, now)).isEmpty();
        assertThat(Differences.between(now, old)).isEmpty();
    }

    @Test
    void wordsAndConditionsAreToldWhole() {
        var old = steps("{\"key\": \"review\", \"name\": {\"ja\": \"審査\", \"en\": \"Review\"}, \"when\": {\"type\": \"always\"}}");
        var now = steps("""
                {"key": "review", "name": {"ja": "一次審査", "en": "Review"},
                 "when": {"type": "is", "field": "kind", "value": "new"}}
                """);

        assertThat(Differences.between(old, now))
                .extracting(Difference::property, Difference::before, Difference::after)
                .containsExactly(tuple("name", "審査　en：Review", "一次審査　en：Review"), tuple("when", "", "「申請の種類」が「新規」である"));
    }

    @Test
    void aNewStepTellsWhatWasSetAndNothingElse() {
        var now = steps("""
                {"key": "review", "type": "review", "name": "審査", "who": {"role": "clerk", "name": "山田"},
                 "term": {"days": 5, "remind": 0}, "signed": false, "sent": true, "note": ""}
                """);

        assertThat(Differences.between(steps(""), now))
                .extracting(Difference::kind, Difference::property, Difference::before, Difference::after)
                .containsExactly(tuple(Difference.Kind.ADDED, "", "", ""),
                tuple(Difference.Kind.ADDED, "who.role", "", "clerk"),
                tuple(Difference.Kind.ADDED, "who.name", "", "山田"), tuple(Difference.Kind.ADDED, "term.days", "", "5"),
                tuple(Difference.Kind.ADDED, "sent", "", "true"));
    }

    @Test
    void partsAreComparedAsElementsOfTheirOwn() {
        var old = steps("{\"key\": \"review\", \"parts\": [{\"key\": \"a\"}, {\"key\": \"b\"}, {\"key\": \"c\"}]}");
        var now = steps("{\"key\": \"review\", \"parts\": [{\"key\": \"b\"}, {\"key\": \"c\"}, {\"key\": \"a\"}]}");

        assertThat(Differences.between(old, now)).extracting(Difference::kind, Difference::at, Difference::page)
                .containsExactly(tuple(Difference.Kind.MOVED, Address.of("part:review.a"), ""));
    }

    @Test
    void whatThereIsOneOfIsComparedToo() {
        var now = TestBlueprints.withSteps("{\"steps\": [], \"limit\": {\"days\": 30}}");

        assertThat(Differences.between(steps(""), now))
                .extracting(Difference::kind, Difference::at, Difference::property, Difference::after)
                .containsExactly(tuple(Difference.Kind.CHANGED, Address.of("workflow"), "limit.days", "30"));
    }

    private static Blueprint steps(String step) {
        return TestBlueprints.withSteps("{\"steps\": [" + step + "]}");
    }
}
