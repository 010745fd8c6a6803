package jp.madoguchi.db;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.BatchId;
import jp.madoguchi.db.id.CorrectionId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.DrawId;
import jp.madoguchi.db.id.EntryId;
import jp.madoguchi.db.id.FormDraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.Id;
import jp.madoguchi.db.id.ImportId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.QuestionBlockId;
import jp.madoguchi.db.id.RevocationId;
import jp.madoguchi.db.id.RoundId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.db.id.message.BulkId;
import jp.madoguchi.db.id.message.NewsId;
import jp.madoguchi.db.id.message.NoticeId;
import jp.madoguchi.db.id.message.SubscriptionId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.DifferenceId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.db.id.payment.RefundId;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells MyBatis how ids and instants lie in the database. */
@Configuration(proxyBeanMethods = false)
class Handlers {

    @Bean
    ConfigurationCustomizer ids() {
        return configuration -> {
            var registry = configuration.getTypeHandlerRegistry();
            registry.register(Instant.class, new InstantHandler());
            id(registry, AuthorityId.class, AuthorityId::new);
            id(registry, DepartmentId.class, DepartmentId::new);
            id(registry, PersonId.class, PersonId::new);
            id(registry, ProcedureId.class, ProcedureId::new);
            id(registry, FormVersionId.class, FormVersionId::new);
            id(registry, WorkflowVersionId.class, WorkflowVersionId::new);
            id(registry, DraftId.class, DraftId::new);
            id(registry, SubmissionId.class, SubmissionId::new);
            id(registry, ApplicationId.class, ApplicationId::new);
            id(registry, AttachmentId.class, AttachmentId::new);
            id(registry, CorrectionId.class, CorrectionId::new);
            id(registry, DocumentId.class, DocumentId::new);
            id(registry, PaymentId.class, PaymentId::new);
            id(registry, AttemptId.class, AttemptId::new);
            id(registry, RefundId.class, RefundId::new);
            id(registry, DifferenceId.class, DifferenceId::new);
            id(registry, DrawId.class, DrawId::new);
            id(registry, RevocationId.class, RevocationId::new);
            id(registry, BulkId.class, BulkId::new);
            id(registry, NewsId.class, NewsId::new);
            id(registry, SubscriptionId.class, SubscriptionId::new);
            registry.register(UUID.class, new UuidHandler());
            registry.register(Bytes.class, new BytesHandler());
            id(registry, NoticeId.class, NoticeId::new);
            id(registry, BatchId.class, BatchId::new);
            id(registry, EntryId.class, EntryId::new);
            id(registry, ImportId.class, ImportId::new);
            id(registry, RoundId.class, RoundId::new);
            id(registry, FormDraftId.class, FormDraftId::new);
            id(registry, QuestionBlockId.class, QuestionBlockId::new);
        };
    }

    private static <T extends Id> void id(TypeHandlerRegistry registry, Class<T> type, Function<UUID, T> make) {
        registry.register(type, new IdHandler<>(make));
    }
}
