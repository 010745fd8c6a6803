package jp.madoguchi.workflows.base.authority;

import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.ProcedureId;
import org.springframework.stereotype.Component;

/** Whom to ask about a procedure; templates call it {@code contacts}. */
@Component("contacts")
public class Contacts {

    private final AuthorityMapper mapper;

    Contacts(AuthorityMapper mapper) {
        this.mapper = mapper;
    }

    public Contact of(ProcedureId procedure) {
        return mapper.contact(procedure);
    }

    public Issuer issuer(DepartmentId department) {
        return mapper.issuer(department);
    }
}
