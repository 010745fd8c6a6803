package jp.madoguchi.workflows.cases.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Department;
import jp.madoguchi.workflows.base.people.Departments;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 割り当て: lists that say which department is responsible for which answer, such as a municipality or a school. */
@Service
public class Jurisdictions {

    record Row(String value, String code, String department) {
    }

    record Listed(String list, String value, String code, String department) {
    }

    private final JurisdictionMapper mapper;
    private final Departments departments;
    private final Workflows workflows;
    private final ApplicationEventPublisher events;

    Jurisdictions(JurisdictionMapper mapper, Departments departments, Workflows workflows, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.departments = departments;
        this.workflows = workflows;
        this.events = events;
    }

    Map<String, List<Row>> all(Staff staff) {
        draws(staff);
        var all = new LinkedHashMap<String, List<Row>>();
        mapper.all(staff.authority()).forEach(one -> all.computeIfAbsent(one.list, list -> new ArrayList<>())
                .add(new Row(one.value, one.code, one.department)));
        return all;
    }

    List<Department> departments(Staff staff) {
        return departments.of(staff.authority());
    }

    /** Their names. */
    public List<String> lists(AuthorityId authority) {
        return mapper.lists(authority);
    }

    /**
     * Puts a list in the place of the one of that name; an empty text takes it away.
     *
     * @param text a line for each value: the value, a comma or a tab, the code of the department
     * @return what is wrong, as line numbers; then nothing was changed
     */
    @Transactional
    List<Integer> replace(Staff staff, String list, String text) {
        if (usedElsewhere(staff).contains(list)) throw new NotAllowed("another department's procedures use it");
        var known = departments(staff).stream().map(Department::code).toList();
        var rows = new LinkedHashMap<String, String>();
        var wrong = new ArrayList<Integer>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            var cells = line.split("[,\\t，]", 2);
            var code = cells.length < 2 ? "" : Fold.ascii(cells[1]);
            if (!known.contains(code) || Fold.line(cells[0]).isEmpty() || rows.put(Fold.line(cells[0]), code) != null) wrong.add(number);
        }
        if (!wrong.isEmpty()) return wrong;
        mapper.clear(staff.authority(), list);
        rows.forEach((value, code) -> mapper.add(staff.authority(), list, value, code));
        events.publishEvent(new StaffAct(staff, AuditAction.JURISDICTION, null, list));
        return wrong;
    }

    /** Lists that procedures of other departments go by: those are the digital office's to change. */
    Set<String> usedElsewhere(Staff staff) {
        draws(staff);
        if (staff.is(Role.OFFICE)) return Set.of();
        return Set.copyOf(workflows.listsUsedElsewhere(staff.authority(), staff.department()));
    }

    private static void draws(Staff staff) {
        if (!staff.is(Role.OWNER) && !staff.is(Role.OFFICE)) throw new NotAllowed("is no owner");
    }

    /** One more value of a list, for setting up. */
    @Transactional
    public void add(AuthorityId authority, String list, String value, String department) {
        if (!mapper.add(authority, list, value, department)) throw new IllegalArgumentException("no such department: " + department);
    }
}
