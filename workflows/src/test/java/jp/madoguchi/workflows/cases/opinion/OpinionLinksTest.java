package jp.madoguchi.workflows.cases.opinion;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.CodeFakes;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.code.SecretLinkFakes;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.link.CodedLink;
import jp.madoguchi.workflows.cases.link.CodedLinkRows;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.OpinionStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 照会のリンク: to whom one goes, and which browser may look after the code was typed. */
class OpinionLinksTest {

    private static final Body TOWN = new Body("town", "町", "town@example.jp", null);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);

    private final CodedLinkRows rows = new CodedLinkRows();
    private final List<Object> told = new ArrayList<>();
    private final CodeFakes codes = new CodeFakes();
    private final SecretLinkFakes secrets = new SecretLinkFakes(CLOCK);
    private final Resident mayor = new Resident(new Secret("町長の端末"));
    private final Application application = ApplicationFakes.application(ID, "opinion", null);
    private final Links links = links();

    private Links links() {
        var step = new OpinionStep(Basics.of("opinion", "意見照会"), "？", List.of(), null, false,
                List.of(TOWN, new Body("school", "学校", null, Who.of(Role.CONSULTED))));
        var workflows = new ProcessFakes.Kept(Map.of(VERSION, WorkflowSamples.of(WorkflowSamples.review(), step)));
        var tasks = new TaskFakes.Kept(List.of(TaskFakes.task(ID, AUTHORITY, For.OPINION, "opinion_town", DUE, null),
                TaskFakes.task(ID, AUTHORITY, For.OPINION, "opinion_school", DUE, null),
                TaskFakes.task(ID, AUTHORITY, For.REVIEW, "review", DUE, null)), List.of());
        return new Links(rows.with(secrets, codes), new ApplicationFakes.Kept(application), workflows, tasks, told::add);
    }

    private String token() {
        links.asked(new ProcessNews.Waiting(ID, For.OPINION, "opinion_town", "t-opinion_town"));
        return ((OpinionAsked) told.getLast()).link().text();
    }

    private CodedLink link(String token) {
        return links.find(token, mayor).orElseThrow();
    }

    @Test
    void aBodyWithoutAnAccountGetsALink() {
        links.asked(new ProcessNews.Waiting(ID, For.OPINION, "opinion_town", "t-opinion_town"));
        var asked = (OpinionAsked) told.getFirst();
        assertThat(asked).isEqualTo(new OpinionAsked(application, TOWN, DUE, asked.link(), false));
        assertThat(rows.made()).containsExactly(Map.entry("t-opinion_town", "town@example.jp"));
    }

    @Test
    void whoHasAnAccountAndWhoIsAskedForSomethingElseGetsNone() {
        links.asked(new ProcessNews.Waiting(ID, For.OPINION, "opinion_school", "t-opinion_school"));
        links.asked(new ProcessNews.Waiting(ID, For.REVIEW, "review", "t-review"));
        links.asked(new ProcessNews.Waiting(ID, For.OPINION, "opinion_town", "t-gone"));
        links.running(new ProcessNews.Running(ID, "t-review", true));
        links.running(new ProcessNews.Running(ID, "t-opinion_school", true));
        assertThat(told).isEmpty();
        assertThat(rows.made()).isEmpty();
    }

    @Test
    void whoIsRemindedGetsAnotherLinkAndTheFirstStillWorks() {
        var first = token();
        links.running(new ProcessNews.Running(ID, "t-opinion_town", false));
        var again = (OpinionAsked) told.getLast();
        assertThat(again.again()).isTrue();
        assertThat(again.link().text()).isNotEqualTo(first);
        assertThat(links.find(first, mayor)).isPresent();
        assertThat(links.find(again.link().text(), mayor)).isPresent();
        assertThat(links.find("unknown", mayor)).isEmpty();
    }

    @Test
    void aLinkAloneShowsNothingUntilItsCodeWasTypedInThatBrowser() {
        var token = token();
        assertThat(link(token).open()).isFalse();
        links.askCode(link(token));
        assertThat(told.getLast()).isEqualTo(new OpinionCodeAsked(application, "town@example.jp",
                new Secret("12345678")));
        assertThat(links.enter(link(token), "123457", mayor)).isFalse();
        assertThat(link(token).open()).isFalse();
        assertThat(links.enter(link(token), "12345678", mayor)).isTrue();
        assertThat(link(token).open()).isTrue();
        assertThat(links.find(token, new Resident(new Secret("ほかの端末"))).orElseThrow().open()).isFalse();
    }

    @Test
    void theCodeOfOneLinkOpensNoOther() {
        var one = token();
        var other = token();
        links.askCode(link(one));
        assertThat(links.enter(link(other), "12345678", mayor)).isFalse();
        assertThat(link(other).open()).isFalse();
    }

    @Test
    void codesAreGoodForAQuarterOfAnHourAndCountedByWhatIsAsked() {
        var token = token();
        codes.often = true;
        links.askCode(link(token));
        assertThat(codes.limits).containsExactly(Limit.hourly("opinion-code", "t-opinion_town", 6));
        assertThat(codes.good).containsExactly(Duration.ofMinutes(15));
        assertThat(told).as("no code is sent").hasSize(1);
    }

    @Test
    void aLinkIsGoodForSixtyDays() {
        var token = token();
        assertThat(secrets.until()).containsExactly(CLOCK.instant().plus(Duration.ofDays(60)));
        links.askCode(link(token));
        secrets.endAll(CLOCK.instant());
        assertThat(link(token).expired()).as("it still says that it is over").isTrue();
        assertThat(links.enter(link(token), "12345678", mayor)).as("its code opens nothing any more").isFalse();
        links.askCode(link(token));
        assertThat(told).as("and no other is sent").hasSize(2);
    }
}
