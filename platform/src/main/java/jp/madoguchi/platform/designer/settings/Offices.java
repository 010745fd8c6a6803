package jp.madoguchi.platform.designer.settings;

import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.field.NumberField;
import jp.madoguchi.forms.field.Option;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.workflows.base.people.Departments;
import jp.madoguchi.workflows.base.people.People;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.cases.task.Jurisdictions;
import org.springframework.stereotype.Component;

/** 所属, 職 and 割り当て, as the designer offers them. */
@Component
class Offices {

    private final Departments departments;
    private final People people;
    private final Procedures procedures;
    private final Jurisdictions jurisdictions;
    private final FormVersions forms;

    Offices(Departments departments, People people, Procedures procedures, Jurisdictions jurisdictions,
            FormVersions forms) {
        this.departments = departments;
        this.people = people;
        this.procedures = procedures;
        this.jurisdictions = jurisdictions;
        this.forms = forms;
    }

    List<Option> departments(AuthorityId authority) {
        return departments.of(authority).stream().map(one -> option(one.code(), one.name())).toList();
    }

    List<Option> procedures(AuthorityId authority) {
        return procedures.named(authority).stream().map(one -> option(one.code(), one.code() + " " + one.title())).toList();
    }

    /** The numbers that another procedure asks for; none while it is not published. */
    List<Option> numbers(AuthorityId authority, String procedure) {
        return procedures.form(authority, procedure).stream().flatMap(id -> forms.form(id).pages()).flatMap(page -> page.fields().stream())
                        .filter(NumberField.class::isInstance)
                        .map(field -> new Option(field.key(), field.label(), null, null)).toList();
    }

    List<Option> posts(AuthorityId authority) {
        return people.posts(authority).stream().map(one -> option(one, one)).toList();
    }

    List<Option> lists(AuthorityId authority) {
        return jurisdictions.lists(authority).stream().map(one -> option(one, one)).toList();
    }

    private static Option option(String value, String label) {
        return new Option(value, Text.ja(label), null, null);
    }
}
