package jp.madoguchi.workflows.messages.contact;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.db.id.message.NewsId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.submission.FormFakes;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.SubmissionFakes;
import jp.madoguchi.workflows.cases.application.ApplicantFakes;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.messages.carrier.BrowserFakes;
import jp.madoguchi.workflows.messages.carrier.SmsGateway;
import jp.madoguchi.workflows.messages.link.LinkFakes;
import jp.madoguchi.workflows.messages.outbox.Notice;
import jp.madoguchi.workflows.messages.outbox.NoticeFakes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** All that stands between news and the outbox, over tables in memory and the real words. */
final class ContactSite {

    static final String MAIL = "hanako@example.jp";

    final ContactRows rows = new ContactRows();
    final NoticeFakes.Kept outbox = new NoticeFakes.Kept();
    final LinkFakes links = new LinkFakes();
    final BrowserFakes browsers = new BrowserFakes();
    final ApplicationFakes.Kept applications;
    final ApplicantFakes details = new ApplicantFakes();
    final List<Object> told = new ArrayList<>();
    final NewsTexts texts = new NewsTexts(rows, words(), told::add, CLOCK);
    final ApplicantTargets targets;
    final ApplicantMessages messages;
    final ContactChannels channels;
    final ObjectProvider<SmsGateway> sms;
    final Application application;

    /** @param mail of the application; sms: whether a service for it is there */
    ContactSite(@Nullable String mail, boolean sms) {
        application = ApplicationFakes.inState(ID, State.REVIEW, mail);
        applications = new ApplicationFakes.Kept(application);
        var beans = new StaticListableBeanFactory();
        if (sms) beans.addBean("gateway", (SmsGateway) (id, number, text) -> { });
        this.sms = beans.getBeanProvider(SmsGateway.class);
        var form = FormJson.trusted("""
                {"title": "申請", "sections": [{"title": "章", "pages": [{"slug": "p", "title": "ページ", "fields": [
                  {"type": "text", "key": "note", "label": "備考"}, {"type": "phone", "key": "home", "label": "自宅"},
                  {"type": "phone", "key": "cell", "label": "携帯"}, {"type": "phone", "key": "work", "label": "職場"}]}]}]}
                """);
        var answers = Answers.none().with("note", "09000000000").with("home", "0591234567").with("cell", "08012345678")
                .with("work", "07012345678");
        var sent = new Submission(new SubmissionId(new UUID(0, 1)), ID, 1, new FormVersionId(new UUID(0, 1)), answers,
                Instant.EPOCH);
        targets = new ApplicantTargets(browsers,
                new FallbackChannel(rows, new SubmissionFakes(sent), new FormFakes(form), this.sms));
        messages = new ApplicantMessages(rows, texts, outbox, links, targets, words(), CLOCK,
                "https://shinsei.example.jp");
        channels = new ContactChannels(rows, outbox, messages, CLOCK);
    }

    static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/workflows");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    void prefers(Language language, boolean mail, String problem, boolean sms, String phone) {
        rows.put(new ContactPreference(ID, language, mail, problem, problem.isEmpty() ? null : CLOCK.instant(), sms,
                phone));
    }

    /** News that reached nobody. */
    News missed(String subject) {
        var news = new News(NewsId.next(CLOCK.instant()), ID, "received", subject,
                "読むには https://shinsei.example.jp/status?number=" + application.receiptNumber() + " へ",
                        CLOCK.instant(), null);
        rows.tell(news);
        rows.unheard.add(news);
        return news;
    }

    static String way(Notice notice) {
        return notice.channel() + " " + notice.address();
    }

    List<String> put() {
        return outbox.put.stream().map(ContactSite::way).toList();
    }

    List<String> putOnce() {
        return outbox.putOnce.stream().map(ContactSite::way).toList();
    }
}
