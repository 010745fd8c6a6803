package jp.madoguchi.workflows.cases.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 割り当て: lists that say which department is responsible for which answer, such as a municipality or a school. */
@Service
class Jurisdictions {

    record Row(String value, String code, String department) {
    }

    private final JdbcTemplate sql;
    private final ApplicationEventPublisher events;

    Jurisdictions(JdbcTemplate sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    Map<String, List<Row>> all(Staff staff) {
        draws(staff);
        var all = new LinkedHashMap<String, List<Row>>();
        sql.query("select j.list, j.value, d.code, d.name from jurisdiction j join department d on d.id = j.department_id where j.authority_id = ? order by j.list, d.name, j.value", row -> {
            all.computeIfAbsent(row.getString(1), list -> new ArrayList<>())
                    .add(new Row(row.getString(2), row.getString(3), row.getString(4)));
        }, staff.authorityId());
        return all;
    }

    List<Row> departments(Staff staff) {
        return sql.query("select code, name from department where authority_id = ? order by name",
                (row, i) -> new Row("", row.getString(1), row.getString(2)), staff.authorityId());
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
        var known = departments(staff).stream().map(Row::code).toList();
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
        sql.update("delete from jurisdiction where authority_id = ? and list = ?", staff.authorityId(), list);
        rows.forEach((value, code) -> sql.update(
                "insert into jurisdiction (authority_id, list, value, department_id) select ?, ?, ?, id from department where authority_id = ? and code = ?",
                staff.authorityId(), list, value, staff.authorityId(), code));
        events.publishEvent(new StaffAct(staff, "jurisdiction", null, list));
        return wrong;
    }

    /** Lists that procedures of other departments go by: those are the digital office's to change. */
    Set<String> usedElsewhere(Staff staff) {
        draws(staff);
        if (staff.is(Role.OFFICE)) return Set.of();
        return Set.copyOf(sql.queryForList("""
                select distinct used #>> '{}' from procedure p join workflow_version v on v.id = p.workflow_version_id,
                  jsonb_path_query(v.definition, '$.**.who ? (@.rule == "ANSWER").list') used
                where p.authority_id = ? and p.department_id <> ?
                """, String.class, staff.authorityId(), staff.department().value()));
    }

    private static void draws(Staff staff) {
        if (!staff.is(Role.OWNER) && !staff.is(Role.OFFICE)) throw new NotAllowed("is no owner");
    }
}
