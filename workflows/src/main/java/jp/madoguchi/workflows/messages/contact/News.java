package jp.madoguchi.workflows.messages.contact;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.message.NewsId;
import org.jspecify.annotations.Nullable;

/** 知らせ: something that an applicant was told; it can be read on the status page, whether or not anything carried it there. */
public record News(NewsId id, ApplicationId application, String kind, String subject, String body, Instant toldAt,
        @Nullable Instant readAt) {
}
