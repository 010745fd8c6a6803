package jp.madoguchi.workflows.messages.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;

/** Links that say what they are for, for tests of who gets which. */
public final class LinkFakes extends SafeLinks {

    public final List<String> made = new ArrayList<>();

    public LinkFakes() {
        super(null, "https://shinsei.example.jp");
    }

    @Override
    public String make(AuthorityId authority, SafeLink link, Instant until) {
        made.add(link.purpose() + " " + link.target() + " " + until);
        return "https://shinsei.example.jp/go/" + link.purpose().key() + made.size();
    }
}
