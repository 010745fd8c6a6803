package jp.madoguchi.workflows.cases.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.forms.field.NumberField;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.workflows.base.people.Departments;
import jp.madoguchi.workflows.base.people.People;
import jp.madoguchi.workflows.engine.part.Desks;
import jp.madoguchi.workflows.engine.part.Who;
import org.springframework.stereotype.Service;

/** 担当の所属: finds the department that a rule names, for an application or, before publishing, for any. */
@Service
public class Responsible {

    private final TaskMapper mapper;
    private final Departments departments;
    private final People people;
    private final FormVersions forms;

    Responsible(TaskMapper mapper, Departments departments, People people, FormVersions forms) {
        this.mapper = mapper;
        this.departments = departments;
        this.people = people;
        this.forms = forms;
    }

    /**
     * The department that has to act; the procedure's own where the rule finds none, so that nothing is ever left with nobody.
     *
     * @param answer to the rule's field, as it is shown to people
     */
    public DepartmentId department(Who who, AuthorityId authority, DepartmentId owner, String answer) {
        var found = switch (who.rule()) {
            case OWNER -> Optional.of(owner);
            case NAMED -> departments.coded(authority, who.department());
            case ANSWER -> mapper.responsible(authority, who.list(), answer);
        };
        return found.orElse(owner);
    }

    /** Whether everybody and everything that a workflow names is there. */
    public Desks desks(AuthorityId authority, DepartmentId owner) {
        return new Desks() {
            @Override
            public boolean exists(Who who) {
                return !all(who).isEmpty();
            }

            @Override
            public int people(Who who) {
                // An answer that no row knows goes to the procedure's own department.
                var asked = Stream.concat(all(who).stream(), who.rule() == Who.Rule.ANSWER ? Stream.of(owner) : Stream.empty());
                return asked.mapToInt(department -> people.withRole(department, who.role(), who.post())).min().orElse(0);
            }

            @Override
            public boolean asksNumber(String procedure, String field) {
                return mapper.form(authority, procedure).map(forms::form)
                        .map(form -> form.find(field).filter(NumberField.class::isInstance).isPresent()).orElse(true);
            }

            private List<DepartmentId> all(Who who) {
                return switch (who.rule()) {
                    case OWNER -> List.of(owner);
                    case NAMED -> departments.coded(authority, who.department()).stream().toList();
                    case ANSWER -> mapper.responsibles(authority, who.list());
                };
            }
        };
    }
}
