package jp.madoguchi.platform.designer.release;

import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.PersonId;
import org.jspecify.annotations.Nullable;

/** News: a form went live by itself on its day; who had approved it answers for it. */
public record Released(AuthorityId authority, @Nullable PersonId by, String code) {
}
