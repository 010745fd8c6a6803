package jp.madoguchi.workflows.desk.notice;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.fill.MailCodeAsked;
import jp.madoguchi.forms.fill.ResumeLinkAsked;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationRows;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.Decided;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.application.SubmissionSent;
import jp.madoguchi.workflows.cases.chain.FollowDue;
import jp.madoguchi.workflows.cases.correction.CorrectionAsked;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.desk.status.StatusCodeAsked;
import jp.madoguchi.workflows.documents.document.Expiring;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages.Message;
import jp.madoguchi.workflows.messages.contact.ContactFakes;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.messages.outbox.OutboxFakes;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an applicant is told: codes and links at once to where they can be read, news with what has to be done and until when. */
class TellApplicantTest {

    private static final String SITE = "https://madoguchi.example.jp";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final OutboxFakes outbox = new OutboxFakes();
    private final ContactFakes.ApplicantsTold told = new ContactFakes.ApplicantsTold();

    private TellApplicant tell(Application application, String phone, boolean mailBack) {
        return new TellApplicant(outbox.outbox(), told, ContactFakes.channels(phone, mailBack),
                new ApplicationRows(application).of(new TaskRows().tasks()), new JapaneseTime(), SITE);
    }

    private static Application application(State state) {
        return ApplicationSample.of(341, state).at("review").make();
    }

    @Test
    void aCodeForAnAddressGoesToThatAddressAtOnce() {
        tell(application(State.REVIEW), "", false).codeForMail(new MailCodeAsked(AUTHORITY, "new@example.jp", "標章の申請",
                new Secret("123456")));

        assertThat(outbox.headings()).containsExactly("new@example.jp 【確認コード】標章の申請");
        assertThat(outbox.sent.getFirst().body()).contains("確認コード：123456");
        assertThat(outbox.sent.getFirst().priority()).isEqualTo(Priority.CODE);
        assertThat(outbox.sent.getFirst().application()).isNull();
    }

    @Test
    void aLinkToGoOnSaysUntilWhen() {
        tell(application(State.REVIEW), "", false).linkToResume(new ResumeLinkAsked(AUTHORITY, "new@example.jp", "標章の申請",
                new Secret("abc"),
                Instant.parse("2026-11-21T01:00:00Z")));

        assertThat(outbox.headings()).containsExactly("new@example.jp 【続きのリンク】標章の申請");
        assertThat(outbox.sent.getFirst().body()).contains(SITE + "/resume/abc", "11月21日（土）10時00分まで");
        assertThat(outbox.sent.getFirst().priority()).isEqualTo(Priority.CODE);
    }

    @Test
    void aCodeForTheStatusGoesByMailAndToThePhoneWhereMailComesBack() {
        var application = application(State.REVIEW);

        tell(application, "09012345678", false).codeForStatus(new StatusCodeAsked(application, new Secret("123456")));
        tell(application, "09012345678", true).codeForStatus(new StatusCodeAsked(application, new Secret("654321")));

        assertThat(outbox.sent).extracting(one -> one.channel() + " " + one.address())
                .containsExactly("MAIL hanako@example.jp", "SMS 09012345678");
        assertThat(outbox.sent.getFirst().body()).contains(application.receiptNumber(), "123456");
        assertThat(outbox.sent.getLast().body()).contains("654321");
        assertThat(outbox.sent.getLast().channel()).isEqualTo(Channel.SMS);
        assertThat(outbox.sent).extracting(one -> one.priority()).containsOnly(Priority.CODE);
    }

    @Test
    void whoHasNoAddressGetsNoCode() {
        var application = ApplicationSample.of(342, State.REVIEW).mail(null).make();

        tell(application, "", false).codeForStatus(new StatusCodeAsked(application, new Secret("123456")));

        assertThat(outbox.sent).isEmpty();
    }

    @Test
    void thatItArrivedIsToldWithTheTime() {
        var application = application(State.REVIEW);

        tell(application, "", false).received(new SubmissionSent(application, new DraftId(new UUID(15, 1))));

        assertThat(told.all).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(NewsKind.RECEIVED);
            assertThat(one.values()).singleElement().asString().contains("0時30分");
        });
        assertThat(told.whom).containsExactly(application.receiptNumber());
    }

    @Test
    void aCorrectionIsToldWithItsDayInTheWordsOfItsStep() {
        var application = application(State.CORRECTION);
        tell(application, "", false).correction(new CorrectionAsked(application.id(), 2, DAY));
        assertThat(told.all).containsExactly(Message.of(NewsKind.CORRECTION, "2", "11月30日（月）").at("review").until(DAY));

        var nowhere = ApplicationSample.of(343, State.CORRECTION).at(null).make();
        tell(nowhere, "", false).correction(new CorrectionAsked(nowhere.id(), 1, DAY));
        assertThat(told.all.getLast().step()).isEmpty();
        tell(application, "", false).missed(new ProcessNews.CorrectionMissed(application.id(), "review"));
        assertThat(told.all.getLast()).isEqualTo(Message.of(NewsKind.MISSED));
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"GRANTED", "REFUSED", "WITHDRAWN", "CLOSED", "REVOKED"})
    void howItEndedIsTold(State state) {
        tell(application(state), "", false).decided(new Decided(application(state).id()));

        assertThat(told.all).containsExactly(Message.of(NewsKind.valueOf(state.name())));
    }

    @Test
    void whatIsDueOrRunsOutLongAfterwardsIsToldWithItsDay() {
        var later = new TellLater(told, new JapaneseTime());

        later.due(new FollowDue(application(State.GRANTED), "現況届", DAY));
        later.expiring(new Expiring(application(State.GRANTED), "permit", "M-000001", DAY));

        assertThat(told.all).containsExactly(Message.of(NewsKind.DUE, "現況届", "令和8年（2026年）11月30日").until(DAY),
                Message.of(NewsKind.EXPIRING, "M-000001", "令和8年（2026年）11月30日").until(DAY));
    }
}
