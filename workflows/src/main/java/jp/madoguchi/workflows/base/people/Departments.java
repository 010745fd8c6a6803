package jp.madoguchi.workflows.base.people;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import org.springframework.stereotype.Service;

/** 所属 of an authority, for all who ask. */
@Service
public class Departments {

    private final DirectoryMapper mapper;

    Departments(DirectoryMapper mapper) {
        this.mapper = mapper;
    }

    /** By name. */
    public List<Department> of(AuthorityId authority) {
        return mapper.departments(authority);
    }

    public Optional<DepartmentId> coded(AuthorityId authority, String code) {
        return mapper.coded(authority, code);
    }
}
