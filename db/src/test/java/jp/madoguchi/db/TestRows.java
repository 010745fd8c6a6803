package jp.madoguchi.db;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that others hang on, with what they have to have and no more. */
public class TestRows {

    private final JdbcTemplate sql;

    TestRows(JdbcTemplate sql) {
        this.sql = sql;
    }

    public JdbcTemplate sql() {
        return sql;
    }

    public AuthorityId authority(String code) {
        var id = new AuthorityId(UUID.randomUUID());
        sql.update("insert into authority (id, code, name, address, appeal_to) values (?, ?, ?, '', '')", id.value(), code, code);
        return id;
    }

    public DepartmentId department(AuthorityId authority, String code) {
        var id = new DepartmentId(UUID.randomUUID());
        sql.update("insert into department (id, authority_id, code, name, bureau, phone, hours) values (?, ?, ?, ?, '', '', '')",
                id.value(), authority.value(), code, code + "課");
        return id;
    }

    public PersonId person(AuthorityId authority, DepartmentId department, String login, String... roles) {
        var id = new PersonId(UUID.randomUUID());
        sql.update("insert into person (id, authority_id, department_id, login, password, name, mail, post) values (?, ?, ?, ?, '', ?, ?, '')",
                id.value(), authority.value(), department.value(), login, login, login + "@example.jp");
        for (var role : roles) sql.update("insert into person_role (person_id, role) values (?, ?)", id.value(), role);
        return id;
    }

    public FormVersionId form(AuthorityId authority, String code) {
        var id = new FormVersionId(UUID.randomUUID());
        sql.update("insert into form_version (id, authority_id, form_code, version, definition, published_at)"
                + " select ?, ?, ?, coalesce(max(version), 0) + 1, '{}'::jsonb, now() from form_version where authority_id = ? and form_code = ?",
                id.value(), authority.value(), code, authority.value(), code);
        return id;
    }

    public WorkflowVersionId workflow(AuthorityId authority, String code) {
        var id = new WorkflowVersionId(UUID.randomUUID());
        sql.update("insert into workflow_version (id, authority_id, workflow_code, version, definition, published_at)"
                + " values (?, ?, ?, 1, '{}'::jsonb, now())", id.value(), authority.value(), code);
        return id;
    }

    public ProcedureId procedure(AuthorityId authority, DepartmentId department, String code) {
        var id = new ProcedureId(UUID.randomUUID());
        sql.update("insert into procedure (id, authority_id, department_id, code, receipt_prefix, slug, title, summary, scene, keywords, guide,"
                + " standard_days, minutes, form_version_id, workflow_version_id) values (?, ?, ?, ?, ?, ?, ?, '', 'CARE', '', '{}'::jsonb, 7, 5, ?, ?)",
                id.value(), authority.value(), department.value(), code, code, code.toLowerCase(), code + "の申請", form(authority, code).value(),
                workflow(authority, code).value());
        return id;
    }

    public DraftId draft(AuthorityId authority, ProcedureId procedure, Instant expires) {
        var id = new DraftId(UUID.randomUUID());
        sql.update("insert into draft (id, authority_id, procedure_id, form_version_id, answers, revision, created_at, saved_at, expires_at)"
                + " select ?, ?, id, form_version_id, '{}'::jsonb, 1, now(), now(), ? from procedure where id = ?", id.value(), authority.value(),
                java.sql.Timestamp.from(expires), procedure.value());
        return id;
    }

    /** With one open task of that kind and role at its department. */
    public ApplicationId application(ProcedureId procedure, String number, String state, String kind, String role) {
        var id = new ApplicationId(UUID.randomUUID());
        sql.update("insert into application (id, authority_id, department_id, procedure_id, workflow_version_id, receipt_number, applicant_name,"
                + " applicant_kana, category, state, due_on, received_at, revision) select ?, authority_id, department_id, id, workflow_version_id,"
                + " ?, '山田 花子', 'ヤマダ ハナコ', '', ?, current_date, now(), 1 from procedure where id = ?", id.value(), number, state, procedure.value());
        if (kind.isEmpty()) return id;
        var pass = sql.queryForObject("insert into step_pass (application_id, step, entered_at) values (?, 'step', now()) returning id", Long.class,
                id.value());
        sql.update("insert into task (id, pass_id, application_id, authority_id, department_id, kind, place, name, role, entered_at)"
                + " select ?, ?, id, authority_id, department_id, ?, 'step', '作業', ?, now() from application where id = ?",
                UUID.randomUUID().toString(), pass, kind, role, id.value());
        return id;
    }
}
