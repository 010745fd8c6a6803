package jp.madoguchi.workflows.base.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;

/** 所属と職員 kept in memory. */
public final class DirectoryFakes {

    private DirectoryFakes() {
    }

    /** Each is called as its code. */
    public static final class Offices extends Departments {

        private final Map<String, Department> all = new LinkedHashMap<>();

        public Offices(String... codes) {
            super(null);
            for (var code : codes) all.put(code, new Department(new DepartmentId(new UUID(3, all.size() + 1)), code,
                    code + "課"));
        }

        public DepartmentId id(String code) {
            return all.get(code).id();
        }

        @Override
        public List<Department> of(AuthorityId authority) {
            return List.copyOf(all.values());
        }

        @Override
        public Optional<DepartmentId> coded(AuthorityId authority, String code) {
            return Optional.ofNullable(all.get(code)).map(Department::id);
        }
    }

    /** As many have a role as are said. */
    public static final class Crowd extends People {

        public final Map<DepartmentId, Integer> many = new LinkedHashMap<>();
        public final List<String> asked = new ArrayList<>();

        public Crowd() {
            super(null);
        }

        @Override
        public int withRole(DepartmentId department, Role role, String post) {
            asked.add(role + " " + post);
            return many.getOrDefault(department, 0);
        }
    }
}
