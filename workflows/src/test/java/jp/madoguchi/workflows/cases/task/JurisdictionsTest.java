package jp.madoguchi.workflows.cases.task;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.DirectoryFakes;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.task.Jurisdictions.Listed;
import jp.madoguchi.workflows.cases.task.Jurisdictions.Row;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 割り当て: how a list is read, who may change it, and that one with a mistake changes nothing. */
class JurisdictionsTest {

    private final Staff owner = staff(Role.OWNER);
    private final List<Listed> rows = new ArrayList<>(List.of(new Listed("市町村", "津市", "welfare", "福祉課")));
    private final List<Object> told = new ArrayList<>();
    private final ProcessFakes.Kept workflows = new ProcessFakes.Kept(Map.of());
    private final Jurisdictions jurisdictions = new Jurisdictions(new Table(),
            new DirectoryFakes.Offices("welfare", "harbour"), workflows,
            told::add);

    private List<String> lines() {
        return rows.stream().map(row -> row.list() + " " + row.value() + " " + row.code()).toList();
    }

    @Test
    void aListTakesThePlaceOfTheOneOfItsName() {
        rows.add(new Listed("学校", "第一", "harbour", "港湾課"));
        assertThat(jurisdictions.replace(owner, "市町村", "津市,ｈａｒｂｏｕｒ\n\n 四日市市 \twelfare\r\n鈴鹿市，welfare")).isEmpty();
        assertThat(lines()).containsExactly("学校 第一 harbour", "市町村 津市 harbour", "市町村 四日市市 welfare", "市町村 鈴鹿市 welfare");
        assertThat(told).containsExactly(new StaffAct(owner, AuditAction.JURISDICTION, null, "市町村"));
    }

    @Test
    void anEmptyTextTakesItAway() {
        assertThat(jurisdictions.replace(owner, "市町村", " \n ")).isEmpty();
        assertThat(rows).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"津市", "津市,", "津市,gone", ",welfare", " ,welfare", "津市,welfare,harbour", "津市 welfare"})
    void aLineThatSaysNotWhoIsResponsibleIsNamedAndChangesNothing(String line) {
        assertThat(jurisdictions.replace(owner, "市町村", "鈴鹿市,welfare\n\n" + line)).containsExactly(3);
        assertThat(lines()).containsExactly("市町村 津市 welfare");
        assertThat(told).isEmpty();
    }

    @Test
    void aValueStandsInAListOnce() {
        assertThat(jurisdictions.replace(owner, "市町村", "津市,welfare\n津市 ,harbour\n津市,welfare")).containsExactly(2, 3);
        assertThat(lines()).containsExactly("市町村 津市 welfare");
    }

    @Test
    void whatOtherDepartmentsGoByIsTheOfficesToChange() {
        workflows.usedElsewhere = List.of("市町村");
        assertThatThrownBy(() -> jurisdictions.replace(owner, "市町村", "津市,harbour")).isInstanceOf(NotAllowed.class);
        assertThat(jurisdictions.usedElsewhere(owner)).containsExactly("市町村");
        assertThat(jurisdictions.replace(owner, "学校", "第一,harbour")).isEmpty();
        assertThat(jurisdictions.usedElsewhere(staff(Role.OFFICE))).isEmpty();
        assertThat(jurisdictions.replace(staff(Role.OFFICE), "市町村", "津市,harbour")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLERK", "APPROVER", "ADMINISTRATOR", "CONSULTED"})
    void onlyOwnersAndTheOfficeSeeThem(Role role) {
        assertThatThrownBy(() -> jurisdictions.all(staff(role))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> jurisdictions.replace(staff(role), "市町村", "")).isInstanceOf(NotAllowed.class);
        assertThat(rows).hasSize(1);
    }

    @Test
    void listsAreShownOneAfterTheOther() {
        rows.add(new Listed("学校", "第一", "harbour", "港湾課"));
        rows.add(new Listed("市町村", "鈴鹿市", "harbour", "港湾課"));
        assertThat(jurisdictions.all(owner)).containsOnlyKeys("市町村", "学校").containsEntry("市町村",
                List.of(new Row("津市", "welfare", "福祉課"), new Row("鈴鹿市", "harbour", "港湾課")));
    }

    @Test
    void settingUpNamesADepartmentThatIsThere() {
        jurisdictions.add(AUTHORITY, "市町村", "亀山市", "harbour");
        assertThat(rows).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> jurisdictions.add(AUTHORITY, "市町村", "亀山市", "gone"))
                .withMessageContaining("gone");
    }

    private final class Table implements JurisdictionMapper {

        @Override
        public List<Listed> all(AuthorityId authority) {
            return rows;
        }

        @Override
        public void clear(AuthorityId authority, String list) {
            rows.removeIf(row -> row.list().equals(list));
        }

        @Override
        public boolean add(AuthorityId authority, String list, String value, String code) {
            return !code.equals("gone") && rows.add(new Listed(list, value, code, ""));
        }

        @Override
        public List<String> lists(AuthorityId authority) {
            return rows.stream().map(Listed::list).distinct().toList();
        }
    }
}
