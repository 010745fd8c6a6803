package jp.madoguchi.workflows.base.authority;

import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.AuthorityId;

/** An authority with one telephone number, for pages that name it. */
public final class AuthorityRows {

    private AuthorityRows() {
    }

    public static Authority named(AuthorityId id) {
        return new Authority(id, "mie", "三重県", "津市広明町13番地", "三重県知事");
    }

    public static Contacts contacts() {
        return new Contacts(new MapperFake().answering("contact", given -> new Contact("福祉課", "059-224-0000", "平日 8:30-17:15"))
                .as(AuthorityMapper.class));
    }
}
