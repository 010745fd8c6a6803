package jp.madoguchi.workflows.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.attachment.AttachmentFakes;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.FilledFakes;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.DraftFakes;
import jp.madoguchi.forms.submission.FormFakes;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.submission.SubmissionFakes;
import jp.madoguchi.workflows.base.calendar.CalendarFakes;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 提出: what becomes of a draft, once, and with which number; on the real tables. */
@MapperTest
class SubmittingMapperTest {

    private static final Resident HOME = new Resident(new Secret("自宅の端末"));
    private static final Answers FULL = Answers.none().with("note", "本文");
    private static final Answers DECLARED = Answers.none().with("true", "yes");

    @Autowired
    ApplicationMapper mapper;

    @Autowired
    ApplicationKeyMapper keys;

    @Autowired
    TestRows rows;

    private final DraftFakes drafts = new DraftFakes();
    private final SubmissionFakes submissions = new SubmissionFakes();
    private final AttachmentFakes attachments = new AttachmentFakes();
    private final List<Object> told = new ArrayList<>();
    private final List<String> numberAtStart = new ArrayList<>();
    private Optional<Problem> problem = Optional.empty();
    private Step first = WorkflowSamples.review();
    private Instant now = Instant.parse("2026-12-01T15:00:00Z");
    private AuthorityId authority;
    private ProcedureId procedure;

    @BeforeEach
    void aProcedure() {
        authority = rows.authority("submitting");
        procedure = rows.procedure(authority, rows.department(authority, "welfare"), "S1");
        rows.sql().update("update procedure set published_at = now(), receipt_prefix = 'SB' where id = ?",
                procedure.value());
    }

    private Draft draft(Answers answers, boolean trial) {
        return drafts.add(authority, procedure, new FormVersionId(new UUID(0, 1)), answers, trial);
    }

    private Application send(Draft draft) {
        return send(draft, null);
    }

    private Application send(Draft draft, @Nullable Instant arrivedAt) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var form = FormJson.trusted("""
                {"title": "申請", "sections": [{"title": "章", "pages": [{"slug": "p", "title": "ページ", "fields": [
                  {"type": "text", "key": "note", "label": "備考"}]}]}]}
                """);
        var version = new WorkflowVersionId(rows.sql()
                .queryForObject("select workflow_version_id from procedure where id = ?", UUID.class,
                procedure.value()));
        var workflows = new ProcessFakes.Kept(Map.of(version, WorkflowSamples.of(first, WorkflowSamples.issue())));
        var processes = new ProcessFakes.Told() {
            @Override
            public void start(ApplicationId application, WorkflowVersionId workflow) {
                numberAtStart.add(String.valueOf(mapper.find(application).orElseThrow().receiptNumber()));
            }
        };
        var rule = new SendingRule() {
            @Override
            public Optional<Problem> problem(DraftId id, Answers answers) {
                return problem;
            }

            @Override
            public Optional<Problem> problem(ApplicationId id, Answers answers) {
                return Optional.empty();
            }
        };
        var complete = new CompleteDrafts(new FilledFakes(LocalDate.of(2026, 12, 2)), new FormFakes(form), attachments, List.of(rule));
        var arrival = new Arrival(mapper, CalendarFakes.weekdays(clock), workflows, processes);
        return new Submitting(drafts, complete, submissions, attachments, new ApplicantBrowsers(keys, clock), arrival, told::add, clock)
                .send(draft.id(), DECLARED, HOME, arrivedAt);
    }

    @Test
    void aDraftBecomesAnApplicationWithItsFirstSubmission() {
        var draft = draft(FULL, false);
        var application = send(draft);
        assertThat(application.receiptNumber()).isEqualTo(ReceiptNumber.of("SB", 8, 1).text());
        assertThat(application.receivedAt()).isEqualTo(now);
        assertThat(application.dueOn()).as("seven working days after the day in Japan")
                .isEqualTo(LocalDate.of(2026, 12, 11));
        var sent = submissions.of(application.id());
        assertThat(sent).singleElement().satisfies(one -> {
            assertThat(one.ordinal()).isEqualTo(1);
            assertThat(one.answers()).isEqualTo(FULL.with(DECLARED));
            assertThat(one.receivedAt()).isEqualTo(now);
        });
        assertThat(mapper.events(application.id())).extracting(Happening::kind).containsExactly("received");
        assertThat(drafts.lock(draft.id()).sentAs()).isEqualTo(application.id());
        assertThat(attachments.handedOver).containsExactly(draft.id() + " " + application.id());
        assertThat(told).containsExactly(new SubmissionSent(application, draft.id()));
        assertThat(mapper.forKey(application.receiptNumber(), HOME.key().hash(), now)).isPresent();
    }

    @Test
    void whatWaitedItsTurnArrivedWhenItCame() {
        var lastMinute = now.minusSeconds(8);

        var application = send(draft(FULL, false), lastMinute);

        assertThat(application.receivedAt()).isEqualTo(lastMinute);
        assertThat(submissions.of(application.id()).getFirst().receivedAt()).isEqualTo(lastMinute);
    }

    @Test
    void sentAgainItIsTheSameApplication() {
        var draft = draft(FULL, false);
        var application = send(draft);
        assertThat(send(draft).id()).isEqualTo(application.id());
        assertThat(submissions.of(application.id())).hasSize(1);
        assertThat(numberAtStart).hasSize(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void whatIsNotCompleteOrAgainstARuleIsNotSent() {
        assertThatThrownBy(() -> send(draft(Answers.none(), false))).isInstanceOf(Submitting.Unfinished.class);
        problem = Optional.of(new Problem("note", "amountTooHigh", List.of()));
        assertThatThrownBy(() -> send(draft(FULL, false))).isInstanceOf(Submitting.Unfinished.class);
        assertThatIllegalStateException().isThrownBy(() -> send(draft(FULL, true)));
        assertThat(rows.sql().queryForObject("select count(*) from application where procedure_id = ?", Integer.class,
                procedure.value())).isZero();
        assertThat(told).isEmpty();
        assertThat(drafts.started).noneMatch(Draft::isSent);
    }

    @Test
    void aProcedureThatTakesNothingAnyMoreTakesNothing() {
        rows.sql().update("update procedure set published_at = null where id = ?", procedure.value());
        assertThatThrownBy(() -> send(draft(FULL, false))).isInstanceOf(NotFound.class);
    }

    @Test
    void numbersFollowEachOtherWithoutGapsAndBeginAnewInApril() {
        now = Instant.parse("2027-03-31T14:59:59Z");
        assertThat(List.of(send(draft(FULL, false)).receiptNumber(), send(draft(FULL, false)).receiptNumber()))
                .containsExactly(ReceiptNumber.of("SB", 8, 1).text(), ReceiptNumber.of("SB", 8, 2).text());
        now = now.plusSeconds(1);
        assertThat(send(draft(FULL, false)).receiptNumber()).isEqualTo(ReceiptNumber.of("SB", 9, 1).text());
    }

    @ParameterizedTest
    @CsvSource({"true, null", "false, SB-R8-000001-"})
    void whatHappensAtOnceKnowsTheNumberAndWhereAClerkComesFirstItIsGivenLast(boolean clerk, String number) {
        first = clerk ? WorkflowSamples.review() : WorkflowSamples.number("number", null);
        send(draft(FULL, false));
        assertThat(numberAtStart).singleElement().asString().startsWith(number);
    }
}
