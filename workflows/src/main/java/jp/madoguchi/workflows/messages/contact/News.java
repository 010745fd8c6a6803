package jp.madoguchi.workflows.messages.contact;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import org.jspecify.annotations.Nullable;

/** 知らせ: something that an applicant was told; it can be read on the status page, whether or not anything carried it there. */
public record News(UUID id, ApplicationId application, String kind, String subject, String body, Instant toldAt, @Nullable Instant readAt) {
}
