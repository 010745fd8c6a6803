package jp.madoguchi.workflows.engine.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.workflows.base.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What parts of steps are where an owner set nothing yet, and what they say of themselves. */
class PartTest {

    @Test
    void whoActsInAPartThatJustBegan() {
        assertThat(new Stage("s", "段", null, false).who()).isEqualTo(Who.of(Role.APPROVER));
        assertThat(new Lane("l", "担当", null, null).who()).isEqualTo(Who.of(Role.CLERK));
        assertThat(new Body("b", "照会先", null, null).who())
                .isEqualTo(new Who(Role.CONSULTED, null, Who.Rule.NAMED, null, null, null));
        assertThat(new Who(null, null, null, null, null, null))
                .isEqualTo(new Who(Role.CLERK, "", Who.Rule.OWNER, "", "", ""));
    }

    @Test
    void aBodyIsAskedByMailWhereItHasAnAddress() {
        assertThat(new Body("b", "町", "town@example.jp", null).byMail()).isTrue();
        assertThat(new Body("b", "町", null, null).byMail()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-granted, true", "-refused, true", "-closed, true", "review, false", "'', false"})
    void aWayEndsOrLeadsToAStep(String to, boolean ends) {
        assertThat(new Way("w", to, null, null).ends()).isEqualTo(ends);
        assertThat(new Way("w", to, null, null).name()).isEqualTo(to);
        assertThat(new Way("w", to, null, null).nameless()).isEqualTo("noTarget");
    }

    @Test
    void whatLooksAtNothingIsThereForAll() {
        assertThat(new Stage("s", "段", null, false).when()).isInstanceOf(Always.class);
        assertThat(new Stage("s", "段", null, false).nameless()).isEqualTo("noName");
    }

    @Test
    void aCertificateIsHeldAgainstTheFieldsThatAreNamed() {
        assertThat(new Signer("s", "申請者", null, null, "name", null, "birth", "sex").compared())
                .containsExactly("name", "birth", "sex");
        assertThat(new Signer("s", "申請者", null, null, null, null, null, null).compared()).isEmpty();
        assertThat(new Signer("s", "申請者", null, null, null, null, null, null).with()).isEqualTo(Signer.With.PERSON);
        assertThat(new Signer("s", "申請者", null, List.of("p"), null, null, null, null).pages()).containsExactly("p");
    }

    @ParameterizedTest
    @CsvSource({"0, '', false", "1, '', true", "0, from, true", "12, from, true"})
    void aRuleLimitsWhereItHasMonthsOrADay(int months, String from, boolean limits) {
        assertThat(new Rule("r", "きまり", null, months, from, null).limits()).isEqualTo(limits);
    }

    @Test
    void aRuleMarksOnlyWhereItSaysSo() {
        assertThat(new Rule("r", "きまり", null, 0, null, "新").mark()).isEqualTo("新");
        assertThat(new Rule("r", "きまり", null, 0, null, null).mark()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void daysAreALimitWhereThereAreAny(int days, boolean limited) {
        assertThat(new Term(days, 0, null).limited()).isEqualTo(limited);
        assertThat(new FollowUp("f", null, null, null, null, null, null, days, false).due()).isEqualTo(limited);
    }

    @Test
    void withoutATermOnlyTheStandardPeriodCounts() {
        var term = new Term(3, 1, Role.OWNER);

        assertThat(Term.orNone(null)).isEqualTo(new Term(0, 0, null));
        assertThat(Term.orNone(term)).isSameAs(term);
    }

    @Test
    void aDefinitionWithoutItsAuthorityLacksNobody() {
        assertThat(Desks.ANY.exists(Who.of(Role.CLERK))).isTrue();
        assertThat(Desks.ANY.people(Who.of(Role.CLERK))).isEqualTo(Integer.MAX_VALUE);
        assertThat(Desks.ANY.asksNumber("CLAIM", "amount")).isTrue();
    }

    @Test
    void stepsPartsAndWhatFollowsHaveAddresses() {
        assertThat(StepAddress.step("review")).hasToString("step:review");
        assertThat(StepAddress.part("joint", "fire")).hasToString("part:joint.fire");
        assertThat(StepAddress.follow("claim")).hasToString("follow:claim");
        assertThat(StepAddress.WORKFLOW).hasToString("workflow");
    }
}
