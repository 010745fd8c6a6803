package jp.madoguchi.workflows.desk.reminder;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.desk.DeskWorld.APPROVER;
import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.code.LinkRows;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.Slices;
import org.junit.jupiter.api.Test;

/** 自分への知らせ: which mails one gets, and a calendar that opens to nobody but who has its address. */
class StaffNoticeScreenTest {

    private static final String SITE = "https://madoguchi.example.jp";

    private final List<Object> news = new ArrayList<>();
    private final LinkRows links = new LinkRows();
    private boolean works = true;
    private ReminderMapper.Wishes wishes = new ReminderMapper.Wishes(true, false, "okada@example.jp");
    private final MapperFake rows = new MapperFake().answering("wishes", given -> wishes)
            .answering("wish", given -> wishes = new ReminderMapper.Wishes((boolean) given[1], (boolean) given[2], "okada@example.jp"))
            .answering("recipient", given -> works ? Optional.of(new Recipient(((PersonId) given[0]).value(), CLERK.authorityId(),
                    CLERK.departmentId(), "職員1", "福祉課", "CLERK,OWNER", "", "okada@example.jp")) : Optional.empty())
            .answering("deadlines", given -> List.of(
                    new ReminderMapper.Deadline("a", "K2-R8-000001-0", "標章の申請", "審査", LocalDate.of(2026, 11, 27)),
                    new ReminderMapper.Deadline("b", "K2-R8-000002-0", "標章の申請", "", LocalDate.of(2026, 12, 1))));

    private Slices as(Staff staff) {
        var calendars = new Calendars(rows.as(ReminderMapper.class), links.links(), news::add, Slices.words(), CLOCK, SITE);
        return Slices.of(staff, new StaffNoticeController(calendars));
    }

    private String opened(Slices slice) {
        return slice.follow(slice.send("/staff/notices/calendar")).text("code");
    }

    @Test
    void showsWhatIsWishedAndWhereItGoes() {
        var shown = as(CLERK).open("/staff/notices");

        assertThat(shown.has("[name=digest][checked]")).isTrue();
        assertThat(shown.has("[name=turn][checked]")).isFalse();
        assertThat(shown.text()).contains("あて先：okada@example.jp");
        wishes = new ReminderMapper.Wishes(false, true, "");
        assertThat(as(CLERK).open("/staff/notices").text()).contains("メールアドレスが登録されていません。");
    }

    @Test
    void whatIsNotTickedIsNotWishedAnyMore() {
        var slice = as(CLERK);

        var shown = slice.follow(slice.send("/staff/notices", "turn", "true"));

        assertThat(shown.text(".notice")).isEqualTo("保存しました。");
        assertThat(shown.has("[name=digest][checked]")).isFalse();
        assertThat(shown.has("[name=turn][checked]")).isTrue();
    }

    @Test
    void theAddressOfTheCalendarIsShownOnce() {
        var slice = as(CLERK);
        assertThat(slice.open("/staff/notices").buttons()).containsExactly("保存する", "アドレスを作る");

        var sent = slice.send("/staff/notices/calendar");

        assertThat(sent.location()).isEqualTo("/staff/notices#calendar");
        assertThat(slice.follow(sent).text("code")).matches(SITE + "/calendar/[\\w-]{43}\\.ics");
        var again = slice.open("/staff/notices");
        assertThat(again.has("code")).isFalse();
        assertThat(again.buttons()).containsExactly("保存する", "新しいアドレスに替える", "アドレスを使えなくする");
        assertThat(as(APPROVER).open("/staff/notices").buttons()).as("of another person").contains("アドレスを作る");
        assertThat(slice.open("/staff/notices/calendar").location()).isEqualTo("/staff/notices");
    }

    @Test
    void theCalendarHasTheDeadlinesAndNoName() {
        var slice = as(CLERK);

        var feed = slice.open(opened(slice).substring(SITE.length()));

        assertThat(feed.answer().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(feed.answer().getHeader("Cache-Control")).contains("private");
        var unfolded = feed.body().replace("\r\n ", "");
        assertThat(unfolded).contains("SUMMARY:審査（K2-R8-000001-0）標章の申請", "20261127", "SUMMARY:標準処理期間の終わり（K2-R8-000002-0）標章の申請",
                SITE + "/staff/applications/K2-R8-000001-0").doesNotContain("花子");
        assertThat(news).extracting("action").extracting(Object::toString).containsExactly("FEED_OPEN", "FEED");
    }

    @Test
    void aNewAddressEndsTheOneBeforeAndOneThatIsClosedOpensNothing() {
        var slice = as(CLERK);
        var first = opened(slice).substring(SITE.length());
        var second = opened(slice).substring(SITE.length());

        assertThat(slice.open(first).status()).isEqualTo(404);
        assertThat(slice.open(second).status()).isEqualTo(200);
        assertThat(slice.follow(slice.send("/staff/notices/calendar", "off", "true")).text(".notice")).isEqualTo("カレンダーのアドレスを使えなくしました。");
        assertThat(slice.open(second).status()).isEqualTo(404);
        assertThat(news).extracting("action").extracting(Object::toString).endsWith("FEED_CLOSE");
    }

    @Test
    void theCalendarOfWhoLeftOpensNothing() {
        var slice = as(CLERK);
        var address = opened(slice).substring(SITE.length());
        works = false;

        assertThat(slice.open(address).status()).isEqualTo(404);
    }
}
