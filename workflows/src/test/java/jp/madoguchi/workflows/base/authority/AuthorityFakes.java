package jp.madoguchi.workflows.base.authority;

import java.util.Arrays;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;

/** Authorities kept in memory, and who issues what is issued. */
public final class AuthorityFakes {

    public static final Issuer ISSUER = new Issuer("みほん県", "津市一丁目1番", "みほん県知事", "福祉課", "059-000-0000", "平日の昼");

    private AuthorityFakes() {
    }

    public static Authorities of(Authority... all) {
        return new Authorities(null, all[0].code()) {
            @Override
            public Authority get(AuthorityId id) {
                return Arrays.stream(all).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
            }
        };
    }

    /** The same for each department. */
    public static Contacts contacts() {
        return new Contacts(null) {
            @Override
            public Issuer issuer(DepartmentId department) {
                return ISSUER;
            }
        };
    }
}
