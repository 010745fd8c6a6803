package jp.madoguchi.workflows.messages.bulk;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.message.BulkId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.messages.bulk.BulkController.Typed;
import jp.madoguchi.workflows.messages.contact.MessageFakes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.ModelAndView;

/** まとめて知らせる: to whom it would go, what is wrong with it, and that it is sent once and to as many as were seen. */
class BulkControllerTest {

    private static final ProcedureId PROCEDURE = new ProcedureId(new UUID(4, 1));
    private static final BulkId BULK = new BulkId(new UUID(5, 1));

    private final BulkRows rows = new BulkRows();
    private final List<Object> told = new ArrayList<>();
    private final MessageFakes messages = new MessageFakes();
    private final ApplicationFakes.Kept applications = new ApplicationFakes.Kept(ApplicationFakes.application(ID, null,
            null));
    private final Bulks bulks = new Bulks(rows, applications, told::add, CLOCK);
    private final BulkController controller = new BulkController(bulks, messages);
    private final Staff clerk = staff(Role.CLERK);

    @BeforeEach
    void aProcedureWithOneApplication() {
        rows.kinds.add(new BulkMapper.Kind(PROCEDURE, "手続"));
        rows.fits.add(ID);
    }

    private static Typed typed(@Nullable String from, @Nullable String until, @Nullable String subject,
            @Nullable String body) {
        return new Typed(PROCEDURE.toString(), "open", from, until, subject, body, 1, BULK);
    }

    private static Typed counted(@Nullable Integer counted, @Nullable BulkId id) {
        return new Typed(PROCEDURE.toString(), "open", null, null, "休みます", "本文", counted, id);
    }

    private static Object bad(ModelAndView view) {
        return view.getModel().get("bad");
    }

    @Test
    void aLookShowsHowManyAndWhatTheFirstWouldGet() {
        var view = controller.look(typed("2026-11-01", "2026-11-30", " 休み\nます ", " 一\r\n二 "), clerk);
        assertThat(bad(view)).isEqualTo("");
        assertThat(view.getModel()).containsEntry("count", 1).containsKey("sample").containsKey("fresh");
        assertThat(messages.looked.getFirst().values()).containsExactly("休み ます", "一\n二");
        assertThat(rows.asked.getFirst()).isEqualTo(new Whom(AUTHORITY, DEPARTMENT, PROCEDURE, "open",
                Instant.parse("2026-10-31T15:00:00Z"), Instant.parse("2026-11-30T15:00:00Z")));
        assertThat(applications.done).as("the first is looked at").containsExactly("recorded bulk.look");
        assertThat(rows.all).isEmpty();
    }

    @Test
    void withoutDaysAllAreMeant() {
        controller.look(typed(null, "", "件名", "本文"), clerk);
        assertThat(rows.asked.getFirst().from()).isEqualTo(Instant.EPOCH);
        assertThat(rows.asked.getFirst().until()).isAfter(Instant.parse("9998-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-31, '', 件名, 本文, day", "'', きのう, 件名, 本文, day", "2026-11-02, 2026-11-01, 件名, 本文, day",
            "2026-11-01, 2026-11-01, 件名, 本文, ''", "'', '', ' ', 本文, subject", "'', '', , 本文, subject",
                    "'', '', 件名, ' ', body",
            "'', '', 件名, , body", "2026-11-31, '', '', '', day"})
    void whatIsWrongIsSaidBeforeAnythingIsShown(String from, String until, @Nullable String subject,
            @Nullable String body, String bad) {
        var view = controller.look(typed(from, until, subject, body), clerk);
        assertThat(bad(view)).isEqualTo(bad);
        assertThat(view.getModel().containsKey("sample")).isEqualTo(bad.isEmpty());
        assertThat(view.getStatus() == null).isEqualTo(bad.isEmpty());
    }

    @Test
    void aNoticeIsNoLongerThanOneCanRead() {
        assertThat(bad(controller.look(typed(null, null, "件".repeat(120), "本".repeat(4_000)), clerk))).isEqualTo("");
        assertThat(bad(controller.look(typed(null, null, "件".repeat(121), "本文"), clerk))).isEqualTo("subject");
        assertThat(bad(controller.look(typed(null, null, "件名", "本".repeat(4_001)), clerk))).isEqualTo("body");
    }

    @Test
    void aProcedureOfAnotherDepartmentIsNotChosen() {
        rows.kinds.clear();
        assertThat(bad(controller.look(counted(1, BULK), clerk))).isEqualTo("procedure");
        controller.send(counted(1, BULK), clerk);
        assertThat(rows.all).isEmpty();
    }

    @Test
    void itIsSentOnceHoweverOftenTheButtonIsPressed() {
        assertThat(controller.send(counted(1, BULK), clerk).getViewName())
                .isEqualTo("redirect:/staff/bulk-notices/" + BULK);
        assertThat(controller.send(counted(1, BULK), clerk).getViewName())
                .isEqualTo("redirect:/staff/bulk-notices/" + BULK);
        assertThat(rows.done).containsExactly("total 1");
        assertThat(told).containsExactly(new StaffAct(clerk, AuditAction.BULK_BEGIN, null, BULK.toString()));
        assertThat(rows.all.get(BULK)).satisfies(bulk -> {
            assertThat(bulk.subject()).isEqualTo("休みます");
            assertThat(bulk.body()).isEqualTo("本文");
            assertThat(bulk.person()).isEqualTo(clerk.person());
            assertThat(bulk.isRunning()).isTrue();
        });
    }

    @Test
    void whereOthersCameOrWentMeanwhileItIsShownAgain() {
        for (var typed : List.of(counted(2, BULK), counted(0, BULK), counted(null, BULK), counted(1, null)))
            assertThat(controller.send(typed, clerk).getModel()).containsEntry("count", 1);
        rows.fits.clear();
        assertThat(controller.send(counted(0, BULK), clerk).getModel()).containsEntry("count", 0);
        assertThat(controller.send(typed(null, null, "", "本文"), clerk).getModel()).containsEntry("bad", "subject");
        assertThat(rows.all).isEmpty();
    }

    @Test
    void onlyClerksTellAndOnlyTheirOwnDepartmentStopsIt() {
        controller.send(counted(1, BULK), clerk);
        assertThatThrownBy(() -> controller.list(staff(Role.APPROVER, Role.OWNER))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> controller.send(counted(1, BULK), staff(Role.APPROVER)))
                .isInstanceOf(NotAllowed.class);
        var elsewhere = new Staff(new UUID(6, 2), AUTHORITY.value(), new UUID(3, 99), "他課", "", Set.of(Role.CLERK), "");
        var stranger = new Staff(new UUID(6, 3), new UUID(2, 99), DEPARTMENT.value(), "他県", "", Set.of(Role.CLERK), "");
        for (var who : List.of(elsewhere, stranger)) assertThatThrownBy(() -> controller.cancel(BULK, who))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> controller.cancel(new BulkId(new UUID(5, 2)), clerk)).isInstanceOf(NotFound.class);
        assertThat(rows.done).containsExactly("total 1");
        controller.cancel(BULK, clerk);
        assertThat(rows.done).containsExactly("total 1", "cancel " + CLOCK.instant());
        assertThat(told).hasSize(2).last().isEqualTo(new StaffAct(clerk, AuditAction.BULK_CANCEL, null,
                BULK.toString()));
    }
}
