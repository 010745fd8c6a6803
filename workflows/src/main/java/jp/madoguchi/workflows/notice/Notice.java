package jp.madoguchi.workflows.notice;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.NoticeId;
import org.jspecify.annotations.Nullable;

/** 通知: one mail, waiting in the outbox or sent. */
public record Notice(NoticeId id, AuthorityId authority, @Nullable ApplicationId application, String address,
        String subject, String body, boolean urgent, int tries, Instant createdAt) {
}
