package jp.madoguchi.workflows.base.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;

/** 職員 for tests: who somebody is, and a directory that knows a mail address for each role. */
public final class PeopleFakes {

    private PeopleFakes() {
    }

    /** @param number tells one person from another; their post is 課長 where they decide */
    public static Staff staff(int number, AuthorityId authority, DepartmentId department, Role... roles) {
        var post = Set.of(roles).contains(Role.APPROVER) ? "課長" : "";
        return new Staff(new UUID(7, number), authority.value(), department.value(), "職員" + number, "福祉課", Set.of(roles), post);
    }

    /** Everybody is called 佐藤; the mail of a role goes to its name in small letters. */
    public static People directory() {
        return new People(new MapperFake().answering("name", given -> Optional.of("佐藤"))
                .answering("mails", given -> ((Set<?>) given[1]).stream().map(role -> role.toString().toLowerCase() + "@example.jp")
                        .toList())
                .as(DirectoryMapper.class));
    }
}
